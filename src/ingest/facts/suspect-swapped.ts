import type { Facts } from "../../model/facts/facts.ts";
import type { Warning } from "../result/file-result.ts";

/** Notes facts with more sessions than people: the two columns may have been swapped. */
export function noteSwapped({ dataset, numbers, lines, count }: Facts, warnings: Warning[]): void {
  for (const [column, { atMost }] of Object.entries(dataset.columns)) {
    const own = numbers.get(column)?.values;
    const larger = numbers.get(atMost ?? "")?.values;
    if (!own || !larger) continue;
    for (let fact = 0; fact < count; fact++) {
      if (!(own[fact]! > larger[fact]! && larger[fact]! > 0)) continue;
      const detail = `${column} ${own[fact]} > ${atMost} ${larger[fact]}; swapped?`;
      warnings.push({ code: "SUSPECT_SWAPPED", line: lines[fact]!, column, detail });
    }
  }
}

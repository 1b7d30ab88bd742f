import type { Records } from "../../csv/read-records.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { unitsPerOne } from "../../model/panel/cube.ts";
import { headerText, type Layout } from "../layout/layout.ts";
import type { FileResult, Warning } from "../result/file-result.ts";
import type { Section } from "./section.ts";

/**
 * Returns the reason to hold a file until a person decides: the unit of a required count is not
 * understood, or its points do not add up to the required sum. Null where it can be counted.
 */
export function holdReason(
  records: Records,
  facts: Facts,
  sections: readonly Section[],
  warnings: Warning[],
): FileResult["refusal"] {
  const unclear = sections.map(({ layout }) => unclearUnits(records, layout));
  const [first] = unclear.filter(({ columns }) => columns.length > 0);
  if (first) return { reason: "UNIT_NOT_UNDERSTOOD", ...first };
  for (const [field, { addsTo }] of Object.entries(facts.dataset.columns)) {
    const values = facts.numbers.get(field)?.values;
    if (addsTo === undefined || !values || facts.count === 0) continue;
    const scale = unitsPerOne(facts.dataset, field);
    const units = values.reduce((sum, value) => sum + Math.round((value || 0) * scale), 0);
    const total = units / scale;
    if (total === addsTo) continue;
    warnings.push({ code: "WEIGHTS_NOT_100", line: null, column: field, detail: String(total) });
    return { reason: "WEIGHTS_NOT_100", stated: statedIn(sections, field), computed: total };
  }
  return null;
}

/** Returns the sum of a field that a row of totals states. */
const statedIn = (sections: readonly Section[], field: string): number | null =>
  sections.flatMap(({ totals }) => totals.map(({ measures }) => measures[field]?.stated)).at(-1) ??
  null;

/** Names the required counts whose unit is not understood, with the line that states it. */
function unclearUnits(records: Records, { columns, dataset, header, unitRecord }: Layout) {
  const unclear = columns.filter(
    ({ field, unclearUnit }) => unclearUnit && dataset.columns[field!]!.required,
  );
  const named = unclear.map((column) => {
    const name = headerText(column);
    return name.normalize("NFKC").includes(column.unit!) ? name : `${name} ${column.unit}`;
  });
  return { columns: [...new Set(named)], lines: [records.lines[unitRecord ?? header[0]!]!] };
}

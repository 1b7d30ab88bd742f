import type { Grid } from "../analyze/grid.ts";
import { type Finding, finding } from "./finding.ts";
import { periodName, text } from "./words.ts";

/** Who reported when: how many returns are missing, and the first of them by name. */
export function sayGaps({ rows, periods, measure, words }: Grid): Finding {
  const cells = rows.flatMap(({ name, cells }) =>
    cells.map(({ status }, i) => ({ name, period: periods[i]!, status })),
  );
  const due = cells.filter(({ status }) => status !== "not-due");
  const missing = due.filter(({ status }) => status === "missing" || status === "partial");
  if (missing.length === 0)
    return finding(
      text(
        (s) => `${s(measure.label)}：${rows.length}个${s(words.parts)}各期均已报送`,
        (s) => `${s(measure.label)}: all ${rows.length} ${s(words.parts)} reported in every period`,
      ),
      [],
    );
  const first = missing[0]!;
  const more = missing.length > 1;
  return finding(
    text(
      (s) =>
        `${s(measure.label)}：应报${due.length}期次，缺报${missing.length}期次（${first.name}${s(periodName(first.period))}${more ? "等" : ""}）`,
      (s) =>
        `${s(measure.label)}: ${missing.length} of ${due.length} returns due are missing (${first.name}, ${s(periodName(first.period))}${more ? " and others" : ""})`,
    ),
    [],
  );
}

import { type Grid, returnsId } from "../../analyze/measure/status-grid.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { en, mentionedCount, phrase, zh } from "../../model/tables/phrase.ts";
import { type Finding, findingOn } from "../sentence/finding.ts";

/** Counts the returns of a measure that are missing or incomplete, and names the first of them. */
export function sayGaps(grid: Grid): Finding {
  const { rows, periods, measure, words } = grid;
  const of = (what: string, value: number) => mentionedCount(value, returnsId(grid, what));
  const { label } = measure;
  const cells = rows.flatMap(({ name, cells }) =>
    cells.map(({ status }, i) => ({ name, period: periods[i]!, status })),
  );
  const due = cells.filter(({ status }) => status !== "not-due");
  const missing = due.filter(
    ({ status }) => status === "missing" || status === "partial" || status === "not-scored",
  );
  const [first] = missing;
  if (due.length === 0) return findingOn(label, phrase(zh`没有应报的数据`, en`no return was due`));
  if (!first)
    return findingOn(
      label,
      phrase(
        zh`${of("areas", rows.length)}个${words.parts}各期均已报送`,
        en`all ${words.parts} (${of("areas", rows.length)}) reported in every period`,
      ),
    );
  const [more, moreEn] = missing.length > 1 ? ["等", " and others"] : ["", ""];
  const period = periodName(first.period);
  return findingOn(
    label,
    phrase(
      zh`应报${of("due", due.length)}份，缺报${of("lacking", missing.length)}份（${first.name}${period}${more}）`,
      en`${of("lacking", missing.length)} of ${of("due", due.length)} returns due ${missing.length === 1 ? "is" : "are"} missing or incomplete (${first.name} in ${period}${moreEn})`,
    ),
  );
}

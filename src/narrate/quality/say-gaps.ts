import type { Grid } from "../../analyze/measure/status-grid.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, phrase, zh } from "../sentence/phrase.ts";

/** Who reported when: how many returns are missing or incomplete, and the first of them by name. */
export function sayGaps({ rows, periods, measure, words }: Grid): Finding {
  const { label } = measure;
  const cells = rows.flatMap(({ name, cells }) =>
    cells.map(({ status }, i) => ({ name, period: periods[i]!, status })),
  );
  const due = cells.filter(({ status }) => status !== "not-due");
  const missing = due.filter(
    ({ status }) => status === "missing" || status === "partial" || status === "not-scored",
  );
  const [first] = missing;
  if (due.length === 0)
    return finding(phrase(zh`${label}：没有应报的数据。`, en`${label}: no return was due.`));
  if (!first)
    return finding(
      phrase(
        zh`${label}：${rows.length}个${words.parts}各期均已报送。`,
        en`${label}: all ${words.parts} (${rows.length}) reported in every period.`,
      ),
    );
  const [more, moreEn] = missing.length > 1 ? ["等", " and others"] : ["", ""];
  const period = periodName(first.period);
  return finding(
    phrase(
      zh`${label}：应报${due.length}期次，缺报${missing.length}期次（${first.name}${period}${more}）。`,
      en`${label}: ${missing.length} of ${due.length} returns due ${missing.length === 1 ? "is" : "are"} missing or incomplete (${first.name} in ${period}${moreEn}).`,
    ),
  );
}

import { type DutyGrid, type DutyRow, hasMetAll } from "../../analyze/plans/duty-grid.ts";
import type { Text } from "../../messages/text.ts";
import type { Cadence } from "../../model/datasets/expectations.ts";
import { en, NOTHING, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { listOf } from "../sentence/words.ts";

const EVERY: Readonly<Record<Cadence, Text>> = {
  week: { zh: "每周", en: "a week" },
  "half-month": { zh: "每半月", en: "every half-month" },
  month: { zh: "每月", en: "a month" },
  quarter: { zh: "每季度", en: "a quarter" },
  half: { zh: "每半年", en: "every half-year" },
  term: { zh: "每学期", en: "a school term" },
  year: { zh: "每年", en: "a year" },
  "school-year": { zh: "每学年", en: "a school year" },
};

/** Says what a duty asks for: 每季度不少于1次. */
export function dutyText({ every, times }: DutyGrid["duty"]): Text {
  const { zh: when, en: whenEn } = EVERY[every];
  return { zh: `${when}不少于${times}次`, en: `at least ${times} ${whenEn}` };
}

/**
 * Says how many areas met a duty in every interval that was due, who fell short, and of whom nothing was reported:
 * 每季度不少于1次：24个乡镇中20个各期都达到，2个有不足（甲镇、乙镇），2个报送不全，不能判断（丙镇、丁镇）。
 */
export function sayDuty(grid: DutyGrid): Finding {
  const { rows, view, duty } = grid;
  const { parts } = view.panel().words;
  const asked = dutyText(duty);
  if (rows.length === 0)
    return finding(
      phrase(
        zh`${view.label}（${asked}）：没有到期的。`,
        en`${view.label} (${asked}): nothing was due.`,
      ),
    );
  const met = rows.filter(hasMetAll);
  const short = rows.filter(({ cells }) => cells.some(({ state }) => state === "short"));
  const open = rows.filter((row) => !hasMetAll(row) && !short.includes(row));
  return finding(
    phrase(
      zh`${view.label}（${asked}）：${rows.length}个${parts}中${met.length}个各期都达到${clause(short, parts, SHORT)}${clause(open, parts, OPEN)}。`,
      en`${view.label} (${asked}): ${met.length} of ${rows.length} ${parts} met it in every interval${clause(short, parts, SHORT)}${clause(open, parts, OPEN)}.`,
    ),
  );
}

const SHORT: Text = { zh: "有不足", en: "fell short" };
const OPEN: Text = { zh: "报送不全、不能判断", en: "cannot be judged for want of returns" };

function clause(rows: readonly DutyRow[], parts: Text, said: Text): Phrase | Text {
  if (rows.length === 0) return NOTHING;
  const names = listOf(
    rows.map(({ area }) => area.name),
    parts,
  );
  return phrase(zh`，${rows.length}个${said}（${names}）`, en`, ${rows.length} ${said} (${names})`);
}

import type { DutyGrid } from "../../analyze/plans/duty-grid.ts";
import { type DutyOutcome, dutyAreasId, outcomesOf } from "../../analyze/plans/duty-numbers.ts";
import type { Text } from "../../messages/text.ts";
import type { Cadence } from "../../model/datasets/expectations.ts";
import { en, mentionedCount, NOTHING, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";
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
export function dutyText({ every, times, file, line }: DutyGrid["duty"]): Phrase {
  const asked = mentionedCount(times, `line:${file}:${line}`);
  return phrase(zh`${EVERY[every]}不少于${asked}次`, en`at least ${asked} ${EVERY[every]}`);
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
  const { met } = outcomesOf(grid);
  const count = (of: DutyOutcome | "due", value: number): Phrase =>
    mentionedCount(value, dutyAreasId(grid, of));
  const [all, some] = [count("due", rows.length), count("met", met.length)];
  return finding(
    phrase(
      zh`${view.label}（${asked}）：${all}个${parts}中${some}个各期都达到${clause(grid, "short")}${clause(grid, "open")}。`,
      en`${view.label} (${asked}): ${some} of ${all} ${parts} met it in every interval${clause(grid, "short")}${clause(grid, "open")}.`,
    ),
  );
}

const OUTCOMES = {
  short: { zh: "有不足", en: "fell short" },
  open: { zh: "报送不全、不能判断", en: "cannot be judged for want of returns" },
} as const;

function clause(grid: DutyGrid, outcome: keyof typeof OUTCOMES): Phrase | Text {
  const rows = outcomesOf(grid)[outcome];
  if (rows.length === 0) return NOTHING;
  const said = OUTCOMES[outcome];
  const id = dutyAreasId(grid, outcome);
  const count = mentionedCount(rows.length, id);
  const names = listOf(
    rows.map(({ area }) => area.name),
    grid.view.panel().words.parts,
    { count: id },
  );
  return phrase(zh`，${count}个${said}（${names}）`, en`, ${count} ${said} (${names})`);
}

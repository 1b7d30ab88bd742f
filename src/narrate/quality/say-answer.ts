import type { CheckFinding } from "../../checks/check/check-result.ts";
import { areaName } from "../../checks/check/naming.ts";
import { ANSWERS, type Explanation } from "../../ingest/corrections/explanations.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { en, NOTHING, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";
import { type Finding, finding } from "../sentence/finding.ts";

/**
 * Tells what an office answered about a number:
 * 答复：石桥镇2023年一季度（4800）属实：全县大型展会（石桥镇政府 2024-01-05 石政函〔2024〕3号）。
 */
export function sayAnswer({ area, period, asked, explanation }: CheckFinding): Finding {
  const { answer, text } = explanation!;
  const who = area && areaName(area);
  const when = period === null ? { zh: "", en: "" } : periodName(period);
  const value = asked === undefined || asked.value === "" ? NOTHING : inBrackets(asked.value);
  const where = phrase(
    zh`${who?.zh ?? ""}${when.zh}${value}`,
    en`${[who?.en, when.en].filter(Boolean).join(", ")}${value}`,
  );
  const reason = text === "" ? NOTHING : phrase(zh`：${text}`, en`: ${text}`);
  const from = signed(explanation!);
  const by = from === "" ? NOTHING : inBrackets(from);
  return finding(
    phrase(
      zh`答复：${where}${ANSWERS[answer]}${reason}${by}。`,
      en`Answered: ${where} ${ANSWERS[answer]}${reason}${by}.`,
    ),
  );
}

const inBrackets = (text: string): Phrase => phrase(zh`（${text}）`, en` (${text})`);

/** Joins who answered, when, and on what document. */
export const signed = ({ office, date, document }: Explanation): string =>
  [office, date, document].filter((each) => each !== "").join(" ");

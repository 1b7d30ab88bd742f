import type { ComparisonRow } from "../../analyze/measure/comparison.ts";
import type { Lang, Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { displayUnit, withUnit } from "./display-unit.ts";
import { listNames } from "./words.ts";

const IN_DOUBT: Text = { zh: "存疑", en: "(?)" };

/** True for a row whose change the proposed corrections would move materially. */
const isDoubtful = ({ adopted }: ComparisonRow): boolean => adopted !== undefined;

/** Puts 存疑 behind a label of a change that is in doubt. */
export const doubtfulLabel = (text: string, row: ComparisonRow, lang: Lang): string =>
  isDoubtful(row) && text !== "" ? `${text} ${IN_DOUBT[lang]}` : text;

/** Writes the note that tells the changes in doubt as they would be with the proposed corrections. */
export function doubtNotes(rows: readonly ComparisonRow[], measure: Measure): Text[] {
  const doubtful = rows.filter(isDoubtful);
  if (doubtful.length === 0) return [];
  const unit = displayUnit(
    measure,
    doubtful.map(({ adopted }) => adopted?.change ?? null),
  );
  const named = (lang: Lang): string[] =>
    doubtful.map(({ name, adopted }) => {
      const change = adopted?.change ?? null;
      if (change === null) return name;
      return `${name} ${withUnit(change, unit, { lang, signed: true })}`;
    });
  const [zh, en] = [listNames(named("zh"), 8).zh, listNames(named("en"), 8).en];
  return [
    {
      zh: `存疑的，采纳建议的更正后：${zh}。`,
      en: `(?) in doubt; with the proposed corrections: ${en}.`,
    },
  ];
}

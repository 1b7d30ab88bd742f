import { adoptedId, countId, lessId } from "../../analyze/figures/derived.ts";
import type { ComparisonRow } from "../../analyze/measure/comparison.ts";
import type { Lang, Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import {
  en,
  joined,
  linked,
  mentionedCount,
  NOTHING,
  phrase,
  type Said,
  zh,
} from "../../model/tables/phrase.ts";
import { displayUnit, withUnit } from "./display-unit.ts";

const IN_DOUBT: Text = { zh: "存疑", en: "(?)" };

/** True for a row whose change the proposed corrections would move materially. */
const isDoubtful = ({ adopted }: ComparisonRow): boolean => adopted !== undefined;

/** Puts 存疑 behind a label of a change that is in doubt. */
export const doubtfulLabel = (text: string, row: ComparisonRow, lang: Lang): string =>
  isDoubtful(row) && text !== "" ? `${text} ${IN_DOUBT[lang]}` : text;

/** The most rows that the note names. */
const MOST_NAMED = 8;

/** Writes the note that tells the changes in doubt as they would be with the proposed corrections. */
export function doubtNotes(rows: readonly ComparisonRow[], measure: Measure): Said[] {
  const doubtful = rows.filter(isDoubtful);
  if (doubtful.length === 0) return [];
  const unit = displayUnit(
    measure,
    doubtful.map(({ adopted }) => adopted?.change ?? null),
  );
  const named = doubtful.slice(0, MOST_NAMED).map(({ name, adopted, figures }) => {
    const change = adopted?.change ?? null;
    if (change === null) return phrase(zh`${name}`, en`${name}`);
    const size = linked(figures && adoptedId(figures.change), {
      zh: withUnit(change, unit, { lang: "zh", signed: true }),
      en: withUnit(change, unit, { lang: "en", signed: true }),
    });
    return phrase(zh`${name} ${size}`, en`${name} ${size}`);
  });
  const more = doubtful.length - named.length;
  const all = countId(doubtful.flatMap(({ figures }) => figures?.change ?? []));
  const rest =
    more > 0
      ? phrase(
          zh`等${mentionedCount(doubtful.length, all)}个`,
          en` and ${mentionedCount(more, lessId(all, String(MOST_NAMED)))} more`,
        )
      : NOTHING;
  const list = joined(named, { zh: "、", en: ", " });
  return [
    phrase(
      zh`存疑的，采纳建议的更正后：${list}${rest}。`,
      en`(?) in doubt; with the proposed corrections: ${list}${rest}.`,
    ),
  ];
}

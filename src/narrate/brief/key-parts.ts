import type { Mix } from "../../analyze/parts/mix.ts";
import type { Text } from "../../messages/text.ts";
import { en, joined, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";
import { sayOtherParts } from "../change/say-other-parts.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { inSentence } from "../sentence/words.ts";
import { fitting } from "./fitting.ts";

/**
 * Says in one short sentence that the parts of a whole are other ones than before: 活动场次中，主题宣讲疑似更名为政策宣讲，
 * 占比不作比较。 Null where they are the same.
 */
export function keyParts(mix: Mix): Finding | null {
  const full = sayOtherParts(mix);
  if (full === null) return null;
  const { measure, of, periods, shift } = mix;
  const { gone, come, isRenamed } = shift!;
  const label = inSentence(measure.label);
  const base = baselineName(periods.at(-2)!, periods.at(-1)!);
  if (isRenamed)
    return finding(
      phrase(
        zh`${label}中，${gone[0]!.key}疑似更名为${come[0]!.key}，占比不作比较。`,
        en`In ${label}, ${gone[0]!.key} was perhaps renamed ${come[0]!.key}; shares are not compared.`,
      ),
      full.lead,
    );
  const say = (what: Phrase): Phrase =>
    phrase(
      zh`${label}的${of}与${base}不同：${what}，占比不作比较。`,
      en`The ${inSentence(of)} of ${label} differ from ${base}: ${what}; shares are not compared.`,
    );
  type Parts = readonly { readonly key: string }[];
  const names = (parts: Parts): Text => ({
    zh: parts.map(({ key }) => key).join("、"),
    en: parts.map(({ key }) => key).join(", "),
  });
  const counts = ({ length }: Parts): Text => ({ zh: `${length}个`, en: `${length}` });
  const changes = (nameOf: (parts: Parts) => Text): Phrase =>
    joined(
      [
        ...(come.length > 0 ? [phrase(zh`新出现${nameOf(come)}`, en`new ${nameOf(come)}`)] : []),
        ...(gone.length > 0 ? [phrase(zh`不再有${nameOf(gone)}`, en`gone ${nameOf(gone)}`)] : []),
      ],
      { zh: "，", en: ", " },
    );
  return finding(fitting([say(changes(names)), say(changes(counts))]), full.lead);
}

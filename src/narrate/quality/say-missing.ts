import type { Text } from "../../messages/text.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, phrase, type Slot, zh } from "../sentence/phrase.ts";
import { inSentence } from "../sentence/words.ts";

/** 白云乡经费未报送，暂不定分。 */
export const sayUnscored = (name: Slot, label: Text): Finding =>
  finding(
    phrase(
      zh`${name}${label}未报送，暂不定分。`,
      en`${name} did not report ${inSentence(label)}; no score assigned.`,
    ),
  );

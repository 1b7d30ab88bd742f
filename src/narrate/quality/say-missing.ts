import type { Text } from "../../messages/messages.ts";
import type { Period } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, phrase, type Slot, zh } from "../sentence/phrase.ts";
import { inSentence } from "../sentence/words.ts";

/** 白云乡2023年经费未报送，未计入合计。 */
export const sayMissing = (name: Slot, label: Text, period: Period): Finding =>
  finding(
    phrase(
      zh`${name}${periodName(period)}${label}未报送，未计入合计。`,
      en`${name} did not report ${inSentence(label)} for ${periodName(period)}; it is not in the total.`,
    ),
  );

/** 白云乡经费未报送，暂不定分。 */
export const sayUnscored = (name: Slot, label: Text): Finding =>
  finding(
    phrase(
      zh`${name}${label}未报送，暂不定分。`,
      en`${name} did not report ${inSentence(label)}; no score assigned.`,
    ),
  );

/** 2021年口径调整，与以前年度不可比。 */
export const sayBreak = (label: Text, period: Period): Finding =>
  finding(
    phrase(
      zh`${label}${periodName(period)}口径调整，与以前年度不可比。`,
      en`The definition of ${inSentence(label)} changed in ${periodName(period)}; not comparable with earlier years.`,
    ),
  );

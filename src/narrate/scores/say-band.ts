import type { Text } from "../../messages/text.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, phrase, type Slot, zh } from "../sentence/phrase.ts";

/**
 * From which band to which: 由合格档升至良好档, 两年均在良好档. `bands` from lowest to highest; null where no
 * band was assigned.
 * @throws when a place is not in `bands`.
 */
export function sayBand(
  name: Slot,
  bands: readonly Text[],
  before: number | null,
  after: number | null,
): Finding {
  const now = after === null ? null : bandAt(bands, after);
  const then = before === null ? null : bandAt(bands, before);
  if (now === null)
    return finding(
      phrase(zh`${name}本年暂不定档。`, en`${name} is not placed in a band this year.`),
    );
  if (then === null)
    return finding(
      phrase(
        zh`${name}本年为${now}档，上年未定档。`,
        en`${name} is in the band ${now}; it had none the year before.`,
      ),
    );
  if (before === after)
    return finding(phrase(zh`${name}两年均在${now}档。`, en`${name} stayed in the band ${now}.`));
  const rises = after! > before!;
  return finding(
    phrase(
      zh`${name}由${then}档${rises ? "升" : "降"}至${now}档。`,
      en`${name} moved ${rises ? "up" : "down"} from the band ${then} to ${now}.`,
    ),
  );
}

function bandAt(bands: readonly Text[], place: number): Text {
  const band = bands[place];
  if (!band)
    throw new Error(`sayBand(): no band ${place}; there are ${bands.length}, counted from 0`);
  return band;
}

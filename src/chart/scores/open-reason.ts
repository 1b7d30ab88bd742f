import type { Lang } from "../../messages/text.ts";
import { textWidth } from "../style/text-width.ts";

/**
 * Why a card has no score, in so many pixels: as many of its open indicators as fit, else how many.
 * @example openReason(["经费"], 200, "zh") // => "缺经费，暂不定分"
 */
export function openReason(open: readonly string[], room: number, lang: Lang): string {
  const say = (what: string): string =>
    lang === "zh" ? `缺${what}，暂不定分` : `no ${what}: not scored`;
  const all = say(open.join(lang === "zh" ? "、" : ", "));
  const first = say(
    lang === "zh" ? `${open[0]}等${open.length}项` : `${open[0]} and ${open.length - 1} more`,
  );
  const none = lang === "zh" ? `缺${open.length}项，暂不定分` : `${open.length} open: not scored`;
  return [all, first].find((text) => textWidth(text) <= room) ?? none;
}

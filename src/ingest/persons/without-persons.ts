import { personalPlaces } from "./personal-places.ts";

/** The sign that stands where something about a person was left out, in every language. */
export const LEFT_OUT = "***";

/**
 * Returns a text without what it says about persons: the last look at every text before it is shown, stored or written.
 * @example withoutPersons("填表人：张三") // => "填表人：***"
 */
export function withoutPersons(text: string): string {
  const places = personalPlaces(text);
  if (places.length === 0) return text;
  let shown = "";
  let end = 0;
  for (const { from, to } of [...places].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (to <= end) continue;
    if (from > end || shown === "") shown += text.slice(end, from) + LEFT_OUT;
    end = to;
  }
  return shown + text.slice(end);
}

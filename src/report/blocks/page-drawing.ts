import { escaped } from "../html/html.ts";

/**
 * Leaves out of a drawing what a page has already, the literal beside each colour of the theme and, at the beginning of
 * its description, the words of the caption above it; writes its paths as short as they can be.
 */
export const onPage = (svg: string, caption: string): string =>
  svg
    .replace(' xmlns="http://www.w3.org/2000/svg"', "")
    .replace(/(?<=var\(--\w+),#[0-9a-f]+(?=\))/g, "")
    .replace(/(?<= d=")[MLhvZ\d.,-]+(?=")/g, shortPath)
    .replace(` aria-label="${escaped(caption)}`, ' aria-label="');

/** A place on a drawing, in tenths of a pixel, so that steps add up. */
interface Place {
  readonly x: number;
  readonly y: number;
}

const STEP = /([MLhvZ])(-?[\d.]+)?(?:,(-?[\d.]+))?/g;

const tenths = (text = "0"): number => Math.round(Number(text) * 10);

/**
 * Writes a path of straight lines in fewer signs: each step from the last place or to the next, whichever is shorter.
 * @example shortPath("M132.7,80h1.5M134.8,80h1.5L140.8,90") // => "M132.7,80h1.5m.6,0h1.5l4.5,10"
 */
export function shortPath(d: string): string {
  let [now, start]: Place[] = [ORIGIN, ORIGIN];
  let [written, last] = ["", ""];
  for (const [, letter, first, second] of d.matchAll(STEP)) {
    const to = placeAfter(letter!, [tenths(first), tenths(second)], now!, start!);
    const step = shortStep(letter!, now!, to);
    const isRepeated = step[0] === last && /[lLhv]/.test(last);
    written += isRepeated ? `${/^.[-]/.test(step) ? "" : ","}${step.slice(1)}` : step;
    last = step[0]!;
    now = to;
    if (letter === "M") start = to;
  }
  return written;
}

const ORIGIN: Place = { x: 0, y: 0 };

function placeAfter(letter: string, [a, b]: [number, number], now: Place, start: Place): Place {
  switch (letter) {
    case "h":
      return { x: now.x + a, y: now.y };
    case "v":
      return { x: now.x, y: now.y + a };
    case "Z":
      return start;
    default:
      return { x: a, y: b };
  }
}

/** Writes one step in the shorter of its two ways. */
function shortStep(letter: string, now: Place, to: Place): string {
  const [dx, dy] = [to.x - now.x, to.y - now.y];
  if (letter === "Z") return "Z";
  if (letter === "h") return `h${short(dx)}`;
  if (letter === "v") return `v${short(dy)}`;
  const away = pair(dx, dy);
  const there = pair(to.x, to.y);
  return away.length < there.length ? letter.toLowerCase() + away : letter + there;
}

const short = (tenth: number): string => String(tenth / 10).replace(/^(-?)0\./, "$1.");

const pair = (x: number, y: number): string => `${short(x)}${y < 0 ? "" : ","}${short(y)}`;

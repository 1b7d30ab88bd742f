import { textWidth } from "../style/text-width.ts";

/** A dot and the name to set beside it. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The position of a name: the left end and the middle of its line, and the end of its leader if its dot is far. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly leader: { readonly x: number; readonly y: number } | null;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LINE = 13;
const DOT = 5;
/** Right, left, above and below the dot, then the corners; further away only if all of these are taken. */
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;
const DISTANCES = [8, 18, 30];
/** A name within this many pixels of its dot needs no leader. */
const NEAR = 11;

/**
 * Puts names beside their dots so that none leaves the plot or covers a dot or another name; null for names
 * without a free position. Names are placed in the given order.
 * @example placeLabels([{ x: 10, y: 50, text: "城关镇" }], [], 100, 100) // => [{ x: 18, y: 50, leader: null }]
 */
export function placeLabels(
  anchors: readonly Anchor[],
  dots: readonly { readonly x: number; readonly y: number }[],
  width: number,
  height: number,
): (Placed | null)[] {
  const taken: Box[] = dots.map(({ x, y }) => ({
    left: x - DOT,
    right: x + DOT,
    top: y - DOT,
    bottom: y + DOT,
  }));
  return anchors.map((anchor) => {
    const box = boxesAround(anchor).find(
      (each) =>
        each.left >= 0 &&
        each.right <= width &&
        each.top >= 0 &&
        each.bottom <= height &&
        !taken.some((other) => overlaps(each, other)),
    );
    if (!box) return null;
    taken.push(box);
    return { x: box.left, y: (box.top + box.bottom) / 2, leader: leaderTo(box, anchor) };
  });
}

/** Finds the point of a box that is nearest to its dot; null if the name needs no leader. */
function leaderTo({ left, right, top, bottom }: Box, { x, y }: Anchor): Placed["leader"] {
  const end = {
    x: Math.max(left, Math.min(right, x)),
    y: Math.max(top, Math.min(bottom, y)),
  };
  return Math.hypot(end.x - x, end.y - y) > NEAR ? end : null;
}

function boxesAround({ x, y, text }: Anchor): Box[] {
  const wide = textWidth(text, { bold: true });
  return DISTANCES.flatMap((distance) =>
    DIRECTIONS.map(([across, down]) => {
      const left = x + across * distance - (across < 0 ? wide : across === 0 ? wide / 2 : 0);
      const middle = y + down * (distance + LINE / 2 - (across === 0 ? 0 : 4));
      return {
        left,
        right: left + wide,
        top: middle - LINE / 2,
        bottom: middle + LINE / 2,
      };
    }),
  );
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

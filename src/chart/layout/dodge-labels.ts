/**
 * Moves labels on a line so that none covers another: at least a gap apart, in the given order, within the ends if
 * they fit, and moved as little as possible.
 * @example dodgeLabels([10, 12, 40], 14, [0, 100]) // => [4, 18, 40]
 */
export function dodgeLabels(
  wanted: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const groups: Group[] = [];
  for (const index of order) {
    groups.push({ members: [index], middle: clamped(wanted[index]!, 0) });
    while (touching(groups)) merge(groups);
  }
  const placed = new Array<number>(wanted.length);
  for (const { members, middle } of groups)
    for (const [i, index] of members.entries())
      placed[index] = middle + (i - (members.length - 1) / 2) * gap;
  return placed;

  function clamped(middle: number, half: number): number {
    return Math.max(low + half, Math.min(high - half, middle));
  }
  function touching(all: readonly Group[]): boolean {
    const [before, last] = [all.at(-2), all.at(-1)];
    if (!before || !last) return false;
    const between = (before.members.length + last.members.length) / 2;
    return last.middle - before.middle < between * gap;
  }
  function merge(all: Group[]): void {
    const last = all.pop()!;
    const members = [...all.pop()!.members, ...last.members];
    const mean = members.reduce((sum, index) => sum + wanted[index]!, 0) / members.length;
    all.push({ members, middle: clamped(mean, ((members.length - 1) / 2) * gap) });
  }
}

/** Labels that touch one another: their indices and the middle of the group. */
interface Group {
  readonly members: readonly number[];
  readonly middle: number;
}

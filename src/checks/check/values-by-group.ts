/** The values above zero of each group, group by group; one pass to count them and one to place them. */
export function valuesByGroup(
  values: Float64Array,
  group: Uint16Array | Uint32Array,
  groups: number,
): Float64Array[] {
  const starts = new Uint32Array(groups + 1);
  for (let i = 0; i < values.length; i++) if (values[i]! > 0) starts[group[i]! + 1]!++;
  for (let number = 0; number < groups; number++) starts[number + 1]! += starts[number]!;
  const placed = new Float64Array(starts[groups]!);
  const next = starts.slice();
  for (let i = 0; i < values.length; i++)
    if (values[i]! > 0) placed[next[group[i]!]!++] = values[i]!;
  return Array.from({ length: groups }, (_, number) =>
    placed.subarray(starts[number], starts[number + 1]),
  );
}

/**
 * The upper median; the values are put in order.
 * @example middle(new Float64Array([5, 1, 3])) // => 3
 */
export const middle = (values: Float64Array): number => values.sort()[values.length >> 1]!;

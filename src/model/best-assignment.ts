/**
 * Chooses for each row at most one column and for each column at most one row, with the greatest sum of
 * scores; a row without a column is worth `none`. The Hungarian method: exact, in time n² × m.
 * @example bestAssignment([[0.9, 0.8], [0.9, 0.1]], 0.3) // => [1, 0]
 */
export function bestAssignment(scores: readonly (readonly number[])[], none: number): number[] {
  const width = (scores[0]?.length ?? 0) + scores.length;
  const cost = (row: number, column: number): number => {
    const own = scores[row]![column];
    if (own === undefined) return -none;
    return own > 0 ? -own : 0;
  };
  const taken = assign(scores.length, width, cost);
  const chosen = new Array<number>(scores.length).fill(-1);
  for (const [column, row] of taken.entries()) {
    const isReal = row >= 0 && column < width - scores.length && scores[row]![column]! > 0;
    if (isReal) chosen[row] = column;
  }
  return chosen;
}

/** The row of each column in the cheapest assignment of every row; -1 for none. */
function assign(
  height: number,
  width: number,
  cost: (row: number, column: number) => number,
): number[] {
  const rowPrice = new Array<number>(height + 1).fill(0);
  const columnPrice = new Array<number>(width + 1).fill(0);
  const rowOf = new Array<number>(width + 1).fill(0);
  for (let row = 1; row <= height; row++) {
    const before = new Array<number>(width + 1).fill(0);
    const slack = new Array<number>(width + 1).fill(Number.POSITIVE_INFINITY);
    const isDone = new Array<boolean>(width + 1).fill(false);
    rowOf[0] = row;
    let at = 0;
    do {
      isDone[at] = true;
      const own = rowOf[at]!;
      let next = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let column = 1; column <= width; column++) {
        if (isDone[column]) continue;
        const open = cost(own - 1, column - 1) - rowPrice[own]! - columnPrice[column]!;
        if (open < slack[column]!) {
          slack[column] = open;
          before[column] = at;
        }
        if (slack[column]! < least) {
          least = slack[column]!;
          next = column;
        }
      }
      for (let column = 0; column <= width; column++)
        if (isDone[column]) {
          rowPrice[rowOf[column]!] = rowPrice[rowOf[column]!]! + least;
          columnPrice[column] = columnPrice[column]! - least;
        } else slack[column] = slack[column]! - least;
      at = next;
    } while (rowOf[at] !== 0);
    for (; at !== 0; at = before[at]!) rowOf[at] = rowOf[before[at]!]!;
  }
  return rowOf.slice(1).map((row) => row - 1);
}

/** How many yuan a unit of money makes. */
export const YUAN: ReadonlyMap<string, number> = new Map([
  ["元", 1],
  ["千元", 1_000],
  ["万元", 10_000],
  ["百万元", 1_000_000],
  ["亿元", 100_000_000],
]);

import { color } from "../style/tokens.ts";

/** How a column is painted by its age in periods: the last one solid, the one before it grey, older ones light with an outline. */
export const byAge = (age: number) => ({
  fill: color(age === 0 ? "ac" : age === 1 ? "py" : "b1"),
  edge: color(age === 0 ? "ac" : "py"),
});

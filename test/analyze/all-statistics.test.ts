import { describe, expect, it } from "vitest";
import { ALL_STATISTICS } from "../../src/analyze/statistics/all-statistics.ts";
import { sourceFiles, textOf } from "../house/source-files.ts";

describe("the list of statistics", () => {
  it("has every statistic that is defined", () => {
    const defined = sourceFiles("src/analyze/statistics").flatMap((file) =>
      // A definition has its name in its type, or is made by a function that is given it.
      [
        ...textOf(file).matchAll(
          /: StatisticDefinition<("\w+"|null)> = |^export const \w+ = \w+\(\s*("\w+")/gm,
        ),
      ].map(([, name, given]) => JSON.parse(name ?? given!)),
    );
    const listed = ALL_STATISTICS.map(({ name }) => name);
    expect(defined.length).toBeGreaterThan(3);
    expect(new Set(listed)).toEqual(new Set(defined));
    expect(listed.length).toBe(new Set(listed).size);
  });
});

import { describe, expect, it } from "vitest";
import { ALL_STATISTICS } from "../../src/analyze/statistics/all-statistics.ts";
import { sourceFiles, textOf } from "../house/source-files.ts";

describe("the list of statistics", () => {
  it("has every statistic that is defined", () => {
    const defined = sourceFiles("src/analyze/statistics").flatMap((file) =>
      [...textOf(file).matchAll(/: StatisticDefinition<("\w+"|null)> = /g)].map(([, name]) =>
        JSON.parse(name!),
      ),
    );
    const listed = ALL_STATISTICS.map(({ name }) => name);
    expect(defined.length).toBeGreaterThan(3);
    expect(new Set(listed)).toEqual(new Set(defined));
    expect(listed.length).toBe(new Set(listed).size);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countId,
  countOfId,
  countWhereId,
  derive,
  isDerived,
  lessId,
  plusId,
  restId,
  sumId,
  timesId,
} from "../../../src/analyze/figures/derived.ts";
import { figureId } from "../../../src/analyze/figures/figure-id.ts";
import { derivedValue } from "../../golden/derived-values.ts";

/** Ids as data may make them: values of breakdowns hold any sign. */
const ids = fc
  .uniqueArray(
    fc.tuple(fc.integer({ min: 1, max: 9 }), fc.string({ minLength: 1, maxLength: 6 })),
    {
      minLength: 2,
      maxLength: 12,
      selector: ([code, name]) => `${code} ${name}`,
    },
  )
  .map((all) =>
    all.map(([code, name]) => figureId("score", "2023", `99012310${code}`, { of: name })),
  );

const valued = (all: readonly string[]): ReadonlyMap<string, number> =>
  new Map(all.map((id, i) => [id, ((i * 7919) % 13) - 6]));

describe("a derived number", () => {
  it("is what its id says, whatever the names in it: sums, counts and comparisons", () => {
    fc.assert(
      fc.property(ids, (all) => {
        const values = valued(all);
        const valueOf = (id: string) => values.get(id);
        const sum = [...values.values()].reduce((one, other) => one + other, 0);
        expect(derive(sumId(all)!, valueOf)).toEqual({ value: sum, of: all });
        expect(derive(countId(all)!, valueOf)!.value).toBe(all.length);
        const above = [...values.values()].filter((each) => each > 0).length;
        expect(derive(countWhereId(all, ">", 0)!, valueOf)!.value).toBe(above);
        expect(derive(countWhereId(all, "=", all)!, valueOf)!.value).toBe(all.length);
        expect(derive(countWhereId(all, "<", all.toReversed())!, valueOf)!.value).toBe(
          all.filter((id, i) => values.get(id)! < values.get(all.at(-1 - i)!)!).length,
        );
        expect(derive(countOfId([], all)!, valueOf)).toEqual({ value: 0, of: all });
        const [one = "", other = ""] = all;
        const both = values.get(one)! - values.get(other)!;
        expect(derive(lessId(one, other)!, valueOf)!.value).toBe(both);
        expect(derive(restId(4, one), valueOf)!.value).toBe(4 - values.get(one)!);
        expect(derive(plusId(one, other), valueOf)!.value).toBe(both + 2 * values.get(other)!);
        expect(derive(timesId(countId(all), 0.05)!, valueOf)!.value).toBe(all.length * 0.05);
      }),
    );
  });

  it("is done again by plain steps, without the reader of ids", () => {
    const values = valued(["a.x/2023/990123101", "a.x/2023/990123102", "a.x/2023/990123"]);
    const valueOf = (id: string) => values.get(id);
    for (const id of [
      "sum(a.x/2023/99012310{1|or|2})",
      "count(a.x/2023/99012310{1|or|2} > a.x/2023/990123)",
      "a.x/2023/990123101 - a.x/2023/990123102 / a.x/2023/990123",
      "2 - a.x/2023/990123",
    ])
      expect(derivedValue(id, valueOf), id).toBe(derive(id, valueOf)!.value);
  });

  it("has no value where a figure has none, and where zero divides", () => {
    const valueOf = (id: string) => ({ "a/1/2": null, "b/1/2": 0 })[id];
    expect(derive("a/1/2 - b/1/2", valueOf)).toEqual({ value: null, of: ["a/1/2", "b/1/2"] });
    expect(derive("b/1/2 / b/1/2", valueOf)!.value).toBeNull();
  });

  it("is no single figure, no unknown one, and no text that runs on", () => {
    const texts = ["audience/2023/990123", "", "sum()", "a/1/2 -", "a/1/2 - b/1/2 c/1/2", "7"];
    expect(texts.filter(isDerived)).toEqual([]);
    expect(derive("sum(a/1/{2|3})", () => undefined)).toBeNull();
    expect(isDerived("process.exit(1)")).toBe(false);
  });
});

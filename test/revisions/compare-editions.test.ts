import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareEditions } from "../../src/revisions/compare-editions.ts";
import type { Edition, EditionArea, EditionCell } from "../../src/revisions/edition.ts";
import type { Revision } from "../../src/revisions/revision.ts";
import { area, COUNTY, cell, edition, input, measure } from "./made-edition.ts";

const CELLS = ["1", "2", "3"].flatMap((code) =>
  ["2021-Q1", "2021-Q2", "2022-Q1", "2022-Q2"].map((period, i) =>
    cell(code, period, 10 * Number(code) + i),
  ),
);
const PUBLISHED = edition({ cells: CELLS });

/** The cells with one of them changed, or left out. */
const withCell = (
  code: string,
  period: string,
  change: ((each: EditionCell) => EditionCell) | null,
): EditionCell[] =>
  CELLS.flatMap((each) => {
    if (each.area !== code || each.period !== period) return [each];
    return change ? [change(each)] : [];
  });

/** What each cause contributes to a figure. */
const partsOf = (published: Edition, now: Edition, id: string) => {
  const revision = compareEditions(published, now).revisions.find((each) => each.id === id);
  return revision && Object.fromEntries(revision.causes.map(({ cause, units }) => [cause, units]));
};
/** Causes with their amounts, without what shows them. */
const amounts = ({ causes }: Revision) => causes.map(({ cause, units }) => ({ cause, units }));
const COUNTY_2022 = `sessions/2022/${COUNTY}`;

describe("nothing changed", () => {
  it("nothing is revised", () => {
    const { compared, revisions, ranks, findings } = compareEditions(PUBLISHED, PUBLISHED);
    expect([compared, revisions, ranks, findings]).toEqual([PUBLISHED.figures.size, [], [], []]);
  });

  it("a file of another name with the same bytes, or one more comment in it, is no revision", () => {
    const renamed = edition({
      cells: CELLS,
      inputs: [input("b.csv", { sha256: "hash of a.csv" })],
    });
    expect(compareEditions(PUBLISHED, renamed).revisions).toEqual([]);
    const edited = edition({ cells: CELLS, inputs: [input("a.csv", { sha256: "other" })] });
    expect(compareEditions(PUBLISHED, edited).revisions).toEqual([]);
  });
});

describe("the cause of a difference", () => {
  const before = edition({ cells: withCell("1", "2022-Q2", null) });

  it("late: a return that was missing stands in a new file, or in the old file filed again", () => {
    const own = { files: ["b.csv"] };
    const now = edition({
      cells: withCell("1", "2022-Q2", (each) => ({ ...each, ...own })),
      inputs: [input("a.csv"), input("b.csv")],
    });
    expect(partsOf(before, now, COUNTY_2022)).toEqual({ late: 13 });
    const again = edition({ cells: CELLS, inputs: [input("a.csv", { sha256: "other" })] });
    expect(partsOf(before, again, COUNTY_2022)).toEqual({ late: 13 });
  });

  it("late: a new file adds events to a return that stays as it was", () => {
    const now = edition({
      cells: withCell("1", "2022-Q2", (each) => ({
        ...each,
        units: each.units + 5,
        files: ["a.csv", "b.csv"],
      })),
      inputs: [input("a.csv"), input("b.csv")],
    });
    expect(partsOf(PUBLISHED, now, COUNTY_2022)).toEqual({ late: 5 });
  });

  it("restated: the file was replaced, or a new one says that it replaces it; withdrawn: it is gone", () => {
    const more = (files: readonly string[]) => ({
      cells: withCell("1", "2022-Q2", (each) => ({ ...each, units: each.units + 5, files })),
    });
    const replaced = edition({
      ...more(["a.csv"]),
      inputs: [input("a.csv", { sha256: "other" })],
    });
    expect(partsOf(PUBLISHED, replaced, COUNTY_2022)).toEqual({ restated: 5 });
    const resubmitted = edition({
      ...more(["b.csv"]),
      inputs: [input("a.csv", { replacedBy: "b.csv" }), input("b.csv", { replaces: "a.csv" })],
    });
    expect(partsOf(PUBLISHED, resubmitted, COUNTY_2022)).toEqual({ restated: 5 });
    const gone = edition({ cells: [], inputs: [] });
    expect(partsOf(PUBLISHED, gone, "sessions/2022/1")).toEqual({ withdrawn: -25 });
  });

  it("correction and scale: what corrections brought in is known exactly, the rest has its own cause", () => {
    const now = edition({
      cells: withCell("1", "2022-Q2", (each) => ({
        ...each,
        units: 1_000_000,
        correction: -4,
        scale: 999_900,
      })),
      inputs: [input("a.csv", { sha256: "other" })],
    });
    // 13 as filed then, 104 as filed now.
    expect(partsOf(PUBLISHED, now, COUNTY_2022)).toEqual({
      correction: -4,
      scale: 999_900,
      restated: 91,
    });
  });

  it.each([1_000, 10_000])("scale: a return filed again has %d times the values", (factor) => {
    const cells = withCell("1", "2022-Q2", (each) => ({ ...each, units: each.units * factor }));
    const now = edition({ cells, inputs: [input("a.csv", { sha256: "other" })] });
    expect(partsOf(PUBLISHED, now, COUNTY_2022)).toEqual({ scale: 13 * factor - 13 });
    expect(partsOf(now, PUBLISHED, COUNTY_2022)).toEqual({ scale: 13 - 13 * factor });
    const hundred = withCell("1", "2022-Q2", (each) => ({ ...each, units: each.units * 100 }));
    const other = edition({ cells: hundred, inputs: [input("a.csv", { sha256: "other" })] });
    expect(partsOf(PUBLISHED, other, COUNTY_2022)).toEqual({ restated: 1287 });
  });

  it("scale: the same bytes read with another unit", () => {
    const factors = (factor: number) => [input("a.csv", { factors: { sessions: factor } })];
    const cells = CELLS.map((each) => ({ ...each, units: each.units * 10_000 }));
    expect(
      partsOf(
        edition({ cells: CELLS, inputs: factors(1) }),
        edition({ cells, inputs: factors(10_000) }),
        "sessions/2022/1",
      ),
    ).toEqual({ scale: 25 * 9_999 });
  });

  it("boundary: an area no longer existed, its return does not count", () => {
    const now = edition({
      cells: withCell("1", "2022-Q2", null),
      areas: [area("1", { to: "2022-03-31", mergedInto: "2" }), area("2"), area("3")],
    });
    expect(partsOf(PUBLISHED, now, COUNTY_2022)).toEqual({ boundary: -13 });
    expect(partsOf(PUBLISHED, now, "sessions/2022-Q2/1")).toEqual({ boundary: -13 });
  });

  it("boundary: a merger moves a change from one area to another, and nothing in the county", () => {
    const now = edition({
      cells: CELLS,
      areas: [area("1", { mergedInto: "2" }), area("2"), area("3")],
    });
    const { revisions } = compareEditions(PUBLISHED, now);
    // Each area rose by 2 in both quarters.
    expect(revisions.map((each) => [each.id, each.kind, each.units, amounts(each)])).toEqual([
      ["sessions.change/2021..2022/1", "gone", -4, [{ cause: "boundary", units: -4 }]],
      ["sessions.change/2021..2022/2", "changed", 4, [{ cause: "boundary", units: 4 }]],
    ]);
  });

  it("boundary: an area is split, or split by other shares than before; an old edition knew of no splits", () => {
    const byShares = (two: number, three: number): Edition =>
      edition({
        cells: CELLS.map((each) => ({ ...each, units: each.units * 10 })),
        areas: [
          area("1", {
            splitInto: [
              { code: "2", share: two },
              { code: "3", share: three },
            ],
          }),
          area("2"),
          area("3"),
        ],
      });
    const unsplit = edition({ cells: CELLS.map((each) => ({ ...each, units: each.units * 10 })) });
    const found = (published: Edition, now: Edition) =>
      compareEditions(published, now).revisions.map((each) => [
        each.id.slice(-1),
        each.units,
        amounts(each),
      ]);
    // Each area rose by 20 in both quarters: 40 times the share.
    expect(found(unsplit, byShares(600_000, 400_000))).toEqual([
      ["1", -40, [{ cause: "boundary", units: -40 }]],
      ["2", 24, [{ cause: "boundary", units: 24 }]],
      ["3", 16, [{ cause: "boundary", units: 16 }]],
    ]);
    expect(found(byShares(600_000, 400_000), byShares(250_000, 750_000))).toEqual([
      ["2", -14, [{ cause: "boundary", units: -14 }]],
      ["3", 14, [{ cause: "boundary", units: 14 }]],
    ]);
    const same = byShares(600_000, 400_000);
    expect(found(same, same)).toEqual([]);
  });

  it("definition: the measure takes other facts", () => {
    const now = edition({
      cells: withCell("1", "2022-Q2", (each) => ({ ...each, units: 3 })),
      measures: [measure("sessions", { only: { type: "讲座" } })],
    });
    expect(partsOf(PUBLISHED, now, COUNTY_2022)).toEqual({ definition: -10 });
  });

  it("a period that was not over when the edition was frozen is not compared: nothing in it was late", () => {
    const early = edition({ cells: withCell("1", "2022-Q2", null), asOf: "2022-03-31" });
    const { revisions, compared, beyond } = compareEditions(early, PUBLISHED);
    expect(revisions).toEqual([]);
    expect(compared + beyond).toBe(early.figures.size);
    expect(beyond).toBeGreaterThan(0);
    const more = withCell("1", "2022-Q1", (each) => ({ ...each, units: 99 }));
    const later = edition({ cells: more, inputs: [input("a.csv", { sha256: "other" })] });
    expect(partsOf(early, later, "sessions/2022-Q1/1")).toEqual({ restated: 99 - 12 });
    expect(partsOf(early, later, COUNTY_2022)).toBeUndefined();
  });

  it("toolkit: another version computed it, and nothing else explains it", () => {
    const changed = withCell("1", "2022-Q2", (each) => ({ ...each, units: 99 }));
    const now = edition({ cells: changed, toolkit: "2" });
    expect(partsOf(PUBLISHED, now, COUNTY_2022)).toEqual({ toolkit: 86 });
    const again = edition({
      ...{ cells: changed, toolkit: "2" },
      inputs: [input("a.csv", { sha256: "other" })],
    });
    expect(partsOf(PUBLISHED, again, COUNTY_2022)).toEqual({ restated: 86 });
  });

  it("several at once: what each file brought, and what was read otherwise, each with its amount", () => {
    const cells = withCell("1", "2022-Q2", (each) => ({ ...each, units: 20 })).concat(
      cell("1", "2022-Q2", 7, { files: ["b.csv"] }),
    );
    const now = edition({
      cells,
      inputs: [input("a.csv", { sha256: "other" }), input("b.csv")],
    });
    expect(partsOf(PUBLISHED, now, COUNTY_2022)).toEqual({ restated: 7, late: 7 });
    const before = {
      ...PUBLISHED,
      definitions: [{ dataset: "activities", name: "scheme x", value: "1" }],
    };
    const other = edition({
      ...{ cells, inputs: [input("a.csv"), input("b.csv")] },
      definitions: [{ dataset: "activities", name: "scheme x", value: "2" }],
    });
    expect(partsOf(before, other, COUNTY_2022)).toEqual({ definition: 7, late: 7 });
  });

  it("unexplained: everything is as it was, and yet the number is another", () => {
    const now = edition({ cells: withCell("1", "2022-Q2", (each) => ({ ...each, units: 99 })) });
    expect(partsOf(PUBLISHED, now, COUNTY_2022)).toEqual({ unexplained: 86 });
  });

  it("a change of the county over more areas: what the new one brings in is due to what completed it", () => {
    const without = new Map(before.figures);
    without.delete("sessions.change/2021..2022/1");
    const county = `sessions.change/2021..2022/${COUNTY}`;
    // Without area 1: 4 of each of the two others.
    without.set(county, { ...before.figures.get(county)!, value: 8 });
    const now = edition({ cells: CELLS, inputs: [input("a.csv", { sha256: "other" })] });
    expect(partsOf({ ...before, figures: without }, now, county)).toEqual({ late: 4 });
  });

  it("returns that have become finer are compared as a year", () => {
    const yearly = edition({
      cells: [cell("1", "2022", 100, { files: ["y.csv"] })],
      inputs: [input("y.csv")],
    });
    const now = edition({
      cells: [cell("1", "2022-Q1", 60), cell("1", "2022-Q2", 45)],
      inputs: [input("y.csv"), input("a.csv")],
    });
    expect(partsOf(yearly, now, "sessions/2022/1")).toEqual({ restated: 5 });
    expect(partsOf(yearly, now, "sessions/2022-Q1/1")).toEqual({ restated: 60 });
  });
});

describe("materiality", () => {
  it("a rise that becomes a fall or a standstill changes its sign; a smaller rise does not", () => {
    const signs = [10, 13, 11].map((less) => {
      const cells = withCell("1", "2022-Q2", (each) => ({ ...each, units: each.units - less }));
      const { revisions } = compareEditions(PUBLISHED, edition({ cells }));
      return revisions.find(({ id }) => id === "sessions.change/2021..2022/1")!.material.sign;
    });
    // The change was 4: -6, -9, -7.
    expect(signs).toEqual([true, true, true]);
    const cells = withCell("1", "2022-Q2", (each) => ({ ...each, units: each.units - 3 }));
    const { revisions } = compareEditions(PUBLISHED, edition({ cells }));
    expect(revisions.some(({ material }) => material.sign)).toBe(false);
  });

  it("a rank interval that changes is told, and marks the revised level of its area", () => {
    const ranks = (best: number) => [
      { measure: "sessions", period: "2022", area: "1", best, worst: 3 },
      { measure: "sessions", period: "2022", area: "2", best: 1, worst: 2 },
    ];
    const cells = withCell("1", "2022-Q2", (each) => ({ ...each, units: 99 }));
    const found = compareEditions(
      edition({ cells: CELLS, ranks: ranks(3) }),
      edition({ cells, ranks: ranks(1) }),
    );
    expect(found.ranks).toEqual([
      {
        measure: "sessions",
        period: "2022",
        area: "1",
        published: [3, 3],
        now: [1, 3],
        causes: ["unexplained"],
      },
    ]);
    expect(found.revisions.filter(({ material }) => material.rank).map(({ id }) => id)).toEqual([
      "sessions/2022/1",
    ]);
  });

  it("a finding changes with its words, not with its numbers", () => {
    const said = (zh: string) => ({
      notebooks: ["brief"],
      findings: [{ notebook: "brief", zh, en: zh, figures: [COUNTY_2022] }],
    });
    const cells = withCell("1", "2022-Q2", (each) => ({ ...each, units: 99 }));
    const flagged = (zh: string): string[] =>
      compareEditions(
        edition({ cells: CELLS, ...said("全县增加1.2万场，增长3.0%。") }),
        edition({ cells, ...said(zh) }),
      )
        .revisions.filter(({ material }) => material.finding)
        .map(({ id }) => id);
    expect(flagged("全县增加9800场，增长2.5%。")).toEqual([]);
    expect(flagged("全县减少9800场，下降2.5%。")).toEqual([COUNTY_2022]);
  });
});

const anyCell = fc.record({
  code: fc.constantFrom("1", "2", "3"),
  period: fc.constantFrom("2021-Q1", "2021-Q3", "2022-Q1", "2022-Q4"),
  type: fc.constantFrom("讲座", "展览"),
  file: fc.constantFrom("a.csv", "b.csv"),
  units: fc.integer({ min: -500, max: 500 }),
  correction: fc.constantFrom(0, 0, 0, -90, 7),
  scale: fc.constantFrom(0, 0, 0, 9_999),
});
const successionOf = (merged: string | null): Partial<EditionArea> =>
  merged === "split"
    ? {
        splitInto: [
          { code: "2", share: 123_457 },
          { code: "3", share: 876_543 },
        ],
      }
    : { mergedInto: merged };
const anyEdition = fc
  .record({
    cells: fc.uniqueArray(anyCell, {
      selector: ({ code, period, type }) => `${code}${period}${type}`,
    }),
    hash: fc.constantFrom("one", "two"),
    merged: fc.constantFrom(null, "2", "split"),
    ended: fc.constantFrom(null, "2021-12-31"),
    column: fc.constantFrom("sessions", "other"),
  })
  .map(({ cells, hash, merged, ended, column }) =>
    edition({
      cells: cells.map(({ code, period, type, file, ...amounts }) =>
        cell(code, period, amounts.units, { ...amounts, by: { type }, files: [file] }),
      ),
      inputs: [input("a.csv", { sha256: hash }), input("b.csv")],
      areas: [area("1", { ...successionOf(merged), to: ended }), area("2"), area("3")],
      measures: [measure("sessions", { column })],
    }),
  );

describe("any two editions", () => {
  const added = ({ causes }: Revision): number =>
    causes.reduce((sum, { units }) => sum + units!, 0);

  it("the amounts by cause add up exactly to every difference, and every revision has a cause", () => {
    fc.assert(
      fc.property(anyEdition, anyEdition, (published, now) => {
        for (const revision of compareEditions(published, now).revisions) {
          expect(revision.units).toBe((revision.now ?? 0) - (revision.published ?? 0));
          expect([revision.id, added(revision)]).toEqual([revision.id, revision.units]);
          expect(revision.causes.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("the same difference is found the other way round, and none between a thing and itself", () => {
    fc.assert(
      fc.property(anyEdition, anyEdition, (a, b) => {
        const there = compareEditions(a, b).revisions.map(({ id, units }) => [id, units]);
        const back = compareEditions(b, a).revisions.map(({ id, units }) => [id, 0 - units!]);
        expect(there.map(([id, units]) => [id, Number(units) + 0])).toEqual(
          back.map(([id, units]) => [id, Number(units) + 0]),
        );
        expect(compareEditions(a, a).revisions).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

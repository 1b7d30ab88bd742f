import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openReview } from "../../src/cli/review/open-review.ts";
import { requestOf } from "../../src/cli/review/review-request.ts";
import { importScript } from "../../src/cli/terminal/effects.ts";
import { hierarchyOf } from "../../src/model/areas/hierarchy.ts";
import type { Review } from "../../src/review/review.ts";
import { traceFigure } from "../../src/review/trace/trace-figure.ts";
import { folderOf } from "../cli/folder-of.ts";

/** A province of two cities, four counties and eight townships: the first of each county lists events, the second files by month. */
const COUNTIES = ["990101", "990102", "990201", "990202"] as const;
const TOWNS = COUNTIES.flatMap((county) => [`${county}101`, `${county}102`]);
const MONTHS = ["2022", "2023"].flatMap((year) =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`),
);
const listsEvents = (code: string): boolean => code.endsWith("1");

/** A township that goes over to another county, or a county to the other city, with the last day at the old one. */
interface Move {
  readonly who: string;
  readonly to: string;
  readonly lastDay: string;
}

/** A township that ends on a day and is merged into another one, of any county. */
interface Merger {
  readonly who: string;
  readonly into: string;
  readonly lastDay: string;
}

/** What is filed: at a township, on a day (of a return the last of its month), so many attendances. */
interface Filed {
  readonly code: string;
  readonly day: string;
  readonly audience: number;
}

const lastOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0))
    .toISOString()
    .slice(0, 10);

const dayIn = (month: string, of31: number): string =>
  `${month}-${String(Math.min(of31, Number(lastOf(month).slice(8)))).padStart(2, "0")}`;

const mergers: fc.Arbitrary<Merger | null> = fc.option(
  fc
    .tuple(
      fc.shuffledSubarray(TOWNS, { minLength: 2, maxLength: 2 }),
      fc.constantFrom(...MONTHS),
      fc.integer({ min: 1, max: 31 }),
    )
    .map(([[who, into], month, day]) => ({ who: who!, into: into!, lastDay: dayIn(month, day) })),
);

const moves: fc.Arbitrary<readonly Move[]> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...TOWNS), { maxLength: 4 }),
    fc.boolean(),
    fc.array(fc.tuple(fc.constantFrom(...MONTHS), fc.integer({ min: 1, max: 31 }), fc.nat(2)), {
      minLength: 5,
      maxLength: 5,
    }),
  )
  .map(([towns, movesCounty, days]) => [
    ...towns.map((who, i): Move => {
      const [month, day, other] = days[i]!;
      const others = COUNTIES.filter((county) => !who.startsWith(county));
      return { who, to: others[other]!, lastDay: dayIn(month, day) };
    }),
    ...(movesCounty
      ? [{ who: "990102", to: "9902", lastDay: dayIn(days[4]![0], days[4]![1]) }]
      : []),
  ]);

const filedOf = (seed: number): Filed[] =>
  TOWNS.flatMap((code, town) =>
    MONTHS.flatMap((month, m) => {
      const number = (i: number): number => ((seed + town * 37 + m * 11 + i * 53) % 89) + 1;
      if (!listsEvents(code)) return [{ code, day: lastOf(month), audience: number(0) }];
      return [1, 9, 14, 15, 16, 27].map((day, i) => ({
        ...{ code, day: dayIn(month, day) },
        audience: number(i),
      }));
    }),
  );

/** Leaves out what a township that was merged does not file any more. */
const until = (merger: Merger | null, filed: readonly Filed[]): readonly Filed[] =>
  filed.filter(({ code, day }) => code !== merger?.who || day <= merger.lastDay);

function filesOf(
  moved: readonly Move[],
  filed: readonly Filed[],
  merger: Merger | null = null,
): Record<string, string> {
  const parentOf = (code: string, parent: string): string => {
    const move = moved.find(({ who }) => who === code);
    return move ? `${parent}@${move.lastDay}|${move.to}` : parent;
  };
  const events = filed.filter(({ code }) => listsEvents(code));
  const returns = filed.filter(({ code }) => !listsEvents(code));
  return {
    "areas.csv": [
      "代码,名称,层级,上级代码,有效截止,并入代码",
      "99,天南省,省,,,",
      "9901,临江市,市,99,,",
      "9902,望海市,市,99,,",
      ...COUNTIES.map((code) => `${code},${code}县,县,${parentOf(code, code.slice(0, 4))},,`),
      ...TOWNS.map((code) => {
        const end = code === merger?.who ? `${merger.lastDay},${merger.into}` : ",";
        return `${code},${code}镇,乡镇,${parentOf(code, code.slice(0, 6))},${end}`;
      }),
    ].join("\n"),
    "activities/清单.csv": [
      "活动编号,乡镇代码,活动日期,活动类别,场次,受众人次",
      ...events.map(({ code, day, audience }, i) => `E${i},${code},${day},培训讲座,1,${audience}`),
    ].join("\n"),
    "activities/月报.csv": [
      "年度,月份,乡镇代码,活动类别,场次,受众人次",
      ...returns.map(
        ({ code, day, audience }) =>
          `${day.slice(0, 4)},${Number(day.slice(5, 7))},${code},培训讲座,1,${audience}`,
      ),
    ].join("\n"),
  };
}

/** The county and the city of a township on a day. */
function placeOf(moved: readonly Move[], code: string, day: string): readonly string[] {
  const upOf = (who: string, parent: string): string => {
    const move = moved.find((each) => each.who === who);
    return move && day > move.lastDay ? move.to : parent;
  };
  const county = upOf(code, code.slice(0, 6));
  return [code, county, upOf(county, county.slice(0, 4)), "99"];
}

async function reviewsOf(files: Record<string, string>): Promise<Map<string, Review>> {
  const place = { data: folderOf(files), year: 2023, "as-of": null };
  const opened = await openReview(requestOf(place, { load: importScript, reading: null }));
  const nodes = opened.list.areas.filter((area) => hierarchyOf(opened.list).below(area).length > 0);
  const reviews = new Map<string, Review>();
  for (const node of nodes) {
    const isWhole = node.code === opened.review.tree.county.code;
    reviews.set(node.code, isWhole ? opened.review : (await opened.at(node)).review);
  }
  return reviews;
}

/** Compares every cell of every area of every node with the sums by day; lists what differs. */
function differences(
  reviews: ReadonlyMap<string, Review>,
  moved: readonly Move[],
  filed: readonly Filed[],
  merger: Merger | null,
): string[] {
  const today = (code: string): string => (code === merger?.who ? merger.into : code);
  const found: string[] = [];
  for (const [node, review] of reviews)
    for (const kind of ["year", "month"] as const)
      for (const basis of ["as-reported", "like-for-like"] as const) {
        const panel = review.measure("audience").panel(kind, basis);
        for (const period of panel.periods) {
          const sumOf = (area: string): number =>
            filed
              .filter(({ day }) => day.startsWith(period))
              .filter(({ code, day }) => {
                const at =
                  basis === "as-reported"
                    ? placeOf(moved, code, day)
                    : placeOf(moved, today(code), "9999");
                return at.includes(area) && at.includes(node);
              })
              .reduce((sum, { audience }) => sum + audience, 0);
          for (const { area, value, status } of [
            ...panel.areas.map((each) => panel.cell(each, period)),
            panel.county(period),
          ]) {
            if ((value ?? 0) !== sumOf(area.code))
              found.push(`${node} ${basis} ${period} ${area.code}: ${value} ${sumOf(area.code)}`);
            // Nothing is lacking: every return is there, and every list.
            if (status === "missing" || status === "partial")
              found.push(`${node} ${basis} ${period} ${area.code}: ${status}`);
          }
        }
      }
  return found;
}

describe("areas that go over to another one within a month", () => {
  it("have events counted by their day and returns by the last day of their month, once, at every level", async () => {
    await fc.assert(
      fc.asyncProperty(moves, mergers, fc.nat(1000), async (moved, merger, seed) => {
        const filed = until(merger, filedOf(seed));
        const reviews = await reviewsOf(filesOf(moved, filed, merger));
        expect(differences(reviews, moved, filed, merger)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it("lead from the number of a month to the events of its days at each county", async () => {
    const moved = [{ who: "990101101", to: "990102", lastDay: "2023-06-14" }];
    const filed = filedOf(5);
    const reviews = await reviewsOf(filesOf(moved, filed));
    for (const county of ["990101", "990102"]) {
      const review = reviews.get(county)!;
      const figure = review.figures.find("audience/2023/990101101")!;
      const [part] = traceFigure(review, figure).parts;
      const own = filed.filter(
        ({ code, day }) =>
          code === "990101101" &&
          day.startsWith("2023") &&
          day > "2023-06-14" === (county === "990102"),
      );
      expect(part!.units).toBe(own.reduce((sum, { audience }) => sum + audience, 0));
      expect(part!.files.map(({ rows }) => rows.length)).toEqual([own.length]);
      expect(figure.value).toBe(part!.units);
    }
  });
});

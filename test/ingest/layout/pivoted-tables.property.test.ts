import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileResult } from "../../../src/ingest/result/file-result.ts";
import { numberOf } from "../../../src/model/facts/number-column.ts";
import { readLines } from "../county.ts";

const TOWNS = ["石桥镇", "高桥镇"];
const TYPES = ["主题展览", "知识竞赛", "文化交流"];
const YEARS = [2021, 2022];

/** One fact: township, year, type, sessions and audience. */
type Fact = readonly [string, number, string, number, number];

const facts = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 9_999 })), {
    minLength: 12,
    maxLength: 12,
  })
  .map((numbers) =>
    TOWNS.flatMap((town, t) =>
      YEARS.flatMap((year, y) =>
        TYPES.map((type, i): Fact => [town, year, type, ...numbers[t * 6 + y * 3 + i]!]),
      ),
    ),
  );

const readFacts = ({ facts }: FileResult): string[] =>
  Array.from(facts!.lines, (_, fact) => {
    const { area, period, numbers, breakdowns } = facts!;
    const types = breakdowns.get("type");
    return [
      area.values[area.codes[fact]!]!.name,
      period.values[period.codes[fact]!],
      types?.values[types.codes[fact]!],
      numberOf(numbers.get("sessions"), fact),
      numberOf(numbers.get("audience"), fact),
    ].join();
  }).sort();

const cells = (own: readonly Fact[]): string => own.map((fact) => fact.slice(3).join()).join();
const repeated = (text: string, times: number): string => Array(times).fill(text).join();

/** Types above the names, a row per township and year. */
const typesAcross = (all: readonly Fact[]): string[] => [
  `乡镇,年度,${TYPES.map((type) => `${type},`).join()}`,
  `,,${repeated("场次,受众人次", TYPES.length)}`,
  ...TOWNS.flatMap((town) =>
    YEARS.map((year) => {
      const own = all.filter((fact) => fact[0] === town && fact[1] === year);
      return `${town},${year},${cells(own)}`;
    }),
  ),
];

/** Years above types above the names, a row per township. */
const allAcross = (all: readonly Fact[]): string[] => [
  `乡镇,${YEARS.map((year) => `${year}年${",".repeat(2 * TYPES.length - 1)}`).join()}`,
  `,${repeated(TYPES.map((type) => `${type},`).join(), YEARS.length)}`,
  `,${repeated("场次,受众人次", TYPES.length * YEARS.length)}`,
  ...TOWNS.map((town) => `${town},${cells(all.filter((fact) => fact[0] === town))}`),
];

/** A table for each township, side by side. */
const sideBySide = (all: readonly Fact[]): string[] => [
  repeated("乡镇,年度,活动类别,场次,受众人次", TOWNS.length),
  ...YEARS.flatMap((year) =>
    TYPES.map((type) =>
      all
        .filter((fact) => fact[1] === year && fact[2] === type)
        .map((fact) => fact.join())
        .join(),
    ),
  ),
];

/** Groups of other names above the figures of a year, which no one can know. */
const unknownAcross = (all: readonly Fact[]): string[] =>
  typesAcross(all).map((line) => line.replace("知识竞赛", "第二组").replace("主题展览", "第一组"));

describe("a long table in another layout", () => {
  it.each([
    ["types above the names", typesAcross],
    ["years above types above the names", allAcross],
  ])("%s: the same facts", (_, pivot) => {
    fc.assert(
      fc.property(facts, (all) => {
        const file = readLines(pivot(all));
        expect(file.disposition).not.toBe("hold");
        expect(readFacts(file)).toEqual(all.map((fact) => fact.join()).sort());
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ["tables side by side", sideBySide],
    ["groups that are not known", unknownAcross],
  ])("%s: held, never other facts", (_, pivot) => {
    fc.assert(
      fc.property(facts, (all) => {
        const file = readLines(pivot(all));
        expect([file.disposition, file.facts]).toEqual(["hold", null]);
        expect(file.questions.length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });
});

import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bytesIn, emptyFolder, ROOT, spawnReport } from "../cli/run-report.ts";
import { derivedValue } from "./derived-values.ts";
import { numbersOf, type PageNumber, SUBJECT } from "./page-numbers.ts";

// A made county of twelve townships in which all change alike: its sentences tell ties and counts that the sample lacks.
const COUNTY = join(ROOT, "test/golden/even-county");

let printed: PageNumber[];
let values: Map<string, number | null>;

beforeAll(() => {
  const [data, out] = [join(emptyFolder(), "data"), emptyFolder()];
  mkdirSync(data);
  cpSync(COUNTY, data, { recursive: true });
  expect(spawnReport(["--data", data, "--out", out]).code).toBe(0);
  expect(spawnReport(["review", "--data", data, "--out", out, "--lang", "en"]).code).toBe(0);
  const file: {
    figures: { id: string; value: number | null }[];
    beside: { of: { id: string; value: number }[] };
  } = JSON.parse(readFileSync(join(out, "figures.json"), "utf8"));
  values = new Map([...file.figures, ...file.beside.of].map(({ id, value }) => [id, value]));
  printed = Object.keys(bytesIn(out))
    .filter((name) => name.endsWith(".html"))
    .flatMap((page) => numbersOf(page, readFileSync(join(out, page), "utf8")));
}, 120_000);

describe("the numbers on the pages of a county that is not the sample", () => {
  it("have an id, all of them, in both languages", () => {
    expect(printed.length).toBeGreaterThan(3500);
    const without = printed.filter(({ figure }) => figure === null);
    expect(without.map(({ page, text }) => `${page}: ${text}`).slice(0, 9)).toEqual([]);
  });

  it("have an id that belongs to a number of figures.json, or is derived from some", () => {
    const strange = printed.filter(
      ({ figure }) =>
        !SUBJECT.test(figure!) &&
        !values.has(figure!) &&
        derivedValue(figure!, (id) => values.get(id)) === undefined,
    );
    expect(strange.map(({ figure, text }) => `${figure}: ${text}`).slice(0, 5)).toEqual([]);
  });
});

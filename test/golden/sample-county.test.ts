import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import type { Figure } from "../../src/analyze/figures/figure.ts";
import { figureId } from "../../src/analyze/figures/figure-id.ts";
import { compare } from "../../src/analyze/measure/comparison.ts";
import { openReview } from "../../src/cli/review/open-review.ts";
import { buildPanel } from "../../src/model/panel/build-panel.ts";
import { bytesIn, ROOT } from "../cli/run-report.ts";
import { sampleReport } from "../cli/sample-report.ts";
import truth from "./truth.json" with { type: "json" };

/** A figure as `figures.json` has it. */
type FiledFigure = Omit<Figure, "sources"> & {
  readonly sources: readonly {
    readonly file: string;
    readonly sha256: string;
    readonly rows: number;
    readonly first_line: number;
    readonly last_line: number;
  }[];
};
type RawRow = Readonly<Record<string, string>>;

const COUNTY = "990123";
const YEARS = ["2019", "2020", "2021", "2022", "2023"] as const;
const QUARTERS = YEARS.flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`));

/** The raw files, read by PapaParse alone. None has a line break in a cell: row `i` is line `i + 2`. */
const raw = (path: string): RawRow[] => {
  const text = readFileSync(join(ROOT, "data", path), "utf8").replace(/^\uFEFF/, "");
  return Papa.parse<RawRow>(text, { header: true, skipEmptyLines: true }).data;
};
const townships = raw("areas/raw/townships.csv");
const activities = raw("activities/raw/activities.csv");
const funds = raw("funds/raw/funds.csv");
const codeOf = (name: string): string => townships.find((row) => row.名称 === name)!.代码!;

/** Each measure of the slice: its rows and its column. */
const MEASURES = {
  sessions: { rows: activities, column: "场次" },
  audience: { rows: activities, column: "受众人次" },
  online: { rows: activities, column: "其中线上人次" },
  activity_cost: { rows: activities, column: "经费(元)" },
  funds_planned: { rows: funds, column: "计划金额(元)" },
  funds_received: { rows: funds, column: "到位金额(元)" },
} as const;
type MeasureName = keyof typeof MEASURES;
const NAMES = Object.keys(MEASURES) as MeasureName[];
const OF_ACTIVITIES = NAMES.filter((name) => MEASURES[name].rows === activities);

/** Rows by year or quarter, and by township or county. */
const indexed = (rows: readonly RawRow[]): ReadonlyMap<string, RawRow[]> => {
  const index = new Map<string, RawRow[]>();
  for (const row of rows)
    for (const period of [row.年度, `${row.年度}-${row.季度}`])
      for (const area of [row.乡镇代码, COUNTY]) {
        const known = index.get(`${period}/${area}`);
        if (known) known.push(row);
        else index.set(`${period}/${area}`, [row]);
      }
  return index;
};
const INDEX = new Map([activities, funds].map((rows) => [rows, indexed(rows)]));
const rowsOf = (name: MeasureName, period: string, code: string): RawRow[] =>
  INDEX.get(MEASURES[name].rows)!.get(`${period}/${code}`) ?? [];
/** In fen, so that 4.28 yuan adds up exactly. */
const sumOf = (name: MeasureName, rows: readonly RawRow[]): number =>
  rows.reduce((fen, row) => fen + Math.round(Number(row[MEASURES[name].column]) * 100), 0) / 100;

let pages: string[];
let filed: FiledFigure[];
let figures: Map<string, FiledFigure>;
const level = (name: string, period: string, area: string): FiledFigure | undefined =>
  figures.get(`${name}/${period}/${area}`);

beforeAll(() => {
  const out = sampleReport();
  pages = Object.keys(bytesIn(out));
  filed = JSON.parse(readFileSync(join(out, "figures.json"), "utf8")).figures;
  figures = new Map(filed.map((figure) => [figure.id, figure]));
}, 240_000);

describe("the sample county through the report command", () => {
  it("is written whole", () => {
    expect(pages).toEqual(
      expect.arrayContaining(["activities.html", "audiences.html", "figures.json", "index.html"]),
    );
  });

  it.each([
    ["sessions", truth.totals.sessions_as_filed],
    ["audience", truth.totals.audience_as_filed],
    ["online", truth.totals.online_as_filed],
    ["funds_planned", truth.totals.funds_planned_as_filed],
    ["funds_received", truth.totals.funds_received_as_filed],
  ] as const)("county totals of %s are those of the truth, as filed", (name, totals) => {
    const found = YEARS.map((year) => [year, level(name, year, COUNTY)?.value]);
    expect(Object.fromEntries(found)).toEqual(totals);
  });

  it("townships by year are those of the truth, with the planted errors as filed", () => {
    const [audienceError, sessionsError] = truth.stories.outliers;
    const copy = truth.stories.duplicate_submission;
    const audience = structuredClone(truth.audience_by_township_year_corrected);
    audience[audienceError!.township as "双溪镇"]["2022"] +=
      audienceError!.filed - audienceError!.true;
    audience[copy.township as "永宁镇"]["2023"] += copy.audience_once;
    const sessions = structuredClone(truth.sessions_by_township_year_corrected);
    sessions[sessionsError!.township as "高桥镇"]["2020"] +=
      sessionsError!.filed - sessionsError!.true;
    sessions[copy.township as "永宁镇"]["2023"] += copy.sessions_once;
    // The truth counts 0 where 沙河乡 no longer existed; a report has no such cell.
    for (const expected of [audience, sessions]) expected.沙河乡 = beforeMerger(expected.沙河乡);
    expect(byTownshipAndYear("audience", Object.keys(audience))).toEqual(audience);
    expect(byTownshipAndYear("sessions", Object.keys(sessions))).toEqual(sessions);
  });

  it.each(NAMES)("every township x year of %s is the sum of its raw rows", (name) => {
    for (const { 代码: code } of townships)
      for (const year of YEARS) {
        const rows = rowsOf(name, year, code!);
        const figure = level(name, year, code!);
        expect([code, year, figure?.value ?? null, figure?.rows ?? 0]).toEqual([
          code,
          year,
          rows.length === 0 ? null : sumOf(name, rows),
          rows.length,
        ]);
      }
  });

  it.each(OF_ACTIVITIES)("every township x quarter of %s is the sum of its raw rows", (name) => {
    for (const { 代码: code } of townships)
      for (const quarter of QUARTERS) {
        const rows = rowsOf(name, quarter, code!);
        expect([code, quarter, level(name, quarter, code!)?.value ?? null]).toEqual([
          code,
          quarter,
          rows.length === 0 ? null : sumOf(name, rows),
        ]);
      }
  });

  it("every cell has the status that the truth implies", () => {
    const { missing_quarter: missing, zero_quarter: zero, merger } = truth.stories;
    const gone = (period: string): boolean => period > "2021-Q2" && period !== "2021";
    const expected = (code: string, period: string): string | null => {
      if (code === merger.from_code && gone(period)) return null;
      if (code === codeOf(missing.township) && period === "2021-Q3") return "missing";
      if (code === codeOf(missing.township) && period === "2021") return "partial";
      if (code === COUNTY && (period === "2021-Q3" || period === "2021")) return "partial";
      if (code === codeOf(zero.township) && period === "2020-Q1") return "zero";
      return "reported";
    };
    for (const name of ["sessions", "audience"])
      for (const code of [COUNTY, ...townships.map((row) => row.代码!)])
        for (const period of [...YEARS, ...QUARTERS])
          expect([name, code, period, level(name, period, code)?.status ?? null]).toEqual([
            name,
            code,
            period,
            expected(code, period),
          ]);
  });

  it("money that is due once a year is reported by year, and no quarter of it is missing", () => {
    for (const name of ["funds_planned", "funds_received"]) {
      for (const year of YEARS) expect(level(name, year, COUNTY)?.status).toBe("reported");
      const missing = QUARTERS.filter(
        (quarter) => level(name, quarter, COUNTY)?.status === "missing",
      );
      expect([name, missing]).toEqual([name, []]);
    }
  });

  it("白沙镇 2020 to 2022 is compared on one boundary: 沙河乡 stands inside it in both years", async () => {
    const { review } = await openReview({
      toolkitData: join(ROOT, "data"),
      data: join(ROOT, "data"),
      year: 2023,
      asOf: null,
      onFile: () => {},
    });
    const { merger } = truth.stories;
    const audience = review.measure("audience");
    const { measure } = audience.panel();
    const panel = buildPanel(measure, review.counted("activities"), review.tree, {
      periods: ["2020", "2022"],
      basis: "like-for-like",
    });
    const comparison = compare(panel, "2020", "2022");
    const row = comparison.rows.find(({ key }) => key === codeOf(merger.into))!;
    const both = [codeOf(merger.into), merger.from_code];
    const sumOver = (year: string): number =>
      both.reduce((sum, code) => sum + sumOf("audience", rowsOf("audience", year, code)), 0);
    expect([row.before, row.after]).toEqual([sumOver("2020"), sumOver("2022")]);
    expect(row.rate! + 1).toBeCloseTo(merger.like_for_like_growth_2020_2022, 4);
    expect(((row.rate ?? 0) * 100).toFixed(1)).toBe("-20.1");
    expect(comparison.rows.some(({ key }) => key === merger.from_code)).toBe(false);
    const rows = audience.compare(2020, 2022).rows.map(({ adopted, ...filed }) => filed);
    expect(rows).toEqual(comparison.rows);
  });

  it("a figure's lines are the first and the last of its rows in the file", () => {
    const sample = [
      ["audience", "2023", COUNTY],
      ["sessions", "2020", codeOf("高桥镇")],
      ["audience", "2022-Q2", codeOf("双溪镇")],
      ["online", "2021-Q4", codeOf("永宁镇")],
      ["funds_received", "2021", codeOf("河西街道")],
      ["funds_planned", "2022", codeOf("枫林镇")],
    ] as const;
    for (const [name, period, area] of sample) {
      const { rows: all } = MEASURES[name];
      const lines = rowsOf(name, period, area).map((row) => all.indexOf(row) + 2);
      const { rows, sources } = level(name, period, area)!;
      expect([rows, sources.map(({ sha256, ...source }) => source)]).toEqual([
        lines.length,
        [
          {
            file: all === funds ? "funds/raw/funds.csv" : "activities/raw/activities.csv",
            rows: lines.length,
            first_line: lines[0],
            last_line: lines.at(-1),
          },
        ],
      ]);
    }
  });

  /**
   * A township without an entry in the register has none: a zero, and no change, without rows. So has one that did
   * nothing of what a duty asks for, and a kind of case that a list filed whole does not name. Townships are counted
   * also where none has an entry.
   */
  const isEmptyRegister = ({ measure, statistic, value }: FiledFigure): boolean =>
    /^(?:designations|duty:|(?:checklist|project|rectification|returns)_)/.test(measure) &&
    (value === 0 || ["due", "complete", "compared", "unchanged"].includes(statistic ?? ""));

  /** Points stand in the catalogue, and what is not scored in no row. */
  const isOfNoScore = ({ measure, statistic, value }: FiledFigure): boolean =>
    measure === "score" &&
    (statistic === "points" || statistic === "open" || (statistic === "zeros" && value === 0));

  /** What a target asks for stands in targets.csv, and in no row. */
  const isAsked = ({ measure, statistic }: FiledFigure): boolean =>
    measure.startsWith("target:") && ["aim", "cap"].includes(statistic ?? "");

  it("every figure that has a value has rows, and its sources add up to them", () => {
    const odd = filed.filter(
      (figure) =>
        figure.rows !== figure.sources.reduce((sum, source) => sum + source.rows, 0) ||
        (figure.value !== null &&
          figure.rows === 0 &&
          !isEmptyRegister(figure) &&
          !isOfNoScore(figure) &&
          !isAsked(figure)),
    );
    expect(odd.map(({ id }) => id).slice(0, 5)).toEqual([]);
  });

  it("ids occur once, in order, and say what the figure says", () => {
    const ids = filed.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const { id, measure, statistic, period, area, breakdown } of filed) {
      const name = statistic === null ? measure : `${measure}.${statistic}`;
      expect(id).toBe(figureId(name, period, area, breakdown));
    }
  });
});

function beforeMerger<Values extends Record<string, number>>(values: Values): Values {
  const { "2022": after, "2023": later, ...before } = values;
  expect([after, later]).toEqual([0, 0]);
  return before as unknown as Values;
}

function byTownshipAndYear(name: string, names: readonly string[]) {
  return Object.fromEntries(
    names.map((township) => [
      township,
      Object.fromEntries(
        YEARS.flatMap((year) => {
          const value = level(name, year, codeOf(township))?.value;
          return value === undefined ? [] : [[year, value]];
        }),
      ),
    ]),
  );
}

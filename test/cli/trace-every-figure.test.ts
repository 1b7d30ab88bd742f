import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Figure } from "../../src/analyze/figures/figure.ts";
import { ALL_STATISTICS } from "../../src/analyze/statistics/all-statistics.ts";
import { openReview } from "../../src/cli/review/open-review.ts";
import { traceCheck } from "../../src/cli/trace/trace-check.ts";
import type { Review } from "../../src/review/review.ts";
import { allFigures } from "../../src/review/trace/figures-file.ts";
import { type Trace, traceFigure } from "../../src/review/trace/trace-figure.ts";
import { figuresNotConserved, notConserved } from "../counties/conserved.ts";
import { type BesideReturns, recomputed, total } from "./recompute-traced.ts";
import { ROOT } from "./run-report.ts";

let review: Review;
let traces: readonly Trace[];
beforeAll(async () => {
  const data = join(ROOT, "data");
  const request = { toolkitData: data, data, year: null, asOf: null, onFile: () => {} };
  ({ review } = await openReview(request));
  traces = allFigures(review).map((figure) => traceFigure(review, figure));
}, 120_000);

/** The lines of a sample file cut at commas, without any reader of the toolkit; line 1 is at 0. */
const cells = (file: string): string[][] =>
  readFileSync(join(ROOT, "data", file), "utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => line.split(","));
const files = new Map<string, string[][]>();
const linesOf = (file: string): string[][] => {
  const known = files.get(file) ?? cells(file);
  files.set(file, known);
  return known;
};

const HEADERS: Readonly<Record<string, string>> = {
  sessions: "场次",
  audience: "受众人次",
  online: "其中线上人次",
  activity_cost: "经费(元)",
  funds_planned: "计划金额(元)",
  funds_received: "到位金额(元)",
  score: "得分",
  project_applied: "申请金额(元)",
  project_approved: "批复金额(元)",
  project_allocated: "拨付金额(元)",
  project_spent: "支出金额(元)",
};

/** The measures that duties of the sample are about. */
const OF_DUTIES: Readonly<Record<string, string>> = {
  "duty:quarterly_sessions": "sessions",
  "duty:half_year_training": "sessions",
  "duty:meetings_a_year": "tally:meetings",
};

type RawRow = Readonly<Record<string, string>>;

const isIn =
  (header: string, ...states: readonly string[]) =>
  (row: RawRow): boolean =>
    states.includes(row[header]!);

/** The rows that a measure of checklists, projects and returns counts. */
const COUNTED: Readonly<Record<string, (row: RawRow) => boolean>> = {
  checklist_items: isIn("有无", "有", "无"),
  checklist_in_place: isIn("有无", "有"),
  checklist_lacking: isIn("有无", "无"),
  project_finished: isIn("项目状态", "已完工", "已验收"),
  project_stopped: isIn("项目状态", "已终止"),
  returns_in_time: ({ 收到日期: on = "", 应报日期: due = "" }) => on !== "" && on <= due,
  returns_late: ({ 收到日期: on = "", 应报日期: due = "" }) => on > due,
  returns_outstanding: ({ 收到日期: on, 应报日期: due = "" }) => on === "" && due <= "2024-06-30",
};

/** Returns the amount that a line adds to a measure: its cell in hundredths, or one for an entry of the register. */
function hundredths(named: string, file: string, line: number): number {
  const measure = (OF_DUTIES[named] ?? named).replace(/^target:/, "");
  const header = measure.startsWith("tally:") ? "数量" : HEADERS[measure];
  const isCounted = COUNTED[measure];
  if (header === undefined && !isCounted) return 100;
  const [titles, row] = [linesOf(file)[0]!, linesOf(file)[line - 1]!];
  if (isCounted)
    return isCounted(Object.fromEntries(titles.map((title, i) => [title, row[i]!]))) ? 100 : 0;
  if (row.length !== titles.length) throw new Error(`${file}:${line}: a quoted comma?`);
  const times = row.includes("万册") ? 10_000 : 1;
  return Math.round(Number(row[titles.indexOf(header!)]) * 100 * times);
}

/** The sum of each part of a trace in hundredths, from the raw lines; those of a ratio are of its sides in turn. */
const sumsOf = ({ parts, figure, measure: { ratio } }: Trace): number[] =>
  parts.map((part, i) => {
    const side = i % 2 === 0 ? ratio?.of : ratio?.to;
    return part.files
      .flatMap(({ facts, rows }) =>
        Array.from(rows, (fact) =>
          hundredths(side?.id ?? figure.measure, facts.file, facts.lines[fact]!),
        ),
      )
      .reduce((sum, each) => sum + each, 0);
  });

/** The residents of a township at the end of a year, with those of the townships that became part of it later. */
function residents(code: string, year: string): number {
  const [titles, ...rows] = linesOf("areas/raw/townships.csv");
  const cell = (row: readonly string[], title: string): string => row[titles!.indexOf(title)] ?? "";
  return total(
    rows
      .filter((row) => cell(row, "代码") === code || cell(row, "并入代码") === code)
      .filter((row) => !cell(row, "有效截止") || cell(row, "有效截止") > `${year}-12-31`)
      .map((row) => Number(cell(row, `人口${year}`))),
  );
}

/** The points of an indicator in the catalogue, of a group of them, or of all of them. */
function points({ indicator, group }: Figure["breakdown"]): number {
  const [titles, ...rows] = linesOf("indicators/raw/indicators.csv");
  const [code, own, value] = ["指标代码", "测评项目", "分值"].map((title) =>
    titles!.indexOf(title),
  );
  return total(
    rows
      .filter((row) => row.length > 1)
      .filter((row) => indicator === undefined || row[code!] === indicator)
      .filter((row) => group === undefined || row[own!] === group)
      .map((row) => Number(row[value!])),
  );
}

/** The target of a figure, or both ends of its range, as the list of targets has it. */
function aimOf({ measure, area, breakdown }: Figure): number[] {
  const names: Readonly<Record<string, string>> = {
    "target:sessions": "活动场次",
    "target:audience": "受众",
    "target:funds_received": "到位资金",
    "target:designations": "示范单位",
    "target:designations_named": "新命名示范单位",
    "target:designations_left": "退出示范单位",
    "target:tally:handbooks": "发放手册",
  };
  const scope = area.length > 6 ? "各乡镇" : "全县";
  const [part = ""] = Object.values(breakdown);
  const row = linesOf("targets.csv").find(
    (each) => each[0] === names[measure] && each[1] === part && each[3] === scope,
  )!;
  const times = row[6]!.startsWith("万") ? 10_000 : 1;
  return row[5]!.split("-").map((each) => Number(each) * times);
}

/** What the sample says beside its returns. */
const SAMPLE: BesideReturns = {
  residents,
  points,
  aimOf,
  timesOf: ({ measure }) =>
    Number(linesOf("duties.csv").find(([id]) => `duty:${id}` === measure)![6]),
};

describe("every figure of the sample", () => {
  it("is traced to rows that add up to it, in the product and from the raw lines", () => {
    expect(traces.length).toBeGreaterThan(7000);
    const computed = new Set(traces.map(({ figure }) => figure.statistic));
    expect(computed).toEqual(new Set(ALL_STATISTICS.map(({ name }) => name)));
    const wrong = traces.flatMap((trace) => {
      const { figure } = trace;
      if (!traceCheck(trace).addsUp) return `${figure.id}: does not add up`;
      if (figure.value === null)
        return trace.parts.length === 0 ? [] : `${figure.id}: rows of none`;
      const value = recomputed(trace.figure.statistic, sumsOf(trace), trace, SAMPLE);
      return Math.abs(value - figure.value) <= 1e-9 * Math.max(1, Math.abs(figure.value))
        ? []
        : `${figure.id}: ${value}, ${figure.value}`;
    });
    expect(wrong).toEqual([]);
  });

  it("is exact: amounts in whole fen, a median of two of them in half fen", () => {
    const inexact = traces.flatMap(({ figure: { id, statistic, unit, value } }) => {
      if (value === null || unit === "ratio" || unit === "%") return [];
      const perOne = statistic === "median" ? 200 : 100;
      return value === Math.round(value * perOne) / perOne ? [] : `${id}: ${value}`;
    });
    expect(inexact).toEqual([]);
  });

  it("counts no row twice, and as many as figures.json says, in the files that it names", () => {
    const wrong = traces.flatMap(({ figure, parts, measure: { ratio } }) => {
      // Both sides of this ratio stand in the same rows.
      const traced = parts.filter((_, i) => !ratio || i % 2 === 0).flatMap((part) => part.files);
      const rows = traced.flatMap(({ facts, rows }) =>
        Array.from(rows, (fact) => `${facts.file}:${facts.lines[fact]!} ${fact}`),
      );
      if (new Set(rows).size !== rows.length) return `${figure.id}: a row twice`;
      if (rows.length !== figure.rows) return `${figure.id}: ${rows.length} of ${figure.rows}`;
      const named = new Set(figure.sources.map(({ file }) => file));
      return traced.every(({ facts }) => named.has(facts.file)) ? [] : `${figure.id}: other files`;
    });
    expect(wrong).toEqual([]);
  });
});

it("the townships add up to the county on both bases, in every year, quarter and part", () => {
  expect(notConserved(review)).toEqual([]);
  expect(figuresNotConserved(review)).toEqual([]);
});

describe("the rows of a figure are all that there are", () => {
  /** Lines of a raw file whose cells hold. */
  const linesWhere = (file: string, holds: (cell: (header: string) => string) => boolean) => {
    const [titles, ...rows] = linesOf(file);
    return rows.flatMap((row, i) =>
      row.length > 1 && holds((header) => row[titles!.indexOf(header)]!) ? i + 2 : [],
    );
  };
  const traced = (id: string, part = 0): number[] => {
    const { parts } = traceFigure(review, review.figures.find(id)!);
    return parts[part]!.files.flatMap(({ facts, rows }) =>
      Array.from(rows, (fact) => facts.lines[fact]!),
    );
  };
  const ACTIVITIES = "activities/raw/activities.csv";
  const UNITS = "designations/raw/units.csv";

  it("a township's year", () => {
    const lines = linesWhere(
      ACTIVITIES,
      (cell) => cell("年度") === "2023" && cell("乡镇代码") === "990123104",
    );
    expect(traced("audience/2023/990123104")).toEqual(lines);
  });

  it("a township's quarter", () => {
    const lines = linesWhere(
      ACTIVITIES,
      (cell) =>
        cell("年度") === "2022" && cell("季度") === "Q3" && cell("乡镇代码") === "990123101",
    );
    expect(traced("sessions/2022-Q3/990123101")).toEqual(lines);
  });

  it("the county by type, and both years of a change", () => {
    const of = (year: string, type?: string) =>
      linesWhere(
        ACTIVITIES,
        (cell) => cell("年度") === year && (type === undefined || cell("活动类别") === type),
      );
    expect(traced("audience/2023/990123/type=文化交流")).toEqual(of("2023", "文化交流"));
    expect(traced("audience/2023/990123")).toEqual(of("2023"));
  });

  it("a register: standing, named and left", () => {
    const year = (text: string): number => (text === "" ? Number.POSITIVE_INFINITY : Number(text));
    const standing = linesWhere(
      UNITS,
      (cell) => Number(cell("命名年份")) <= 2023 && year(cell("退出年份")) > 2023,
    );
    const named = linesWhere(UNITS, (cell) => cell("命名年份") === "2023");
    const left = linesWhere(
      UNITS,
      (cell) => cell("退出年份") === "2023" && cell("退出原因") !== "晋级",
    );
    expect(traced("designations/2023/990123")).toEqual(standing);
    expect(traced("designations_named/2023/990123")).toEqual(named);
    expect(traced("designations_left/2023/990123")).toEqual(left);
  });
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readRecords } from "../../src/csv/read-records.ts";
import type { FileContext } from "../../src/ingest/layout/file-context.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import { namedAreas } from "../../src/ingest/references/area-finder.ts";
import type { FileResult } from "../../src/ingest/result/file-result.ts";
import type { Dataset } from "../../src/model/datasets/dataset.ts";
import { numbersOf } from "../../src/model/facts/number-column.ts";
import { DATASETS } from "./county.ts";

const REAL = "../shared/corpus/real";
const isThere = existsSync(REAL);
const answers = isThere
  ? JSON.parse(readFileSync(join(REAL, "EXPECTATIONS.json"), "utf8"))
  : { "nbs-province": {}, "chicago-circulation": { by_year: {} } };

const text = (zh: string, en: string) => ({ zh, en });

/** A figure of provinces, by year or by month. */
const provinces: Dataset = {
  name: "provinces",
  label: text("分省数据", "Provinces"),
  returns: "year",
  columns: {
    province: { kind: "area", headers: ["地区"], required: true },
    value: { kind: "number", headers: ["数值"], required: true },
  },
  measures: {},
};

/** The loans of libraries, by branch and month. */
const circulation: Dataset = {
  name: "circulation",
  label: text("借阅", "Circulation"),
  returns: "month",
  columns: {
    branch: { kind: "area", headers: ["branch", "location"], required: true },
    place: { kind: "note", headers: ["address", "city", "zip code", "zip"] },
    loans: { kind: "count", headers: ["circulation", "loans"], required: true },
  },
  measures: {},
};

function read(path: string, dataset: Dataset, context: Partial<FileContext>): FileResult {
  return readFile(readRecords(path), {
    datasets: [dataset],
    references: { areas: namedAreas(), bodies: new Map(), schemes: new Map() },
    context: {
      asOf: "9999-12-31",
      year: null,
      period: null,
      reporter: null,
      measure: null,
      ...context,
    },
  });
}

const valuesOf = ({ facts }: FileResult, field: string): number[] => [
  ...numbersOf(facts?.numbers.get(field)),
];
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe.skipIf(!isThere)("exports of the statistics portal (needs the corpus)", () => {
  it.each(Object.entries<Record<string, unknown>>(answers["nbs-province"]))(
    "%s",
    (name, answer) => {
      const path = join(REAL, "nbs-province", name);
      const file = read(path, provinces, { measure: "value" });
      const values = valuesOf(file, "value");
      const lines = [...new Set(file.facts?.lines)];
      const skipped = (why: string) =>
        file.skipped.filter((one) => one.why === why).map((one) => one.line);
      expect({
        header_line: file.headerLines[0],
        columns: file.columns.length,
        data_rows: lines.length,
        first_data_line: Math.min(...lines),
        last_data_line: Math.max(...lines),
        title_lines: skipped("title"),
        footer_lines: skipped("footnote"),
        numeric_cells: values.filter((value) => !Number.isNaN(value)).length,
        blank_cells: values.filter((value) => Number.isNaN(value)).length,
      }).toEqual({
        header_line: answer.header_line,
        columns: answer.columns,
        data_rows: answer.data_rows,
        first_data_line: answer.first_data_line,
        last_data_line: answer.last_data_line,
        title_lines: answer.title_lines,
        footer_lines: answer.footer_lines,
        numeric_cells: answer.numeric_cells,
        blank_cells: answer.blank_cells,
      });
      expect(file.quarantine).toEqual([]);
    },
  );
});

interface Year {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly sum_of_months: number;
  readonly ytd_mismatch_count: number;
}

describe.skipIf(!isThere)("loans of the branches of a library (needs the corpus)", () => {
  const byYear = Object.entries<Year>(answers["chicago-circulation"].by_year);

  it.each(byYear)(
    "%s: every month counts once, and the year to date is compared",
    (year, answer) => {
      const path = join(REAL, "chicago-circulation", `${year}_circ.csv`);
      const file = read(path, circulation, { year: Number(year), measure: "loans" });
      const differing = file.totals.filter(({ measures }) =>
        Object.values(measures).some(({ match }) => !match),
      );
      expect(file.columns.map(({ raw }) => raw[0]!.trim().toLowerCase())).toEqual(answer.columns);
      expect(new Set(file.facts?.lines).size).toBe(answer.rows);
      expect(sum(valuesOf(file, "loans").filter((value) => !Number.isNaN(value)))).toBe(
        answer.sum_of_months,
      );
      expect(file.totals).toHaveLength(answer.rows);
      expect(differing).toHaveLength(answer.ytd_mismatch_count);
    },
  );
});

const FOREIGN = [
  "admin-divisions-cn",
  "csvkit",
  "frictionless",
  "duckdb-csv",
  "commons-csv",
  "csv-spectrum",
  "papaparse",
  "node-csv-bom",
  "easyexcel-cn",
  "univocity",
];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : /\.(csv|tsv|txt)$/i.test(path) ? [path] : [];
  });
}

describe.skipIf(!isThere)("files of others (needs the corpus)", () => {
  it.each(FOREIGN)("%s is read without a crash, and no record is lost", (folder) => {
    for (const path of filesBelow(join(REAL, folder))) {
      const { balance } = readFile(readRecords(path), {
        datasets: DATASETS,
        references: { areas: namedAreas(), bodies: new Map(), schemes: new Map() },
        context: { asOf: "9999-12-31", year: 2023, period: null, reporter: null, measure: null },
      });
      const { records, header, facts, quarantined, totals, skipped } = balance;
      expect(header + facts + quarantined + totals + skipped, path).toBe(records);
    }
  });
});

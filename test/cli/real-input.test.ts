import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { openReview } from "../../src/cli/review/open-review.ts";
import type { Review } from "../../src/review/review.ts";
import { emptyFolder, ROOT, runReport } from "./run-report.ts";

// Files published by others: they are read in place and never copied into the project.
const REAL = join(ROOT, "../shared/corpus/real");
const CHICAGO = join(REAL, "chicago-circulation");
const PROVINCES = join(REAL, "nbs-province");
const isThere = existsSync(REAL);

const localizeReview = async (data: string): Promise<Review> => {
  const { review } = await openReview({
    toolkitData: join(ROOT, "data"),
    data,
    year: null,
    asOf: null,
    onFile: () => {},
  });
  return review;
};

/** A page of a few lines, as an analyst would write it. */
function writeNotebook(folder: string, measure: string): string {
  const path = join(folder, `${measure}.ts`);
  writeFileSync(
    path,
    `import { notebook, twoTier, yearColumns } from "${ROOT}/src/index.ts";
export default notebook(import.meta, { zh: "一页", en: "A page" }, ({ measure, page }) => {
  const it = measure("${measure}");
  page.chart(yearColumns(it.totals()));
  page.chart(twoTier(it.compare()));
});
`,
  );
  return path;
}

function writeDataset(folder: string, definition: object): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "dataset.ts"),
    `export default ${JSON.stringify(definition, null, 2)};\n`,
  );
}

const measure = (zh: string, column: string, overAreas: "sum" | "none" = "sum") => ({
  label: { zh, en: column },
  unit: { zh: "", en: "" },
  column,
  overTime: "sum",
  overAreas,
  direction: "more",
});

describe.skipIf(!isThere)(
  "library branches by month (skipped without ../shared/corpus/real)",
  () => {
    const folder = () => {
      const data = emptyFolder();
      for (const file of readdirSync(CHICAGO).filter((name) => name.endsWith(".csv")))
        copyFileSync(join(CHICAGO, file), join(data, file));
      writeDataset(data, {
        name: "circulation",
        label: { zh: "借阅", en: "Circulation" },
        returns: "month",
        columns: {
          branch: { kind: "area", headers: ["branch"], required: true },
          loans: { kind: "count", headers: ["circulation"] },
        },
        measures: { circulation: measure("借阅量", "loans") },
      });
      return data;
    };

    const monthly = (file: string): { branch: string; months: number[] }[] =>
      Papa.parse<Record<string, string>>(readFileSync(join(CHICAGO, file), "utf8"), {
        header: true,
        skipEmptyLines: true,
      }).data.map((row) => ({
        branch: row.branch!,
        months: Object.entries(row)
          .filter(([header]) => /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(header))
          .map(([, text]) => Number(text)),
      }));

    it("gives the published sums by year and the sums of every branch", async () => {
      const review = await localizeReview(folder());
      const panel = review.measure("circulation").panel();
      const expected = JSON.parse(readFileSync(join(REAL, "EXPECTATIONS.json"), "utf8"))[
        "chicago-circulation"
      ].by_year as Record<string, { sum_of_months: number; rows: number }>;
      for (const [year, { sum_of_months, rows }] of Object.entries(expected)) {
        expect(panel.county(year).value, year).toBe(sum_of_months);
        const branches = monthly(`${year}_circ.csv`);
        expect(branches).toHaveLength(rows);
        for (const { branch, months } of branches) {
          const area = panel.areas.find(({ name }) => name === branch.trim())!;
          const sum = months.reduce((total, loans) => total + loans, 0);
          expect(panel.cell(area, year).value, `${branch} ${year}`).toBe(sum);
        }
      }
    });

    it("keeps a branch without a row in a year as missing, and makes the page", async () => {
      const data = folder();
      const review = await localizeReview(data);
      const panel = review.measure("circulation").panel();
      const yards = panel.areas.find(({ name }) => name === "Back of the Yards")!;
      expect(panel.cell(yards, "2012").status).toBe("missing");
      expect(panel.cell(yards, "2013").status).toBe("reported");
      const out = emptyFolder();
      const run = await runReport(writeNotebook(data, "circulation"), "--data", data, "--out", out);
      expect(run.code, run.err).toBe(0);
      expect(readFileSync(join(out, "circulation.html"), "utf8")).toContain("3,342,472");
    });
  },
);

describe.skipIf(!isThere)("provinces by year (skipped without ../shared/corpus/real)", () => {
  const expected = isThere
    ? (JSON.parse(readFileSync(join(REAL, "EXPECTATIONS.json"), "utf8"))["nbs-province"] as Record<
        string,
        { indicator: string | null; numeric_cells: number; blank_cells: number; data_rows: number }
      >)
    : {};
  const titled = Object.entries(expected).filter(([, { indicator }]) => indicator !== null);

  /** The numbers of a file, read by other code: rows of 省市区 only. */
  const cellsOf = (file: string): { name: string; texts: string[] }[] => {
    const text = new TextDecoder("gb18030").decode(readFileSync(join(PROVINCES, file)));
    const { data } = Papa.parse<string[]>(text.replaceAll("\t", ""), { skipEmptyLines: true });
    return data
      .filter((row) => /(市|省|自治区)$/.test(row[0] ?? "") && row.length > 10)
      .map(([name, ...texts]) => ({ name: name!, texts }));
  };

  const dataset = (name: string, header: string) => ({
    name,
    label: { zh: header, en: name },
    returns: "year",
    columns: {
      province: { kind: "area", headers: ["地区"], required: true },
      amount: { kind: "number", headers: [header] },
    },
    measures: { [name]: measure(header, "amount") },
  });

  it("tells the exports apart by the indicator in their title and keeps every number and every blank", async () => {
    const data = emptyFolder();
    for (const [i, [file, { indicator }]] of titled.entries()) {
      copyFileSync(join(PROVINCES, file), join(data, file));
      writeDataset(join(data, `indicator-${i}`), dataset(`indicator_${i}`, indicator!));
    }
    const review = await localizeReview(data);
    for (const [i, [file, { numeric_cells, data_rows }]] of titled.entries()) {
      const panel = review.measure(`indicator_${i}`).panel();
      const cells = panel.areas.flatMap((area) =>
        panel.periods.map((year) => panel.cell(area, year)),
      );
      const known = cells.filter(({ value }) => value !== null);
      expect(known, file).toHaveLength(numeric_cells);
      expect(panel.areas).toHaveLength(data_rows);
      const filed = cellsOf(file).flatMap(({ texts }) =>
        texts.filter((text) => text.trim() !== ""),
      );
      const cents = (sum: number, value: number) => sum + Math.round(value * 100);
      expect(known.map(({ value }) => value!).reduce(cents, 0), file).toBe(
        filed.map(Number).reduce(cents, 0),
      );
    }
  });

  it("reads months as wide columns without a title", async () => {
    const data = emptyFolder();
    const [file, { numeric_cells }] = Object.entries(expected).find(
      ([, { indicator }]) => indicator === null,
    )!;
    copyFileSync(join(PROVINCES, file), join(data, file));
    writeDataset(data, { ...dataset("monthly", "月度值"), returns: "month" });
    const review = await localizeReview(data);
    const panel = review.measure("monthly").panel("month");
    const cells = panel.areas.flatMap((area) =>
      panel.periods.map((month) => panel.cell(area, month)),
    );
    expect(cells.filter(({ value }) => value !== null)).toHaveLength(numeric_cells);
  });

  it("makes the page of one of them", async () => {
    const data = emptyFolder();
    const [file, { indicator }] = titled.at(-1)!;
    copyFileSync(join(PROVINCES, file), join(data, file));
    writeDataset(data, dataset("gdp", indicator!));
    const out = emptyFolder();
    const run = await runReport(writeNotebook(data, "gdp"), "--data", data, "--out", out);
    expect(run.code, run.err).toBe(0);
    expect(existsSync(join(out, "gdp.html"))).toBe(true);
  });
});

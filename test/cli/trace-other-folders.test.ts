import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import { openReview } from "../../src/cli/review/open-review.ts";
import { traceCheck } from "../../src/cli/trace/trace-check.ts";
import { allFigures } from "../../src/review/trace/figures-file.ts";
import { type Trace, type TracedSplit, traceFigure } from "../../src/review/trace/trace-figure.ts";
import { movedCounty } from "../counties/moved-county.ts";
import { folderOf } from "./folder-of.ts";
import { type BesideReturns, recomputed } from "./recompute-traced.ts";
import { ROOT } from "./run-report.ts";

/** Quarters side by side in 万元 and GBK, records of several lines, a total, titles above, and a township merged. */
const ODD: Readonly<Record<string, string | Uint8Array>> = {
  "areas/areas.csv":
    "代码,名称,有效起始,有效截止,并入代码\n990301101,石桥镇,2000-01-01,,\n990301102,沙河镇,2000-01-01,,\n990301103,柳林乡,2000-01-01,2022-12-31,990301101\n",
  "场次.csv": `活动情况\n年度,乡镇,备注,场次,受众人次\n${[
    '2022,石桥镇,"一,\n二",5,50',
    "2022,沙河镇,,6,60",
    "2022,柳林乡,无,7,70",
    "2023,石桥镇,,8,81",
    '2023,沙河镇,"三\n""四""\n五",9,90',
    "2022,合计,,18,180",
  ].join("\n")}\n`,
  // 年度,乡镇,计划金额(万元),到位金额(万元)
  "资金.csv": Buffer.concat([
    Buffer.from(
      "c4eab6c82ccf e7d5f22cbcc6bbaebdf0b6ee28cdf2d4aa292cb5bdcebbbdf0b6ee28cdf2d4aa290d0a".replaceAll(
        " ",
        "",
      ),
      "hex",
    ),
    Buffer.from("323032322cc9b3bad3d5f22c312e303030322c302e393939390d0a", "hex"), // 2022,沙河镇
    Buffer.from("323032332cc9b3bad3d5f22c322e303030332c312e353030310d0a", "hex"), // 2023,沙河镇
  ]),
};

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  sessions: ["场次"],
  audience: ["受众人次"],
  activity_cost: ["经费(元)"],
  funds_planned: ["计划金额(元)", "计划金额(万元)"],
  funds_received: ["到位金额(元)", "到位金额(万元)"],
  score: ["得分"],
};

/** The records of a file by the physical line on which they begin, read from its bytes by PapaParse. */
function recordsOf(path: string): Map<number, Record<string, string>> {
  const bytes = readFileSync(path);
  const isUtf8 = Buffer.from(bytes.toString("utf8")).equals(bytes);
  const text = isUtf8 ? bytes.toString("utf8") : new TextDecoder("gbk").decode(bytes);
  const rows = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const at = rows.findIndex((row) => row.length > 1);
  let line = 1;
  return new Map(
    rows.flatMap((row, i) => {
      const begins = line;
      line += 1 + row.join("").split("\n").length - 1;
      const named = Object.fromEntries(row.map((cell, j) => [rows[at]![j]!, cell]));
      return i > at ? [[begins, named] as const] : [];
    }),
  );
}

/** Returns the whole hundredths that a record adds to a measure; one for an entry of the register. */
function hundredths(measure: string, record: Readonly<Record<string, string>>): number {
  const header = HEADERS[measure]?.find((each) => each in record);
  if (header === undefined) return 100;
  const perOne = header.includes("万元") ? 1_000_000 : 100;
  return Math.round(Number(record[header]) * perOne);
}

/** Takes the share of a sum that one of two successors gets: whole units, the spare one by the larger remainder. */
function shareOf({ share, successors }: TracedSplit, units: number): number {
  const exact = successors.map((each) => (units * each.share) / 1_000_000);
  const spare = units - exact.reduce((sum, each) => sum + Math.floor(each), 0);
  const rest = exact.map((each) => each - Math.floor(each));
  const own = successors.findIndex((each) => each.share === share);
  return Math.floor(exact[own]!) + (spare > 0 && rest[own] === Math.max(...rest) ? spare : 0);
}

const notFiled = (): never => {
  throw new Error("these counties file returns only");
};

/** The catalogue of a county, read by PapaParse. */
const besideReturns = (files: Readonly<Record<string, string | Uint8Array>>): BesideReturns => ({
  ...{ residents: notFiled, aimOf: notFiled, timesOf: notFiled },
  points: ({ indicator, group }) =>
    Papa.parse<Record<string, string>>(String(files["indicators/raw/indicators.csv"]), {
      header: true,
      skipEmptyLines: true,
    })
      .data.filter((row) => indicator === undefined || row.指标代码 === indicator)
      .filter((row) => group === undefined || row.测评项目 === group)
      .reduce((sum, row) => sum + Number(row.分值), 0),
});

describe.each([
  ["where boundaries moved", movedCounty()],
  ["in odd files", ODD],
])("every figure of a county %s", (_, files) => {
  const data = folderOf(files);
  let traces: readonly Trace[];
  beforeAll(async () => {
    const toolkitData = join(ROOT, "data");
    const { review } = await openReview({
      ...{ toolkitData, data, year: null, asOf: null, onFile: () => {} },
    });
    traces = allFigures(review).map((figure) => traceFigure(review, figure));
  });
  const known = new Map<string, ReturnType<typeof recordsOf>>();
  const recordAt = (file: string, line: number) => {
    if (!known.has(file)) known.set(file, recordsOf(join(data, file)));
    return known.get(file)!.get(line)!;
  };

  it("is traced to rows that add up to it, from the raw bytes", () => {
    const rowsOf = (measure: string, traced: Trace["parts"][number]["files"]): number =>
      traced
        .flatMap(({ facts, rows }) =>
          Array.from(rows, (fact) => hundredths(measure, recordAt(facts.file, facts.lines[fact]!))),
        )
        .reduce((sum, each) => sum + each, 0);
    /** A count has no half: it is spread in whole ones. */
    const spread = (measure: string, { scale }: Trace["parts"][number], split: TracedSplit) => {
      const perUnit = 100 / scale;
      return shareOf(split, rowsOf(measure, split.files) / perUnit) * perUnit;
    };
    const wrong = traces.flatMap((trace) => {
      const { figure, parts, measure } = trace;
      if (!traceCheck(trace).addsUp) return `${figure.id}: does not add up`;
      if (figure.value === null) return parts.length === 0 ? [] : `${figure.id}: rows of none`;
      const { ratio } = measure;
      // The parts of a ratio are of its two sides in turn.
      const sums = parts.map((part, i) => {
        const own = (i % 2 === 0 ? ratio?.of.id : ratio?.to?.id) ?? figure.measure;
        return (
          part.spread.reduce((sum, split) => sum + spread(own, part, split), 0) +
          rowsOf(own, part.files)
        );
      });
      const value = recomputed(figure.statistic, sums, trace, besideReturns(files));
      return Math.abs(value - figure.value) < 1e-9 ? [] : `${figure.id}: ${value}, ${figure.value}`;
    });
    expect(wrong).toEqual([]);
    const measures = new Set(traces.map(({ figure }) => figure.measure));
    expect([...measures]).toEqual(
      expect.arrayContaining(["audience", "funds_planned", "sessions"]),
    );
    expect(traces.filter(({ figure }) => figure.value !== null).length).toBeGreaterThan(30);
  });
});

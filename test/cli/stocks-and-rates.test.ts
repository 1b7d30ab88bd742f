import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { openReview } from "../../src/cli/review/open-review.ts";
import { sayTotal } from "../../src/narrate/change/say-total.ts";
import type { Review } from "../../src/review/review.ts";
import { csv } from "../checks/folder-study.ts";
import { emptyFolder, ROOT, type Run, runCommand, runReport } from "./run-report.ts";

/** Volunteers by village, filed every month: a head count, a target rate, and a rate without a sum. */
const DATASET = `export default {
  name: "volunteers",
  label: { zh: "志愿者", en: "Volunteers" },
  returns: "month",
  columns: {
    township: { kind: "area", headers: ["乡镇"], required: true },
    period: { kind: "period", headers: ["月份"], required: true },
    village: { kind: "category", headers: ["村"], key: true, breakdown: true },
    people: { kind: "count", headers: ["志愿者人数"] },
    index: { kind: "number", headers: ["活跃指数"] },
  },
  measures: {
    volunteers: {
      label: { zh: "志愿者", en: "Volunteers" }, unit: { zh: "人", en: "people" },
      column: "people", overTime: "last", overAreas: "sum", direction: "more",
    },
    activity: {
      label: { zh: "活跃指数", en: "Activity index" }, unit: { zh: "点", en: "points" },
      column: "index", overTime: "none", overAreas: "none", direction: "more",
    },
    yearly: {
      label: { zh: "年末指数", en: "Index at the end" }, unit: { zh: "点", en: "points" },
      column: "index", overTime: "last", overAreas: "none", direction: "more",
    },
  },
};
`;
const TOWNS = { 东山镇: "990400101", 西河乡: "990400102", 南坪镇: "990400103" } as const;
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
type Town = keyof typeof TOWNS;
type Row = readonly (string | number)[];

/** Two villages a month; 西河乡 lacks December 2023, 南坪镇 lacks June. */
const lacks = (town: Town, year: number, month: number): boolean =>
  year === 2023 && ((town === "西河乡" && month === 12) || (town === "南坪镇" && month === 6));
const people = (town: Town, year: number, month: number, village: number): number =>
  Number(TOWNS[town].slice(-1)) * 10 + (year - 2022) * 5 + month + village;

const ROWS: readonly Row[] = (Object.keys(TOWNS) as Town[]).flatMap((town) =>
  [2022, 2023].flatMap((year) =>
    MONTHS.filter((month) => !lacks(town, year, month)).flatMap((month) =>
      [1, 2].map((village) => [
        town,
        `${year}年${month}月`,
        `${village}村`,
        people(town, year, month, village),
        month / 4,
      ]),
    ),
  ),
);

function folderOf(rows: readonly Row[]): string {
  const data = emptyFolder();
  mkdirSync(join(data, "volunteers", "raw"), { recursive: true });
  writeFileSync(join(data, "volunteers", "dataset.ts"), DATASET);
  writeFileSync(
    join(data, "volunteers", "raw", "volunteers.csv"),
    csv([["乡镇", "月份", "村", "志愿者人数", "活跃指数"], ...rows]),
  );
  writeFileSync(
    join(data, "townships.csv"),
    csv([
      ["代码", "名称", "类型", "别名", "有效起始"],
      ...Object.entries(TOWNS).map(([name, code]) => [code, name, "乡镇", "", "2000-01-01"]),
    ]),
  );
  return data;
}

const reviewOf = async (data: string): Promise<Review> =>
  (
    await openReview({
      toolkitData: join(ROOT, "data"),
      data,
      year: 2023,
      asOf: null,
      onFile: () => {},
    })
  ).review;

describe("a stock filed by month, and values that do not add up", () => {
  const data = folderOf(ROWS);
  let run: Run;
  let figures: ReadonlyMap<string, { value: number | null; status: string; rows: number }>;
  let review: Review;
  beforeAll(async () => {
    const out = emptyFolder();
    run = await runReport("--data", data, "--out", out);
    const file = JSON.parse(readFileSync(join(out, "figures.json"), "utf8"));
    figures = new Map(file.figures.map((each: { id: string }) => [each.id, each]));
    review = await reviewOf(data);
  }, 60_000);
  const figure = (id: string) => {
    const { value, status, rows } = figures.get(id)!;
    return [value, status, rows];
  };
  const december = (town: Town, year: number): number =>
    people(town, year, 12, 1) + people(town, year, 12, 2);

  it("runs", () => expect([run.code, run.err.match(/出错/)]).toEqual([0, null]));

  it("the year of a stock is its last month: both villages, none of the months before", () => {
    expect(figure("volunteers/2022/990400101")).toEqual([december("东山镇", 2022), "reported", 2]);
    expect(figure("volunteers/2023/990400103")).toEqual([december("南坪镇", 2023), "reported", 2]);
    const county = december("东山镇", 2022) + december("西河乡", 2022) + december("南坪镇", 2022);
    expect(figure("volunteers/2022/990400")).toEqual([county, "reported", 6]);
    expect(figure("volunteers/2022/990400/village=1村")[0]).toBe(
      people("东山镇", 2022, 12, 1) + people("西河乡", 2022, 12, 1) + people("南坪镇", 2022, 12, 1),
    );
  });

  it("without its last month it is missing, not the month before; the county lacks it", () => {
    expect(figure("volunteers/2023/990400102")).toEqual([null, "missing", 0]);
    const county = december("东山镇", 2023) + december("南坪镇", 2023);
    expect(figure("volunteers/2023/990400")).toEqual([county, "partial", 4]);
  });

  it("a quarter is its last month too", () => {
    const march = people("东山镇", 2023, 3, 1) + people("东山镇", 2023, 3, 2);
    expect(figure("volunteers/2023-Q1/990400101")).toEqual([march, "reported", 2]);
    expect(figure("volunteers/2023-Q2/990400103")[1]).toBe("missing");
    expect(figure("volunteers/2023-Q4/990400102")[1]).toBe("missing");
  });

  it("a trace lists the rows that count, and they add up", async () => {
    const traced = await runCommand("trace", "volunteers/2022/990400101", "--data", data);
    expect(traced.code).toBe(0);
    expect(traced.out).toContain("期末一次报送");
    expect(traced.out).toContain("相符");
    expect(traced.out).not.toContain("2022年11月");
  });

  it("what does not add up over time has months, and says that it has no year", () => {
    expect(figure("activity/2023/990400101")).toEqual([null, "not-added", 0]);
    expect(
      review.measure("activity").panel("month").cell(review.tree.areas[0]!, "2023-03").value,
    ).toBe(1.5);
    const view = review.measure("activity");
    expect(sayTotal(view.totals(), view.compare()).zh).toBe(
      "活跃指数各期的数不能相加，没有2023年的数。",
    );
  });

  it("what does not add up over areas has no county, but a median and a range", () => {
    const ids = [...figures.keys()].filter((id) => /^(yearly|activity).*\/990400($|\/)/.test(id));
    // Townships are counted over all of them; their values are not added.
    const ofTownships = /\.(?:median|due|complete|compared|risen|fallen|unchanged)\//;
    expect(ids.filter((id) => !ofTownships.test(id))).toEqual([]);
    const view = review.measure("yearly");
    expect(view.panel().county("2022")).toMatchObject({ value: null, status: "not-added" });
    expect(sayTotal(view.totals(), view.compare()).zh).toBe(
      "各乡镇的年末指数不相加，没有全县合计；2个乡镇的中位数为6点，最低6点，最高6点。",
    );
  });
});

describe("any stock", () => {
  it("is never larger than its largest month, and is its last one", async () => {
    const rows = fc.array(fc.option(fc.nat(500), { nil: null }), { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, async (filed) => {
        const given = filed.flatMap((value, i) =>
          value === null ? [] : [["东山镇", `2023年${i + 1}月`, "1村", value, 0] as const],
        );
        if (given.length === 0) return;
        const review = await reviewOf(folderOf(given));
        const cell = review.measure("volunteers").panel().cell(review.tree.areas[0]!, "2023");
        expect(cell.value).toBe(filed[11]);
      }),
      { numRuns: 12 },
    );
  });
});

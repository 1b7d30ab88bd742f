import { beforeAll, describe, expect, it } from "vitest";
import { type OpenedReview, openReview } from "../../src/cli/review/open-review.ts";
import { requestOf } from "../../src/cli/review/review-request.ts";
import { importScript } from "../../src/cli/terminal/effects.ts";
import { folderOf } from "../cli/folder-of.ts";

/** A county whose villages file: a column of townships, one of villages; 团结村 is in both townships. */
const VILLAGES = {
  "areas.csv": [
    "代码,名称,层级",
    "990305101,柳河镇,乡镇",
    "990305102,石湾镇,乡镇",
    "990305101201,团结村,村",
    "990305101202,前进村,村",
    "990305102201,团结村,村",
    "990305102202,红旗村,村",
  ].join("\n"),
  "资金.csv": [
    "年度,乡镇,村（社区）,资金来源,到位金额(元)",
    "2023,柳河镇,团结村,县级财政,100",
    "2023,柳河镇,前进村,县级财政,100",
    "2023,石湾镇,团结村,县级财政,300",
    "2023,石湾镇,红旗村,县级财政,500",
  ].join("\n"),
};

/** A city whose file has a column of counties before that of townships; 城关镇 is in both counties. */
const CITY = {
  "areas.csv": [
    "代码,名称,层级,上级代码",
    "9902,澄江市,市,",
    "990203,松山县,县,9902",
    "990281,青石市,县级市,9902",
    "990203101,城关镇,乡镇,990203",
    "990281101,城关镇,乡镇,990281",
    "990281102,沙河镇,乡镇,990281",
  ].join("\n"),
  "资金.csv": [
    "年度,县区,乡镇,资金来源,到位金额(元)",
    "2023,松山县,城关镇,县级财政,100",
    "2023,青石市,城关镇,县级财政,100",
    "2023,青石市,沙河镇,县级财政,300",
  ].join("\n"),
};

const open = (files: Record<string, string>): Promise<OpenedReview> =>
  openReview(
    requestOf(
      { data: folderOf(files), year: null, "as-of": null },
      { load: importScript, reading: null },
    ),
  );

let [county, city]: OpenedReview[] = [];

beforeAll(async () => {
  [county, city] = [await open(VILLAGES), await open(CITY)];
}, 60_000);

async function cellsOf(opened: OpenedReview, code: string | null) {
  const { review } = code === null ? opened : await opened.at(opened.list.byCode(code)!);
  const panel = review.measure("funds_received").panel();
  return Object.fromEntries(panel.areas.map((area) => [area.code, panel.cell(area, "2023").value]));
}

describe("rows with a column of places beside that of the areas", () => {
  it("are of the village in the township beside it, equal numbers of two of them too", async () => {
    expect(county!.review.files.flatMap(({ quarantine }) => quarantine)).toEqual([]);
    expect(await cellsOf(county!, null)).toEqual({ "990305101": 200, "990305102": 800 });
    expect(await cellsOf(county!, "990305101")).toEqual({
      "990305101201": 100,
      "990305101202": 100,
    });
  });

  it("are of the village too where the township has a code, and a name beside it", async () => {
    const [header, ...rows] = VILLAGES["资金.csv"].split("\n");
    const code = (row: string) => (row.includes("柳河镇") ? "990305101" : "990305102");
    const coded = [`乡镇代码,${header}`, ...rows.map((row) => `${code(row)},${row}`)];
    const opened = await open({ ...VILLAGES, "资金.csv": coded.join("\n") });
    expect(await cellsOf(opened, "990305102")).toEqual({
      "990305102201": 300,
      "990305102202": 500,
    });
  });

  it("are of the township in the county beside it", async () => {
    expect(city!.review.files.flatMap(({ quarantine }) => quarantine)).toEqual([]);
    expect(await cellsOf(city!, "990281")).toEqual({ "990281101": 100, "990281102": 300 });
    expect(await cellsOf(city!, null)).toEqual({ "990203": 100, "990281": 400 });
  });

  it("do not count for the township where the list does not have the village", async () => {
    const 资金 = `${VILLAGES["资金.csv"]}\n2023,石湾镇,新民村,县级财政,7\n2023,石湾镇,,县级财政,9`;
    const { review } = await open({ ...VILLAGES, "资金.csv": 资金 });
    expect(review.files.flatMap(({ quarantine }) => quarantine)).toMatchObject([
      { reason: "UNKNOWN_TOWNSHIP", line: 6 },
    ]);
  });

  it("are of the village too where the column has its codes", async () => {
    const [, ...rows] = VILLAGES["资金.csv"].split("\n");
    const codes = ["990305101201", "990305101202", "990305102201", "990305102202"];
    const coded = rows.map((row, i) => row.replace(/[^,]*村,/, `${codes[i]},`));
    const 资金 = ["年度,乡镇,村代码,资金来源,到位金额(元)", ...coded].join("\n");
    expect(await cellsOf(await open({ ...VILLAGES, "资金.csv": 资金 }), "990305102")).toEqual({
      "990305102201": 300,
      "990305102202": 500,
    });
  });

  it("use that column, so it is not called an extra one", () => {
    for (const { review } of [county!, city!])
      expect(review.files.flatMap(({ warnings }) => warnings.map(({ code }) => code))).toEqual([]);
  });
});

describe("a column of villages alone is that of the areas", () => {
  const LIST = VILLAGES["areas.csv"].replace("990305102201,团结村", "990305102201,向阳村");
  const filed = (header: string, rows: readonly string[]) =>
    open({
      "areas.csv": LIST,
      "活动.csv": [`年度,${header},场次,受众人次`, ...rows.map((row) => `2023,${row}`)].join("\n"),
    });

  it.each(["村", "村名", "村（社区）", "行政村名称", "所在村居", "填报村"])(
    "%s",
    async (header) => {
      const { review } = await filed(header, ["前进村,1,20", "向阳村,2,30", "红旗村,1,5"]);
      expect(review.measure("audience").panel().county("2023").value).toBe(55);
      expect(review.tree.areas.map(({ name }) => name)).toEqual(["柳河镇", "石湾镇"]);
    },
  );

  it("also as codes and names", async () => {
    const rows = ["990305101201,团结村,1,20", "990305102201,向阳村,2,30"];
    const { review } = await filed("村代码,村名称", rows);
    expect(review.measure("audience").panel().county("2023").value).toBe(50);
  });

  it("and asked about where no list has them", async () => {
    const { review } = await open({
      "areas.csv": LIST,
      "a.csv": "年度,村,场次,受众人次\n2023,甲村,1,20\n2023,乙村,2,30",
      "b.csv": "年度,乡镇,场次,受众人次\n2023,柳河镇,1,20",
    });
    expect(review.files.map(({ disposition }) => disposition)).toEqual(["hold", "load"]);
  });
});

import { describe, expect, it } from "vitest";
import { randomOf } from "../checks/clean-county.ts";
import { csv } from "../checks/folder-study.ts";
import { type Cell, pagesOf, reportedPages, returns, TOWNS, YEARS } from "./reported-pages.ts";

/** Counties with one thing amiss: their pages come out, and no sentence on them is wrong. */

/** Four to nine sessions a quarter and type, of about sixty people. */
function usual(seed: number): () => Cell {
  const random = randomOf(seed);
  return () => {
    const sessions = 4 + Math.floor(6 * random());
    return [sessions, sessions * (45 + Math.floor(30 * random()))];
  };
}

/** A list of areas of the made townships; some are merged into another at the end of a year. */
const areas = (merged: Readonly<Record<string, { into: string; last: string }>> = {}): string =>
  csv([
    ["代码", "名称", "类型", "有效起始", "有效截止", "并入代码"],
    ...TOWNS.map((name, i) => {
      const { into = "", last = "" } = merged[name] ?? {};
      return [codeOf(i), name, "镇", "2010-01-01", last, into];
    }),
  ]);
const codeOf = (i: number): string => `990124${String(i + 1).padStart(3, "0")}`;

describe("a value that the product itself doubts", () => {
  it("is marked in tile, sentence, title and table, with the value after the correction, and asked first", async () => {
    const cells = usual(21);
    const activities = returns((town, year, type, quarter) => {
      const [sessions, audience] = cells();
      const isWrong = town === 3 && year === 2022 && type === "文化活动" && quarter === 1;
      return [sessions, isWrong ? 1000 * audience : audience];
    });
    const { said } = await pagesOf({ activities }, ["brief", "audiences"]);
    expect(said).toMatch(/受众[^\n]*存疑/);
    expect(said).toMatch(/受众[^\n]*下降\d+\.\d%[^\n]*采纳建议/);
    expect(said).not.toMatch(/受众减少。(?![^\n]*存疑)(?![^\n]*采纳)/);
    expect(said).toMatch(/丁山镇 2022年二季度[^\n]*受众/);
    expect(said).toMatch(/丁山镇存疑，不列入/);
  });
});

describe("zeros", () => {
  it("a township that reports zero, and a type without a session, are told as such", async () => {
    const cells = usual(22);
    const activities = returns((town, year, type) =>
      year === 2023 && (town === 5 || type === "文化活动") ? [0, 0] : cells(),
    );
    const { said, run } = await pagesOf({ activities }, ["brief", "audiences", "data-quality"]);
    expect(run.err).not.toContain("出错");
    expect(said).toMatch(/己山镇2023年活动场次为0，前3年平均\d+场/);
    expect(said).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe("a jump", () => {
  it("says what was measured: this year, the mean of the years before, and the county's rate", async () => {
    const activities = returns((town, year) => (town === 2 && year === 2023 ? [2, 120] : [8, 480]));
    const { said } = await pagesOf({ activities }, ["data-quality"]);
    expect(said).toContain(
      "丙山镇2023年活动场次16场，前3年平均64场，下降75%；全县与前3年平均相比下降6%。请核实原因。",
    );
    expect(said).not.toMatch(/变动为全县的/);
  });
});

describe("other sets of townships", () => {
  const merger = areas({ 丁山镇: { into: codeOf(0), last: "2022-12-31" } });

  it("a merger and a missing return: like for like, and who is left out", async () => {
    const all = returns(() => [8, 480]).split("\n");
    const activities = all
      .filter((line) => !/^丁山镇,2023/.test(line) && !/^戊山镇,2023,3季度/.test(line))
      .map((line) => line.replace(/^甲山镇,2023,(.*),8,480$/, "甲山镇,2023,$1,16,960"))
      .join("\n");
    const { said } = await pagesOf({ townships: merger, activities }, ["brief", "activities"]);
    expect(said).toContain("按10个乡镇同口径计算，与上年持平（戊山镇数据不全，未计入）");
    expect(said).toContain("（1个乡镇报送不全）");
    expect(said).not.toMatch(/活动场次(增加|减少)。/);
  });

  it("more townships report than before: compared among those that did, totals say who lacks", async () => {
    const all = returns(() => [8, 480]).split("\n");
    const activities = all.filter((line) => !/^[辛壬癸子丑]山镇,20(19|20|21|22)/.test(line));
    const { said } = await pagesOf({ townships: areas(), activities: activities.join("\n") }, [
      "brief",
      "activities",
    ]);
    expect(said).toContain("按7个乡镇同口径计算，与上年持平");
    expect(said).toContain("2019年448场（5个乡镇报送不全）");
    expect(said).not.toMatch(/活动场次(增加|减少)。/);
  });

  it("the same rows under another name and in another order count once", async () => {
    const activities = returns(usual(23));
    const [head, ...rows] = activities.split("\n");
    const once = await pagesOf({ activities }, ["brief"]);
    const files = { activities, 再报: [head, ...rows.toReversed()].join("\n") };
    const twice = await reportedPages(files, ["brief"]);
    const finding = /活动场次[^\n]*全县活动场次[\d,.万]+场[^\n]*/;
    expect(finding.exec(twice.said)![0]).toBe(finding.exec(once.said)![0]);
  });
});

describe("money", () => {
  const funds = (change: (town: string, year: number, source: string) => number | null) =>
    csv([
      ["年度", "乡镇", "资金来源", "计划金额(元)", "到位金额(元)"],
      ...TOWNS.flatMap((town, i) =>
        YEARS.flatMap((year) =>
          ["县级财政", "社会筹集"].map((source) => {
            const planned = (source === "县级财政" ? 60_000 : 40_000) + 1000 * i;
            return [year, town, source, planned, change(town, year, source) ?? planned - 3000];
          }),
        ),
      ),
    ]);

  it("refunds that make a change are no news, and are asked about first", async () => {
    const refunds = funds((town, year, source) => {
      if (source !== "社会筹集") return null;
      if (town === "辛山镇" && year === 2022) return -200_000;
      return town === "壬山镇" && year === 2023 ? -60_000 : null;
    });
    const { said } = await pagesOf({ funds: refunds }, ["brief"]);
    expect(said).toMatch(/到位资金含负数1笔（辛山镇−200,000）/);
    expect(said).not.toMatch(/到位资金增加。|占比(提高|下降)。/);
  });

  it("a year in 万元 below a header in 元 is no fall", async () => {
    const cells = funds((town, year) =>
      year === 2023 ? (40_000 + 1000 * TOWNS.indexOf(town)) / 10_000 : null,
    );
    const inWan = cells
      .split("\n")
      .map((line) => line.replace(/^(2023,.*),(\d+)0000?,/, (_, a, b) => `${a},${Number(b)},`))
      .join("\n");
    const { said } = await pagesOf({ funds: inWan }, ["brief"]);
    expect(said).toMatch(/存疑/);
    expect(said).not.toMatch(/到位资金减少。(?![^\n]*存疑)(?![^\n]*更正)/);
  });
});

describe("nothing but", () => {
  it("one township: it has no rank, and is not most of anything", async () => {
    const [head, ...rows] = returns(usual(24)).split("\n");
    const activities = [head, ...rows.filter((row) => row.startsWith("甲山镇"))].join("\n");
    const { said } = await pagesOf({ activities }, ["review"]);
    expect(said).not.toMatch(/1个名次可以确定|多降少|升多降/);
  });

  it("a dataset of which every row was set aside is not called unfiled", async () => {
    const funds = csv([
      ["年度", "乡镇", "资金来源", "到位金额(元)"],
      ...TOWNS.map((town) => [2023, town, "县级财政", "许多"]),
    ]);
    const { said } = await reportedPages({ activities: returns(usual(25)), funds }, ["brief"]);
    expect(said).toContain("已报送但全部未计入：资金。");
    expect(said).not.toMatch(/没有报送：[^。]*资金/);
  });
});

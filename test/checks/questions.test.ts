import { describe, expect, it } from "vitest";
import type { CheckId } from "../../src/checks/check/check-result.ts";
import { orderedQuestions } from "../../src/checks/order-questions.ts";
import { type Question, questionsOf } from "../../src/checks/questions.ts";
import { questionsCsv } from "../../src/checks/questions-csv.ts";
import { parseSmallTable } from "../../src/ingest/references/small-table.ts";
import { actionsTable } from "../../src/report/check-tables/actions-table.ts";
import type { Review } from "../../src/review/review.ts";
import { randomOf } from "./clean-county.ts";
import { csv, studyOfFiles } from "./folder-study.ts";

type Cell = string | number;

const TOWNS = [..."东南西北中左右前"].map((word) => `${word}安镇`);
const YEARS = [2019, 2020, 2021, 2022, 2023];
const QUARTERS = [1, 2, 3, 4];

/** Returns by quarter of eight townships and five years, about 60 a session, each row as `change` leaves it. */
function returns(
  change: (row: {
    town: string;
    year: number;
    quarter: number;
    type: string;
    n: number;
    size: number;
  }) => Cell[][],
): string {
  const random = randomOf(17);
  const rows = TOWNS.flatMap((town) =>
    YEARS.flatMap((year) =>
      QUARTERS.flatMap((quarter) =>
        ["宣传宣讲", "文化交流"].flatMap((type) => {
          const n = 7 + Math.floor(5 * random());
          const size = n * 60 + Math.floor(81 * random()) - 40;
          return change({ town, year, quarter, type, n, size });
        }),
      ),
    ),
  );
  return csv([["乡镇", "年度", "季度", "活动类别", "场次", "受众人次", "备注"], ...rows]);
}

type Filed = Parameters<Parameters<typeof returns>[0]>[0];

const plain = ({ town, year, quarter, type, n, size }: Filed, remark = ""): Cell[] => [
  town,
  year,
  `Q${quarter}`,
  type,
  n,
  size,
  remark,
];

const asked = (review: Review): Question[] => questionsOf(review.checks(), review.files);
const of = (review: Review, rule: CheckId): Question[] =>
  asked(review).filter((question) => question.rule === rule);
const proposalsIn = (review: Review) => asked(review).flatMap(({ proposals }) => proposals);

const study = (change: (row: Filed) => Cell[][]) =>
  studyOfFiles({ "activities/a.csv": returns(change) });

/** Funds of the townships, with other lines instead of some. */
const funds = (change: (cells: string[]) => Cell[]) =>
  studyOfFiles({
    "funds/f.csv": csv([
      ["乡镇", "年度", "资金来源", "计划金额(元)", "到位金额(元)"],
      ...TOWNS.flatMap((town, t) =>
        YEARS.flatMap((year) =>
          ["县级财政", "社会筹集"].map((source, k) => {
            const planned = 40_000 + 1_013 * t + 517 * (year - 2019) + 9_001 * k;
            return change([town, `${year}`, source, `${planned}`, `${planned - 1_777}`]);
          }),
        ),
      ),
    ]),
  });

describe("sizes are judged together with how often", () => {
  it("nothing is proposed where sessions and audience rose together, or where a quarter has one session", async () => {
    const review = await study((row) => {
      const isGrown = row.town === TOWNS[0] && row.year === 2023;
      if (isGrown) return [plain({ ...row, n: Math.round(row.n * 7.5), size: row.size * 7.5 })];
      const isSmall = row.town === TOWNS[1] && row.year === 2021 && row.quarter === 2;
      return [plain(isSmall ? { ...row, n: 1, size: 61 } : row)];
    });
    expect(proposalsIn(review)).toEqual([]);
    expect(of(review, "magnitude-of-returns")).toEqual([]);
  });

  it("an added zero is taken away where the size each time singles it out, and asked about once", async () => {
    const review = await study((row) =>
      row.town === TOWNS[2] && row.year === 2022 && row.quarter === 3 && row.type === "文化交流"
        ? [plain({ ...row, size: row.size * 10 })]
        : [plain(row)],
    );
    const [question, ...others] = asked(review);
    expect(others).toEqual([]);
    expect(question).toMatchObject({ area_name: TOWNS[2], period: "2022-Q3", column: "受众人次" });
    const [proposal] = question!.proposals;
    expect(Number(proposal!.from)).toBe(10 * Number(proposal!.to));
    expect(proposal).toMatchObject({ file: "activities/a.csv", line: question!.line! });
  });

  it("a township whose every session is a hundred times the others' is asked about once", async () => {
    const review = await study((row) => [
      plain(row.town === TOWNS[3] ? { ...row, size: row.size * 100 } : row),
    ]);
    expect(of(review, "constant-outlier")).toMatchObject([{ area_name: TOWNS[3], period: null }]);
    expect(of(review, "constant-outlier")[0]!.message).toMatch(/每场.*倍/u);
    expect(proposalsIn(review)).toEqual([]);
  });

  it("a township that fell to zero is asked about, without a proposal", async () => {
    const review = await study((row) => [
      plain(row.town === TOWNS[4] && row.year === 2023 ? { ...row, n: 0, size: 0 } : row),
    ]);
    const jumps = of(review, "county-jumps");
    expect(jumps.map(({ area_name }) => area_name)).toEqual([TOWNS[4], TOWNS[4]]);
    expect(jumps.every(({ message }) => message.includes("为0"))).toBe(true);
    expect(proposalsIn(review)).toEqual([]);
  });

  it("a quarter in each other's column is one question that exchanges every row", async () => {
    const review = await study((row) => [
      plain(
        row.town === TOWNS[5] && row.year === 2021 && row.quarter === 1
          ? { ...row, n: row.size, size: row.n }
          : row,
      ),
    ]);
    const [question, ...others] = of(review, "swapped-columns");
    expect(others).toEqual([]);
    expect(question!.proposals).toHaveLength(4);
    expect(of(review, "magnitude-of-returns")).toEqual([]);
    expect(of(review, "county-jumps")).toEqual([]);
  });
});

describe("amounts in 万元 below a header in 元", () => {
  it("propose the exact value, say what the cell holds, and leave the cell beside alone", async () => {
    const review = await funds(([town, year, source, planned, received]) =>
      town === TOWNS[0] && year === "2022" && source === "县级财政"
        ? [town!, year!, source!, planned!, "4.1069"]
        : [town!, year!, source!, planned!, received!],
    );
    const answer = { column: "到位金额(元)", from: "4.1069", to: "41069" };
    expect(proposalsIn(review)).toMatchObject([answer]);
    expect(review.adopted()!.corrections.refused).toEqual([]);
  });

  it("are one question with a proposal for each cell where a whole year is", async () => {
    const inWan = (yuan: string) => String(Number(yuan) / 10_000);
    const review = await funds(([town, year, source, planned, received]) =>
      year === "2023"
        ? [town!, year, source!, inWan(planned!), inWan(received!)]
        : [town!, year!, source!, planned!, received!],
    );
    expect(of(review, "magnitude-of-returns")).toHaveLength(2);
    const proposals = proposalsIn(review);
    expect(proposals).toHaveLength(2 * 2 * TOWNS.length);
    for (const { from, to } of proposals)
      expect(Number(to)).toBe(Math.round(Number(from) * 10_000));
  });

  it("are written in the unit of the header where that is 万元", async () => {
    const rows = YEARS.flatMap((year) =>
      TOWNS.map((town, t) => {
        const planned = (40_000 + 1_013 * t + 517 * (year - 2019)) / 10_000;
        const isYuan = town === TOWNS[1] && year === 2021;
        return [town, year, "县级财政", planned, isYuan ? 39_999 : planned];
      }),
    );
    const header = ["乡镇", "年度", "资金来源", "计划金额(万元)", "到位金额(万元)"];
    const review = await studyOfFiles({ "funds/f.csv": csv([header, ...rows]) });
    expect(proposalsIn(review)).toMatchObject([
      { column: "到位金额(万元)", from: "39999", to: "3.9999" },
    ]);
  });
});

describe("other questions", () => {
  it("refunds without which the change would be another one", async () => {
    const review = await funds(([town, year, source, planned, received]) => {
      const isRefund = town === TOWNS[2] && year === "2022" && source === "社会筹集";
      return [town!, year!, source!, planned!, isRefund ? -90_000 : received!];
    });
    expect(of(review, "negative-amounts")).toMatchObject([
      { area_name: TOWNS[2], period: "2022", file: "funds/f.csv" },
    ]);
  });

  it("a renamed category, and a misspelt one", async () => {
    const renamed = await study((row) => [
      plain(row.year === 2023 && row.type === "宣传宣讲" ? { ...row, type: "政策解读" } : row),
    ]);
    const [question] = of(renamed, "renamed-categories");
    expect(question).toMatchObject({ period: "2023", area: null });
    expect(question!.message).toMatch(/不再有“宣传宣讲”.*新出现“政策解读”.*更名/u);
    const misspelt = await study((row) => [
      plain(
        row.town === TOWNS[0] && row.year === 2021 && row.quarter === 1 && row.type === "文化交流"
          ? { ...row, type: "文化交琉" }
          : row,
      ),
    ]);
    expect(of(misspelt, "category-spelling")).toHaveLength(1);
    expect(of(misspelt, "category-spelling")[0]!.message).toContain("“文化交琉”有1行");
  });

  it("the maximum of an indicator changed", async () => {
    const rows = YEARS.flatMap((year) =>
      TOWNS.flatMap((town, t) => [
        [year, "乡镇", town, "A1", 20 + t / 10],
        [year, "乡镇", town, "A2", (year === 2023 ? 1.5 : 1) * (30 + t)],
      ]),
    );
    const catalogue = ["A1,组织,机制,40", "A2,宣传,宣讲,60"];
    const review = await studyOfFiles({
      "indicators/i.csv": ["指标代码,测评项目,测评指标,分值", ...catalogue].join("\n"),
      "scores/s.csv": csv([["年度", "对象类型", "乡镇", "指标代码", "得分"], ...rows]),
    });
    expect(of(review, "indicator-scale")).toMatchObject([{ period: "2023", dataset: "scores" }]);
    expect(of(review, "indicator-scale")[0]!.message).toContain("指标A2");
  });

  it("a year rounded to hundreds by one township only", async () => {
    const review = await study((row) => [
      plain(
        row.town === TOWNS[6] && row.year === 2021
          ? { ...row, size: 100 * Math.round(row.size / 100) }
          : row,
      ),
    ]);
    expect(of(review, "rounded-years")).toMatchObject([{ area_name: TOWNS[6], period: "2021" }]);
  });
});

describe("what a question says besides", () => {
  it("the remark of the line, unless it may name a person", async () => {
    const large = (remark: string) =>
      study((row) =>
        row.town === TOWNS[2] && row.year === 2023 && row.quarter === 2 && row.type === "文化交流"
          ? [plain({ ...row, size: row.size * 10 }, remark)]
          : [plain(row)],
      );
    const [said] = asked(await large("全县集中展演，各乡镇共同参加"));
    expect(said!.message).toContain("原表备注：“全县集中展演，各乡镇共同参加”");
    const refused = await large("填表人：赵六").catch(String);
    expect(refused).toMatch(/no file in .* could be read/);
    expect(refused).not.toContain("赵六");
  });

  it.each([
    [10, ["2023-Q1", "2020-Q1"]],
    [1000, ["2020-Q1", "2023-Q1"]],
  ])(
    "what is at stake, the largest first, that of other years a little less: %i",
    async (old, order) => {
      const review = await study((row) => {
        const isOld = row.town === TOWNS[0] && row.year === 2020 && row.quarter === 1;
        const isNew = row.town === TOWNS[1] && row.year === 2023 && row.quarter === 1;
        const factor = isOld ? old : isNew ? 10 : 1;
        return [plain(row.type === "文化交流" ? { ...row, size: row.size * factor } : row)];
      });
      const all = asked(review);
      expect(all.map(({ period }) => period)).toEqual(order);
      // The brief asks about the compared years first.
      expect(JSON.stringify(actionsTable(review.checks(), 1))).toContain("2023年一季度");
      const questions = all.filter(({ period }) => period === "2023-Q1");
      const total = review.measure("audience").compare().total.after!;
      const { from, to } = questions[0]!.proposals[0]!;
      expect(questions[0]!.effect).toBeCloseTo((Number(from) - Number(to)) / total, 4);
      expect(orderedQuestions(review.checks()).map(({ finding }) => finding.period)).toEqual(order);
    },
  );

  it("as CSV: with a mark of byte order, CRLF, and no formula", async () => {
    const question: Question = {
      rule: "copied-rows",
      dataset: "activities",
      area: "=1+1",
      area_name: "@镇",
      period: null,
      column: null,
      file: "a.csv",
      line: 7,
      message: "+问,题",
      proposals: [{ file: "a.csv", line: 7, column: "受众人次", from: "10", to: "drop" }],
      effect: 0.25,
      held: false,
      id: "Q0123456789",
      value: "-10",
      answer: "",
      text: "",
      office: "",
      date: "",
      document: "",
    };
    const text = questionsCsv([question]);
    expect(text.startsWith("\uFEFFrule,dataset,area,")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    const [row] = parseSmallTable(text.slice(1)).rows;
    expect(row).toMatchObject({ area: "'=1+1", area_name: "'@镇", message: "'+问,题", line: "7" });
    expect(row!.proposals).toBe("7 受众人次 10→drop");
  });
});

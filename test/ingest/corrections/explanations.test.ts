import { describe, expect, it } from "vitest";
import { explanationsIn } from "../../../src/ingest/corrections/explanations.ts";

const ANSWER = {
  id: "Q0123456789",
  value: "4800",
  answer: "属实",
  text: "当日为全县大型展会",
  office: "石桥镇政府",
  date: "2024年1月5日",
  document: "石政函〔2024〕3号",
};

describe("explanations", () => {
  it("are read from rows of questions.csv, with the day in one form", () => {
    const { given, faults } = explanationsIn([{ rule: "copied-rows", line: "7", ...ANSWER }]);
    expect(faults).toEqual([]);
    expect(given).toEqual([{ ...ANSWER, answer: "confirmed", date: "2024-01-05" }]);
  });

  it("may have Chinese headers, English answers and the apostrophes of a spreadsheet", () => {
    const row = { 编号: "Q1", 原值: "'-200", 答复: "being looked into", 日期: "2024/1/5" };
    expect(explanationsIn([row]).given).toEqual([
      {
        id: "Q1",
        value: "-200",
        answer: "pending",
        text: "",
        office: "",
        date: "2024-01-05",
        document: "",
      },
    ]);
  });

  it("of a row without an answer are still open", () => {
    expect(explanationsIn([{ ...ANSWER, answer: "" }])).toEqual({ given: [], faults: [] });
  });

  it.each([
    [{ answer: "属是" }, "更正、属实、待查"],
    [{ id: "" }, "questions.csv"],
    [{ text: "" }, "text"],
    [{ office: "" }, "office"],
    [{ date: "去年底" }, "去年底"],
    [{ date: "2024-02-30" }, "2024-02-30"],
    [{ text: "经办人：某某某 13800138000" }, "电话"],
    [{ office: "联系人：某某" }, "单位和事由"],
  ])("with a fault are named with their line and taken over nowhere: %o", (change, words) => {
    const { given, faults } = explanationsIn([ANSWER, { ...ANSWER, ...change }]);
    expect(given).toHaveLength(1);
    expect(faults).toHaveLength(1);
    expect(faults[0]!.line).toBe(3);
    expect(faults[0]!.says.zh).toContain(words);
    expect(JSON.stringify(faults)).not.toMatch(/13800138000|某某/u);
  });

  it("need neither text nor office where a number will be corrected or is looked into", () => {
    const rows = ["更正", "待查"].map((answer) => ({ ...ANSWER, answer, text: "", office: "" }));
    expect(explanationsIn(rows).given.map(({ answer }) => answer)).toEqual(["correct", "pending"]);
  });
});

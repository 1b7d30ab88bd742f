import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formLine } from "../../../src/ingest/layout/form-entries.ts";

const stated = (...cells: string[]): string[] =>
  formLine(cells).entries.map(({ item, text }) => `${item}=${text}`);

describe("what a line says of its form", () => {
  it.each([
    ["spaced and full-width", ["表　　号：国统Ｘ１表"], ["form_number=国统X1表"]],
    [
      "label and value in cells of their own",
      ["表号", "国统X1表", "", "制定机关：", "国家统计局"],
      ["form_number=国统X1表", "authority=国家统计局"],
    ],
    [
      "several in one cell",
      ["填 报 单 位：青石镇　　　填报日期：2024年 1 月 5 日   单位：万元"],
      ["reporter=青石镇", "filed_on=2024年1月5日", "unit=万元"],
    ],
    [
      "one below the other in one cell",
      ["表号：X1表\n制定机关：统计局\n批准文号：统〔2023〕1号\n有效期至：2025年12月"],
      ["form_number=X1表", "authority=统计局", "approval=统〔2023〕1号", "valid_until=2025年12月"],
    ],
    ["approved or put on file", ["批准或备案文号：统制(2023)12号"], ["approval=统制(2023)12号"]],
    ["behind a title", ["2023年活动统计表（单位：场、人次）"], ["unit=场、人次"]],
    [
      "without colons",
      ["表号 X1表 有效期至 2024年6月"],
      ["form_number=X1表", "valid_until=2024年6月"],
    ],
    ["the sender called 单位", ["单位：青石镇人民政府"], ["reporter=青石镇人民政府"]],
    ["in English", ["Form No. X1", "Reporting unit: Stone"], ["form_number=X1", "reporter=Stone"]],
    ["an empty date", ["填报日期：    年  月  日"], []],
    ["the end of a longer word", ["组织实施单位：某单位"], []],
    ["a header", ["指标", "单位", "数值"], []],
    ["a header of bodies", ["单位名称", "单位性质"], []],
  ])("%s", (_, cells, entries) => {
    expect(stated(...cells)).toEqual(entries);
  });

  it.each([
    [
      "beside the sender",
      ["填报单位（盖章）：青石镇 统计负责人：张三 填表人：李四 电话：13800001111"],
    ],
    ["in cells of their own", ["填报单位", "青石镇", "填表人", "张三", "联系电话", "13800001111"]],
    ["behind the sender", ["填报单位：青石镇 张三"]],
  ])("persons are not kept: %s", (_, cells) => {
    expect(stated(...cells)).toEqual(["reporter=青石镇"]);
  });

  it("a sender glued to a person is dropped whole", () => {
    expect(stated("填报单位：青石镇填表人：张三")).toEqual([]);
  });

  it("any spacing, width and cells give the value", () => {
    const label = fc.constantFrom("表号", "制定机关", "批准文号", "备案文号", "填报单位");
    const blank = fc.constantFrom("", " ", "　", "  ");
    const value = fc.constantFrom("青石镇", "国统X1表", "统制〔2023〕12号");
    fc.assert(
      fc.property(label, blank, fc.constantFrom("：", ":"), value, fc.boolean(), (...drawn) => {
        const [word, between, colon, text, isOneCell] = drawn;
        const spaced = [...word].join(between) + colon;
        const line = formLine(isOneCell ? [spaced + text] : [spaced, "", text]);
        expect(line.entries.map((entry) => entry.text)).toEqual([text]);
        expect(line.isWhole).toBe(true);
      }),
    );
  });

  it("looks at no more than a line of a text of any length", () => {
    expect(stated(`表号：${"甲".repeat(65_536)}`)).toEqual([]);
    expect(stated(`${" ".repeat(65_536)}单位`, "万元")).toEqual(["unit=万元"]);
  });
});

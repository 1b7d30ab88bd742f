import { table } from "arquero";
import { describe, expect, it } from "vitest";
import { partRows, requireColumn } from "../../../src/model/arquero/part-rows.ts";

const byType = table({
  type: ["讲座", "展览", "讲座", null],
  year: [2022, 2022, 2023, 2023],
  audience: [10, null, 0, 4],
});
const names = { part: "type", period: "year", value: "audience" };

describe("partRows", () => {
  it("keeps a zero, leaves out an empty value, and calls a part without a name the empty one", () => {
    expect(partRows(byType, names)).toEqual([
      { part: "讲座", period: "2022", value: 10, column: "type" },
      { part: "讲座", period: "2023", value: 0, column: "type" },
      { part: "", period: "2023", value: 4, column: "type" },
    ]);
  });

  it.each([
    ["part", 'no column "tipe"; did you mean "type"? columns: type, year, audience'],
    ["period", 'no column "tipe"'],
    ["value", 'no column "tipe"'],
  ])("stops at a misspelt %s with the nearest name", (key, message) => {
    expect(() => partRows(byType, { ...names, [key]: "tipe" })).toThrow(message);
  });

  it("stops at a misspelt column of a table without rows, too", () => {
    expect(() => requireColumn(table({ a: [] }), "b")).toThrow('no column "b"');
  });
});

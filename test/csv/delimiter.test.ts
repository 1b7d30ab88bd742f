import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDelimiter } from "../../src/csv/dialect/delimiter.ts";
import { recordSizes } from "../../src/csv/read-records.ts";

const found = (text: string) => {
  const { isEven: _, ...delimiter } = findDelimiter(Buffer.from(text), true, recordSizes);
  return delimiter;
};
const guess = (text: string) => findDelimiter(Buffer.from(text), true, recordSizes).delimiter;

describe("the delimiter", () => {
  it.each([
    ["a comma", "乡镇,场次\n石桥镇,20\n", ","],
    ["a semicolon, with commas in the numbers", "乡镇;人次\n石桥镇;1,500\n柳湾镇;1,410\n", ";"],
    ["a tab", "乡镇\t场次\n石桥镇\t20\n", "\t"],
    ["a bar", "乡镇|场次\n石桥镇|20\n", "|"],
    [
      "the comma under title rows",
      "云岭县活动表\n填报：甲;乙\n\n乡镇,场次\n石桥镇,20\n合计,20\n",
      ",",
    ],
    ["the comma beside a column of bars", "代码,别名\n1,云岭|云岭街道\n2,河东|河东街道\n", ","],
    ["not in quotes", '"a,b";"c,d"\n"1,5";"2,5"\n', ";"],
    ["the comma in a single column", "乡镇\n石桥镇\n柳湾镇\n", ","],
    ["the comma where tabs stand before commas", "a\t,b\t\n1\t,2\t\n", ","],
    ["the comma in an empty file", "", ","],
  ])("is %s", (_, text, delimiter) => {
    expect(guess(text)).toBe(delimiter);
  });

  it("is what a sep= line says, whatever the rows look like", () => {
    const rows = "a,b;c\n1,2;3\n";
    expect(found(`sep=;\r\n${rows}`)).toEqual({
      delimiter: ";",
      isFound: true,
      sepLine: 1,
    });
    expect(found(`"SEP=|"\n${rows}`)).toEqual({
      delimiter: "|",
      isFound: true,
      sepLine: 1,
    });
    expect(findDelimiter(Buffer.from("a::b\n1::2\n"), true, recordSizes).isFound).toBe(false);
    expect(found(`sep=x\n${rows}`)).toEqual({
      delimiter: ",",
      isFound: true,
      sepLine: null,
    });
  });

  it("is not decided by a record that the head cuts", () => {
    const head = Buffer.from("a;b\n1;2\n3,4,5,6");
    expect(findDelimiter(head, false, recordSizes).delimiter).toBe(";");
  });
});

const SAMPLE = "../shared/corpus/sample";

it
  .skipIf(!existsSync(SAMPLE))
  .each(["activities", "funds", "indicators", "scores", "townships", "units"])(
  "of the sample's %s is the comma (skipped where the corpus is missing)",
  (name) => {
    expect(guess(readFileSync(`${SAMPLE}/${name}.csv`, "utf8"))).toBe(",");
  },
);

it("is not one that leaves a quote open", () => {
  expect(guess('乡镇\t场次\t备注\n""\t"\n"\t",\n,\n,"')).toBe("\t");
});

it("of a table with plain headers is found, whatever stands in its quoted cells", () => {
  const cell = fc.string({ unit: fc.constantFrom(..."石1,;|\t\n") }).map((text) => `"${text}"`);
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(rows, fc.constantFrom(",", "\t", ";", "|"), (cells, delimiter) => {
      const table = [["乡镇", "场次", "备注"], ...cells]
        .map((row) => row.join(delimiter))
        .join("\n");
      expect(guess(table)).toBe(delimiter);
    }),
  );
});

import { expect, it } from "vitest";
import { findLayout } from "../../src/ingest/find-layout.ts";
import { recordsOf } from "../../src/ingest/records.ts";
import { stripPersonal } from "../../src/ingest/strip-personal.ts";
import { DATASETS, readBytes } from "./county.ts";

const CONTEXT = { asOf: "2024-06-30", year: null, period: null, reporter: null, measure: null };
const FILE = Buffer.from(
  [
    "2023年活动统计表,,,,,",
    "姓名,乡镇,场次,受众人次,编号,备注",
    '赵六,石桥镇,3,100,13600000000,"含,逗号"',
    "钱七,柳湾镇,4,200,13700000000,",
    "填表人：赵六,,,,,",
  ].join("\n"),
);

it("leaves out personal columns and contact lines, and the rest can be used", () => {
  const records = recordsOf(FILE, "file.csv");
  const layout = findLayout(records, DATASETS, CONTEXT)!;
  const { text, columns, lines } = stripPersonal(records, layout);
  expect({ columns, lines }).toEqual({ columns: ["姓名", "编号"], lines: 1 });
  expect(text).not.toMatch(/赵六|钱七|1[36-7]\d{9}/);
  const copy = readBytes(Buffer.from(text));
  expect(copy).toMatchObject({ disposition: "load", facts: { count: 2 } });
  expect(readBytes(FILE)).toMatchObject({ refusal: { reason: "PERSONAL_DATA_COLUMN" } });
});

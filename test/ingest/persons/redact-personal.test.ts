import { expect, it } from "vitest";
import { recordsOf } from "../../../src/csv/read-records.ts";
import { findLayout } from "../../../src/ingest/layout/find-layout.ts";
import { redactPersonal } from "../../../src/ingest/rows/redact-personal.ts";
import { DATASETS, readBytes } from "../county.ts";

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
  const { text, columns, lines } = redactPersonal(records, layout);
  expect({ columns, lines }).toEqual({ columns: ["姓名", "编号"], lines: 1 });
  expect(text).not.toMatch(/赵六|钱七|1[36-7]\d{9}/);
  const copy = readBytes(Buffer.from(text));
  expect(copy).toMatchObject({ disposition: "load", facts: { count: 2 } });
  expect(readBytes(FILE)).toMatchObject({ refusal: { reason: "PERSONAL_DATA_COLUMN" } });
});

it("keeps the header, though a column of telephone numbers stands in it", () => {
  const file = Buffer.from(
    "联系电话,乡镇,年度,场次,受众人次\n0990-8880000,石桥镇,2023,1,30\n0990-8880000,柳湾镇,2023,2,40\n",
  );
  const records = recordsOf(file, "file.csv");
  const { text, columns, lines } = redactPersonal(records, findLayout(records, DATASETS, CONTEXT)!);
  expect({ columns, lines }).toEqual({ columns: ["联系电话"], lines: 0 });
  expect(readBytes(Buffer.from(text))).toMatchObject({ disposition: "load", facts: { count: 2 } });
});

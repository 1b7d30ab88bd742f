import { expect, it } from "vitest";
import { tableOf } from "../../src/model/tables/data-table.ts";
import { tellSpot } from "../../src/report/html/tell-spot.ts";

const TABLE = tableOf(
  [
    { name: "石桥镇", before: 60, after: 1092, rate: 17.2 },
    { name: "柳湾镇", before: 92, after: null, rate: null },
  ],
  [
    { label: { zh: "乡镇", en: "townships" }, kind: "text", of: ({ name }) => name },
    { label: { zh: "2022年", en: "2022" }, kind: "count", of: ({ before }) => before },
    {
      label: { zh: "2023年", en: "2023" },
      kind: "count",
      of: ({ after }) => (after === null ? { status: "missing" } : after),
    },
    {
      label: { zh: "增减", en: "change" },
      kind: "percent",
      signed: true,
      of: ({ rate }) => (rate === null ? { status: "not-computed" } : rate),
    },
  ],
);

it("tells a row: its name, then a number a line, in the words of the table", () => {
  expect(tellSpot({ row: 0 }, TABLE, "zh")).toBe(
    "石桥镇\n2022年：60\n2023年：1092\n增减：+1720.0%",
  );
  expect(tellSpot({ row: 1 }, TABLE, "en")).toBe(
    "柳湾镇\n2022: 92\n2023: not reported\nChange: n/c",
  );
});

it("tells columns beside the name of each row", () => {
  expect(tellSpot({ columns: [1, 2] }, TABLE, "zh")).toBe(
    "2022年、2023年\n石桥镇：60、1092\n柳湾镇：92、未报送",
  );
});

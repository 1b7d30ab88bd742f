import { readFileSync } from "node:fs";
import { op, table } from "arquero";
import Papa from "papaparse";

/**
 * What an analyst would write without this toolkit: PapaParse and Arquero, the sums of the two notebooks,
 * nothing checked, nothing drawn. `node --import tsx test/bench/peer.ts FILE`
 */
const [, , path = ""] = process.argv;
const { data } = Papa.parse<Record<string, string | number>>(readFileSync(path, "utf8"), {
  header: true,
  dynamicTyping: true,
  skipEmptyLines: true,
});
const column = (name: string) => data.map((row) => row[name]);
const facts = table({
  township: column("乡镇名称"),
  year: column("活动日期").map((date) => String(date).slice(0, 4)),
  quarter: column("活动日期").map((date) => Math.ceil(Number(String(date).slice(5, 7)) / 3)),
  type: column("活动类别"),
  sessions: column("场次"),
  audience: column("受众人次"),
});
const sums = { sessions: op.sum("sessions"), audience: op.sum("audience") };
for (const keys of [
  ["year"],
  ["year", "quarter"],
  ["township", "year"],
  ["township", "year", "quarter"],
  ["type", "year"],
])
  console.log(
    facts
      .groupby(...keys)
      .rollup(sums)
      .numRows(),
  );

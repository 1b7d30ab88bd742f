import { DuckDBInstance } from "@duckdb/node-api";
import { writeTwelveCharts } from "./twelve-charts.mjs";

/** Reads an export with DuckDB, adds it up and draws twelve charts: `node duckdb.mjs FILE PAGE`. */
const [, , file = "", page = ""] = process.argv;
const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();

await connection.run(
  `create table cube as
     select cast(year(活动日期) as integer) as year, cast(quarter(活动日期) as integer) as quarter,
            乡镇名称 as township, 活动类别 as type,
            sum(场次) as 场次, sum(受众人次) as 受众人次
     from read_csv($file) group by all`,
  { file },
);

/** @param {string} keys */
async function sumsBy(keys) {
  const result = await connection.runAndReadAll(
    `select ${keys}, cast(sum(场次) as double) as 场次, cast(sum(受众人次) as double) as 受众人次
     from cube group by ${keys} order by ${keys}`,
  );
  return /** @type {import("./twelve-charts.mjs").Sums} */ (result.getRowObjectsJS());
}

await writeTwelveCharts(
  {
    byYear: await sumsBy("year"),
    byQuarter: await sumsBy("year, quarter"),
    byTownship: await sumsBy("township, year"),
    byType: await sumsBy("type, year"),
  },
  page,
);

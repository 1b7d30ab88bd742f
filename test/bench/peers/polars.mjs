import pl from "nodejs-polars";
import { FIGURES, writeTwelveCharts } from "./twelve-charts.mjs";

/** Reads an export with Polars, adds it up and draws twelve charts: `node polars.mjs FILE PAGE`. */
const [, , file = "", page = ""] = process.argv;

const read = pl
  .scanCSV(file)
  .select(
    pl.col("活动日期").str.slice(0, 4).cast(pl.Int32).alias("year"),
    pl.col("活动日期").str.slice(5, 2).cast(pl.Float64).div(3).ceil().alias("quarter"),
    pl.col("乡镇名称").alias("township"),
    pl.col("活动类别").alias("type"),
    ...FIGURES.map((figure) => pl.col(figure).cast(pl.Float64)),
  );
const keys = ["year", "quarter", "township", "type"];
const cube = await read
  .groupBy(keys)
  .agg(...FIGURES.map((figure) => pl.col(figure).sum()))
  .collect();

/** @param {string[]} by */
const sumsBy = (...by) =>
  /** @type {import("./twelve-charts.mjs").Sums} */ (
    cube
      .groupBy(by)
      .agg(...FIGURES.map((figure) => pl.col(figure).sum()))
      .sort(by)
      .toRecords()
  );

await writeTwelveCharts(
  {
    byYear: sumsBy("year"),
    byQuarter: sumsBy("year", "quarter"),
    byTownship: sumsBy("township", "year"),
    byType: sumsBy("type", "year"),
  },
  page,
);

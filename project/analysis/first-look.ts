// 第一页：一个指标历年多少，本年各乡镇多少？先看懂，再改成自己的问题。
// A first page: one measure, by year and by township. Read it, then make it a question of your own.
import { desc, escape, notebook, yearColumns } from "tallybook";

export default notebook(import.meta, { zh: "第一页", en: "A first page" }, ({ measures, page }) => {
  // measures 是有数据的全部指标；知道编号的，写 measure("audience")，写错了会列出有哪些
  const [measure] = measures;
  if (!measure) return; // 没有数据，就没有这一页
  const { label, unit, year } = measure;

  // 一、历年合计：标题由数据算出，不用手写（得分没有合计，不画）
  if (measure.overAreas === "sum") page.chart(yearColumns(measure.totals()));

  // 二、各乡镇，从多到少：table() 是普通的 Arquero 表；用到脚本里的变量时，写在 escape(…) 里
  const rows = measure
    .table()
    .filter(escape((d: { year: number }) => d.year === year))
    .orderby(desc("value"));
  page.table({ zh: `${year}年各乡镇${label.zh}`, en: `${label.en} by township, ${year}` }, rows, [
    { of: "township", label: { zh: "乡镇", en: "Township" }, kind: "text" },
    { of: "value", figure: "figure", label, unit, kind: "count" }, // figure：每个数都能追溯
    { of: "status", label: { zh: "报送", en: "Return" }, kind: "text" },
  ]);
});

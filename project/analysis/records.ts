// 明细：每种数据计入了多少行，各乡镇多少行？
// Records: how many rows count in each dataset, and how many of each township?
import { desc, notebook } from "tallybook";

export default notebook(
  import.meta,
  { zh: "明细行数", en: "Rows by township" },
  ({ facts, measures, page }) => {
    const datasets = new Set(measures.map(({ dataset }) => dataset));
    for (const { name, label } of datasets) {
      // facts 是计入的每一行，列名见 facts(name).print()
      const rows = facts(name).groupby("township").count({ as: "rows" }).orderby(desc("rows"));
      page.section(label);
      page.table({ zh: `${label.zh}：各乡镇行数`, en: `${label.en}: rows by township` }, rows, [
        { of: "township", label: { zh: "乡镇", en: "Township" }, kind: "text" },
        { of: "rows", label: { zh: "行数", en: "Rows" }, kind: "count" },
      ]);
    }
  },
);

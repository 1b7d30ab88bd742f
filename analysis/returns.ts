// 报表报送：应报多少，按时多少，迟报、未收到的是谁的哪张？
// Returns: how many were due and in time, and whose are late or outstanding?
import { areaOverviewTable, desc, escape, ifFiled, notebook, sayTotal } from "../src/index.ts";
import { itemsTable, sayLargest } from "../src/more.ts";

export default notebook(
  import.meta,
  {
    zh: "报表报送",
    en: "Returns",
    asks: {
      zh: "报表应报多少，按时多少，谁迟报、谁没有报？",
      en: "How many returns were due and in time, and whose are late or outstanding?",
    },
  },
  ({ measure, measures, page, rows, tree, year }) => {
    const own = measures.filter(({ dataset }) => dataset.name === "returns");
    if (own.length === 0) return; // 没有报送登记的，没有这一页
    const late = measure("returns_late");
    const share = ifFiled(() => measure("returns_in_time_share"));
    page.findings(
      ...share.map((each) => sayTotal(each.totals(), each.compare())),
      sayLargest(late, "form"),
    );

    page.section({ zh: "全部报表", en: "All returns" });
    page.table(
      { zh: `${year}年报表与上年`, en: `Returns in ${year} and the year before` },
      itemsTable(own),
    );

    page.alone(() => {
      page.section({ zh: "各乡镇", en: "Each township" });
      page.table(
        { zh: "各乡镇报表报送，与上年比较", en: "Returns by township, and the year before" },
        areaOverviewTable([...share, late, measure("returns_outstanding")], tree),
      );

      page.section({ zh: "没有收到的", en: "Outstanding" });
      page.table(
        {
          zh: `${year}年已过期限、截至统计截止日没有收到的`,
          en: `Of ${year}, past their day and not received by the closing date`,
        },
        rows("returns_outstanding").orderby("due", "code", "form"),
        LISTED,
      );

      page.section({ zh: "初报与终报", en: "First and final figures" });
      page.table(
        {
          zh: `${year}年终报数与初报数不同的报表，差得多的在前`,
          en: `Returns of ${year} whose final figure differs from the first, the largest difference first`,
        },
        rows("returns_due")
          .filter(escape((d) => d.first !== null && d.final !== null && d.first !== d.final))
          .derive({
            changed: escape((d) => d.final - d.first),
            size: escape((d) => Math.abs(d.final - d.first)),
          })
          .orderby(desc("size"), "code", "period", "form"),
        REVISED,
      );

      page.section({ zh: "未计入的数据", en: "Not counted" });
      page.quarantine("returns");
    });
  },
);

const LISTED = [
  { of: "form", label: { zh: "报表", en: "Form" }, kind: "text" },
  { of: "township", label: { zh: "乡镇", en: "Township" }, kind: "text" },
  { of: "due", label: { zh: "应报日期", en: "Due" }, kind: "text" },
] as const;

const REVISED = [
  { of: "form", label: { zh: "报表", en: "Form" }, kind: "text" },
  { of: "township", label: { zh: "乡镇", en: "Township" }, kind: "text" },
  { of: "period", label: { zh: "报告期", en: "Period" }, kind: "text" },
  { of: "first", label: { zh: "初报数", en: "First" }, kind: "count" },
  { of: "final", label: { zh: "终报数", en: "Final" }, kind: "count" },
  {
    of: "changed",
    label: { zh: "终报减初报", en: "Final less first" },
    kind: "count",
    signed: true,
  },
] as const;

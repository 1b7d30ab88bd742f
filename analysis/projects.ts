// 项目：多少项目，申请、批复、拨付、支出各多少，捐赠多少，哪些终止了？
// Projects: how many, with which funds applied for, approved, allocated and spent, what was donated, which were stopped?
import { areaOverviewTable, crossTable, ifFiled, notebook, sayTotal } from "../src/index.ts";
import { itemsTable, sayLargest } from "../src/more.ts";

export default notebook(
  import.meta,
  {
    zh: "项目",
    en: "Projects",
    asks: {
      zh: "多少项目，申请、批复、拨付、支出各多少，捐赠多少？",
      en: "How many projects, which funds were applied for, approved, allocated, spent and donated?",
    },
  },
  ({ measure, measures, page, rows, tree, year }) => {
    const own = measures.filter(({ dataset }) => dataset.name === "projects");
    if (own.length === 0) return; // 没有报送项目的，没有这一页
    const [count, approved] = [measure("project_count"), measure("project_approved")];
    const share = ifFiled(() => measure("project_spent_share"));
    page.findings(
      sayTotal(count.totals(), count.compare()),
      sayTotal(approved.totals(), approved.compare()),
      ...share.map((each) => sayTotal(each.totals(), each.compare())),
    );

    page.section({ zh: "全部项目", en: "All projects" });
    const counted = own.filter(({ unit }) => unit.zh !== "元");
    const funds = own.filter(({ unit }) => unit.zh === "元");
    page.table(
      { zh: `${year}年项目与上年`, en: `Projects in ${year} and the year before` },
      itemsTable(counted),
    );
    page.table(
      { zh: `${year}年项目资金与上年`, en: `Project funds in ${year} and the year before` },
      itemsTable(funds),
    );

    page.alone(() => {
      page.section({ zh: "类型与来源", en: "Types and sources" });
      page.say(sayLargest(approved, "source"));
      page.table(
        { zh: "项目数，按类型和来源", en: "Projects, by type and source" },
        crossTable(count, BY_TYPE, BY_SOURCE),
      );

      page.section({ zh: "各乡镇", en: "Each township" });
      page.table(
        { zh: "各乡镇项目，与上年比较", en: "Projects by township, and the year before" },
        areaOverviewTable([...share, approved, count], tree),
      );

      page.section({ zh: "终止的", en: "Stopped" });
      page.table(
        { zh: `${year}年终止的项目`, en: `Projects stopped in ${year}` },
        rows("project_stopped").orderby("code", "name"),
        LISTED,
      );

      page.section({ zh: "未计入的数据", en: "Not counted" });
      page.quarantine("projects");
    });
    page.note(READING);
  },
);

const BY_TYPE = { breakdown: "type", label: { zh: "项目类型", en: "Type" } };
const BY_SOURCE = { breakdown: "source", label: { zh: "资金来源", en: "Source" } };

const LISTED = [
  { of: "name", label: { zh: "项目", en: "Project" }, kind: "text", isQuoted: true },
  { of: "township", label: { zh: "乡镇", en: "Township" }, kind: "text" },
  { of: "type", label: { zh: "类型", en: "Type" }, kind: "text" },
  { of: "source", label: { zh: "来源", en: "Source" }, kind: "text" },
] as const;

const READING = {
  zh: "物资捐赠按折价计入；支出率为支出除以拨付，按合计相除。",
  en: "Donations in kind count at their value; the share spent is what was spent divided by what was allocated, sum by sum.",
};

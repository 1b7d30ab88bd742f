// 问题整改：发现了多少，销号了多少，还有哪些没有销号、逾期多久，谁来整改？
// Rectification: how many problems were found and closed, which stay open and for how long overdue, and with whom?
import { areaOverviewTable, crossTable, desc, ifFiled, notebook } from "../src/index.ts";
import { burnDown, caseFlow, itemsTable, sayCaseDays, sayCases, sayLargest } from "../src/more.ts";

export default notebook(
  import.meta,
  {
    zh: "问题整改",
    en: "Rectification",
    asks: {
      zh: "发现了多少问题，销号了多少，还有哪些没有销号、逾期多久？",
      en: "How many problems were found and closed, and which stay open, for how long overdue?",
    },
  },
  ({ folded, measure, measures, page, plans, rows, tree, year }) => {
    const own = measures.filter(({ dataset }) => dataset.name === "rectification");
    if (own.length === 0) return; // 没有报送问题整改的，没有这一页
    const [open, overdue] = [measure("rectification_open"), measure("rectification_overdue")];
    const flow = caseFlow(open, folded("rectification"));
    const times = sayCaseDays(flow);
    page.findings(sayCases(own), ...(times ? [times] : []), sayLargest(open, "body"));

    page.section({ zh: "全年", en: "The year" });
    page.table({ zh: `${year}年与上年`, en: `${year} and the year before` }, itemsTable(own));
    page.chart(burnDown(flow, plans.phases));

    page.section({ zh: "逾期未销号的", en: "Overdue" });
    page.table(
      {
        zh: `${year}年末逾期未销号的，逾期久的在前`,
        en: `Overdue at the end of ${year}, the longest first`,
      },
      rows("rectification_overdue").orderby(desc("days_past"), "code", "number"),
      LISTED,
    );
    page.note(READING);

    page.alone(() => {
      page.section({ zh: "各乡镇", en: "Each township" });
      page.table(
        { zh: "各乡镇问题整改，与上年比较", en: "Rectification by township, and the year before" },
        areaOverviewTable(
          SHOWN.flatMap((id) => ifFiled(() => measure(id))),
          tree,
        ),
      );

      page.section({ zh: "由谁整改", en: "Who is responsible" });
      page.table(
        {
          zh: "年末未销号问题，按责任单位和发现途径",
          en: "Problems open, by responsible body and by source",
        },
        crossTable(open, BY_BODY, BY_SOURCE),
      );
      page.table(
        { zh: "其中逾期的", en: "Of which overdue" },
        crossTable(overdue, BY_BODY, BY_SOURCE),
      );

      page.section({ zh: "未计入的数据", en: "Not counted" });
      page.quarantine("rectification");
    });
  },
);

const SHOWN = [
  "rectification_found",
  "rectification_closed",
  "rectification_open",
  "rectification_overdue",
];

const BY_BODY = { breakdown: "body", label: { zh: "责任单位", en: "Responsible body" } };
const BY_SOURCE = { breakdown: "found_by", label: { zh: "发现途径", en: "Found by" } };

const LISTED = [
  { of: "number", label: { zh: "编号", en: "Number" }, kind: "text" },
  { of: "township", label: { zh: "乡镇", en: "Township" }, kind: "text" },
  { of: "text", label: { zh: "问题", en: "Problem" }, kind: "text", isQuoted: true },
  { of: "body", label: { zh: "责任单位", en: "Responsible body" }, kind: "text" },
  { of: "found_on", label: { zh: "发现", en: "Found" }, kind: "text" },
  { of: "due", label: { zh: "时限", en: "Due" }, kind: "text" },
  {
    of: "days_past",
    label: { zh: "逾期", en: "Overdue" },
    unit: { zh: "天", en: "days" },
    kind: "count",
  },
  { of: "supervised", label: { zh: "督办", en: "Supervised" }, kind: "text" },
] as const;

const READING = {
  zh: "时限为“月底”的，是当月最后一日；为“反馈后一个月内”的，从反馈之日起算，尚未反馈的不算逾期；以工作日计的不能换算，单独列为未计入。反弹的按重新发现之日起未销号。",
  en: "A deadline at the end of a month is its last day; one of a month after feedback counts from the day of feedback, and without feedback nothing is overdue; one in working days cannot be converted and is not counted. A problem that came back is open from that day on.",
};

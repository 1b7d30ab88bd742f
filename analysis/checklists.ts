// 清单落实：该有的有没有，缺什么，缺在哪里，比上次检查补上了多少？
// Checklists: is in place what should be, what is lacking and where, and what changed since the last check?
import {
  areaOverviewTable,
  type ColumnTable,
  crossTable,
  escape,
  ifFiled,
  notebook,
  sayTotal,
} from "../src/index.ts";
import { itemsTable, sayLargest } from "../src/more.ts";

export default notebook(
  import.meta,
  {
    zh: "清单落实",
    en: "Checklists",
    asks: {
      zh: "该有的有没有，缺什么，缺在哪里？",
      en: "Is in place what should be, what is lacking, and where?",
    },
  },
  ({ measure, measures, page, rows, tree, year }) => {
    const own = measures.filter(({ dataset }) => dataset.name === "checklists");
    if (own.length === 0) return; // 没有报送清单的，没有这一页
    const [inPlace, lacking] = [measure("checklist_in_place"), measure("checklist_lacking")];
    const share = ifFiled(() => measure("checklist_share"));
    page.findings(
      ...share.map((each) => sayTotal(each.totals(), each.compare())),
      sayTotal(lacking.totals(), lacking.compare()),
      sayLargest(lacking, "item"),
    );

    page.section({ zh: "全部清单", en: "All checklists" });
    page.table(
      { zh: `${year}年清单落实与上年比较`, en: `Checklists in ${year} and the year before` },
      itemsTable(own),
    );

    page.alone(() => {
      page.section({ zh: "各项目", en: "Each item" });
      page.table(
        { zh: "已落实的，按项目和对象类型", en: "In place, by item and kind of body" },
        crossTable(inPlace, BY_ITEM, BY_TYPE),
      );
      page.table(
        { zh: "未落实的，按项目和对象类型", en: "Not in place, by item and kind of body" },
        crossTable(lacking, BY_ITEM, BY_TYPE),
      );

      page.section({ zh: "各乡镇", en: "Each township" });
      page.table(
        { zh: "各乡镇清单落实，与上年比较", en: "Checklists by township, and the year before" },
        areaOverviewTable([...share, inPlace, lacking], tree),
      );

      page.section({ zh: "尚缺的", en: "What is lacking" });
      page.table(
        {
          zh: `${year}年最后一次检查时尚未落实的`,
          en: `Not in place at the last check of ${year}`,
        },
        rows("checklist_lacking").orderby("item", "code", "body"),
        LISTED,
      );
      page.note(READING);

      page.section({ zh: "与上次检查相比", en: "Since the check before" });
      page.table(
        { zh: "上次尚缺、这次已落实的", en: "Lacking at the check before, in place now" },
        sinceBefore(rows("checklist_in_place"), "无"),
        CHANGED,
      );
      page.table(
        { zh: "上次已有、这次没有的", en: "In place at the check before, lacking now" },
        sinceBefore(rows("checklist_lacking"), "有"),
        CHANGED,
      );

      page.section({ zh: "未计入的数据", en: "Not counted" });
      page.quarantine("checklists");
    });
  },
);

const BY_ITEM = { breakdown: "item", label: { zh: "清单项目", en: "Item" } };
const BY_TYPE = { breakdown: "object_type", label: { zh: "对象类型", en: "Kind of body" } };

const LISTED = [
  { of: "item", label: { zh: "清单项目", en: "Item" }, kind: "text" },
  { of: "township", label: { zh: "乡镇", en: "Township" }, kind: "text" },
  { of: "body", label: { zh: "单位", en: "Body" }, kind: "text" },
  { of: "object_type", label: { zh: "对象类型", en: "Kind of body" }, kind: "text" },
] as const;

/** 取出上次检查结果为某一状态的各行。 */
const sinceBefore = (found: ColumnTable, state: string): ColumnTable =>
  found.filter(escape((d) => d.state_before === state)).orderby("item", "code", "body");

const CHANGED = [
  ...LISTED,
  { of: "before_on", label: { zh: "上次检查", en: "Check before" }, kind: "text" },
  { of: "checked_on", label: { zh: "这次检查", en: "This check" }, kind: "text" },
] as const;

const READING = {
  zh: "落实率为已落实项数除以适用项数，不适用的不计；没有检查的不等于没有落实，不计入；一年内检查几次的，以最后一次为准。",
  en: "The share is what is in place divided by what applies; what was not checked is not the same as not in place and is not counted; of several checks in a year the last one counts.",
};

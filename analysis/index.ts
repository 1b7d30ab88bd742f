// 首页：今年怎样，改了什么，有哪些报告，数据全不全？
// Index: how was the year, what has changed, which reports are there, how complete are the data?
import { type DataTable, notebook, type Text } from "../src/index.ts";
import { completenessTable, sayRevisions } from "../src/more.ts";
import { keyFindings } from "./brief.ts";

export default notebook(import.meta, { zh: "目录", en: "Index", isReview: true }, (tools) => {
  const { measures, page, pages, revisions, year } = tools;
  const findings = keyFindings(tools); // 与领导简报相同
  if (findings.length > 0) page.findings(...findings);

  page.section({ zh: "自上一版以来", en: "Since the last edition" });
  const found = [year, year - 1].map((each) => revisions(each));
  const revised = found.flatMap((each) => sayRevisions(each, tools) ?? []);
  if (revised.length > 0) page.say(...revised);
  else page.note(found.some((each) => each !== null) ? UNCHANGED : NOT_FROZEN);

  page.section({ zh: "各页，按阅读顺序", en: "Pages, in reading order" });
  page.links(pages);

  page.section({ zh: "数据是否完整", en: "How complete the data are" });
  const gaps = incomplete(completenessTable(measures));
  if (gaps.rows.length === 0) page.note(COMPLETE);
  else page.table({ zh: `${year}年未报齐的`, en: `Incomplete returns, ${year}` }, gaps);

  page.section({
    zh: "数据文件（在报告文件夹中）",
    en: "Data files, in the folder of the reports",
  });
  page.links(FILES.map(([file, about]) => ({ file, label: { zh: file, en: file }, about })));
});

/** 只列未报齐的：应报数与齐全数不同。 */
const incomplete = ({ columns, rows }: DataTable): DataTable => ({
  columns,
  rows: rows.filter(({ cells: [, due, complete] }) => numberIn(due) !== numberIn(complete)),
});

const numberIn = (cell: DataTable["rows"][number]["cells"][number] | undefined) =>
  cell && "value" in cell ? cell.value : null;

const FILES: readonly (readonly [string, Text])[] = [
  [
    "figures.json",
    {
      zh: "每个数字及其编号、口径、来源。",
      en: "every figure with its id, definition and sources.",
    },
  ],
  [
    "questions.csv",
    {
      zh: "请报送单位核实的事项，填写后作为 explanations.csv 交回。",
      en: "the questions to the senders; filled in, they become explanations.csv.",
    },
  ],
  [
    "proposed-corrections.csv",
    {
      zh: "建议的更正，核实后移入 corrections.csv。",
      en: "the proposed corrections; once checked, they go to corrections.csv.",
    },
  ],
  [
    "quarantine.csv",
    { zh: "未计入的每一处及其原因。", en: "every entry that was set aside, and why." },
  ],
];

const COMPLETE = {
  zh: "各项指标应报的均已报齐；历年缺报见“数据质量”。",
  en: "All returns due for the year are complete. Gaps of earlier years: Data quality.",
};
const UNCHANGED = {
  zh: "与冻结的版本逐个比较，没有修订。",
  en: "Compared figure by figure with the frozen edition: nothing was revised.",
};
const NOT_FROZEN = {
  zh: "还没有冻结过的版本，无从比较。公布后运行 npm run freeze，此后的修订列在这里。",
  en: "No edition has been frozen yet. Run npm run freeze after publishing; revisions are then listed here.",
};

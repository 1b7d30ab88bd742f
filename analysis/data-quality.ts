// 数据质量：谁报了，什么没有计入，哪些要核实？
// Data quality: who reported, what was not counted, and what is to be checked?
import { type DataTable, notebook, type Text } from "../src/index.ts";
import {
  answersTable,
  checksTable,
  controlsTable,
  correctionsTable,
  filesTable,
  formsTable,
  gapsTable,
  proposalEffects,
  proposedEffectTable,
  quarantineReasonsTable,
  questionSheetTable,
  questionsTable,
  returnsTable,
  ruleNotesTable,
  rulesTable,
  sayBoundaries,
  sayCheckSummary,
  sayControls,
  sayCorrections,
  sayGaps,
  sayHeld,
  sayProposedEffect,
  sayRecords,
  sayStatedTotals,
  sayUnfiled,
  statedTotalsTable,
  timelinessTable,
  uncheckedTable,
  warningsTable,
} from "../src/more.ts";

export default notebook(
  import.meta,
  {
    zh: "数据质量",
    en: "Data quality",
    asks: {
      zh: "谁报了，什么没有计入、为什么，哪些要核实？",
      en: "Who reported, what was not counted and why, what is there to ask?",
    },
  },
  (tools) => {
    const {
      checks,
      corrections,
      counted,
      explanations,
      files,
      measures,
      rules,
      tree,
      unfiled,
      years,
      page,
      pageAt,
    } = tools;
    const datasets = [...new Set(measures.map(({ dataset }) => dataset.name))];
    const firsts = datasets.map((name) => measures.find(({ dataset }) => dataset.name === name)!);
    const controls = datasets.map(counted); // 同一时期的另一份报表：只核对，不相加
    const list = (caption: Text, table: DataTable) => {
      if (table.rows.length > 0) page.table(caption, table); // 空表不列：前面的句子已经说了
    };
    const held = sayHeld(checks()); // 强制规则不符的，排在最前
    page.findings(...(held ? [held] : []), sayRecords(files), sayCheckSummary(checks()));
    const sheet = questionSheetTable(checks(), MOST_ON_SHEET);
    if (sheet.rows.length > 0) page.links([SHEET]); // 一页核实单，可打印发出

    // 以下按《国家统计质量保证框架》的次序：真实、准确、完整、及时、可比、协调
    page.section({ zh: "真实性：每条记录有来处", en: "Truthfulness: where every record went" });
    page.table(
      {
        zh: "记录＝表头＋计入＋未计入＋合计行＋其他",
        en: "Records = header + counted + set aside + totals + other",
      },
      filesTable(files),
    );
    list({ zh: "报表的自述", en: "What the forms say of themselves" }, formsTable(files));
    page.say(sayCorrections(corrections, checks()));
    list({ zh: "经核实的更正", en: "Reviewed corrections" }, correctionsTable(corrections));

    page.section({ zh: "准确性：要核实什么", en: "Accuracy: what to ask" });
    page.table(
      {
        zh: "请报送单位核实（影响大的在前）",
        en: "For the senders to check (largest effect first)",
      },
      questionsTable(checks()),
    );

    list(
      { zh: "已答复的（explanations.csv）", en: "Answered (explanations.csv)" },
      answersTable(checks(), explanations),
    );

    const effect = proposalEffects(tools); // 只算不改：采纳建议的更正会改变哪些合计
    const said = sayProposedEffect(effect);
    if (said) page.say(said);
    list(
      { zh: "采纳建议更正后会变的合计", en: "Totals that the proposals would change" },
      proposedEffectTable(effect),
    );
    page.table(
      {
        zh: "检查台账（▲需核实；未能检查的不算通过）",
        en: "Checks (▲ points to ask about; what was not run has not passed)",
      },
      checksTable(checks()),
    );
    list({ zh: "没有检查的", en: "Checks that did not look" }, uncheckedTable(checks()));

    page.section({ zh: "完整性：谁报了，谁没报", en: "Completeness: who reported" });
    page.say(...firsts.map((measure) => sayGaps(measure.grid(measure.dataset.returns))));
    page.note(...sayUnfiled(unfiled));
    list({ zh: "缺报和不全的报表", en: "Missing and incomplete returns" }, gapsTable(measures));
    page.table(
      {
        zh: `${years[0]}—${years.at(-1)}年各年报送：■齐全 ▲不全 □未报 ▨待核定 –不适用`,
        en: `Returns by year, ${years[0]}–${years.at(-1)}: ■ complete ▲ incomplete □ not reported ▨ held – not applicable`,
      },
      returnsTable(measures),
    );
    list({ zh: "未计入的原因", en: "Why records were set aside" }, quarantineReasonsTable(files));
    const withQuarantine = files.filter(({ quarantine }) => quarantine.length > 0);
    for (const name of new Set(withQuarantine.flatMap(({ dataset }) => dataset?.name ?? [])))
      page.quarantine(name);
    list({ zh: "已计入但需留意的", en: "Counted, but worth knowing" }, warningsTable(files));

    page.section({ zh: "及时性：报到哪一期", en: "Timeliness: how far the returns have come" });
    list({ zh: "最近一期的报送", en: "The latest returns" }, timelinessTable(firsts));

    page.section({ zh: "可比性：区划变动", en: "Comparability: changes of boundaries" });
    page.say(sayBoundaries(measures));
    page.note(...tree.troubles); // 名录里写错的：并入的代码不存在……

    page.section({ zh: "协调性：表与表、数与数对得上", en: "Coherence: tables and totals agree" });
    page.say(
      sayControls(controls.flatMap((each) => each.controls)),
      sayStatedTotals(files.flatMap(({ totals }) => totals)),
    );
    list(
      { zh: "不一致或无法核对的报表", en: "Returns that differ or cannot be compared" },
      controlsTable(controls),
    );
    list(
      { zh: "与各行之和不符的合计", en: "Stated totals that are not the sum of their rows" },
      statedTotalsTable(files),
    );
    list(
      {
        zh: "本单位规则（rules.csv）的核对结果；未运行、未能判断的不算通过",
        en: "Rules of the office (rules.csv); what was not run or judged has not passed",
      },
      rulesTable(checks(), rules),
    );
    list({ zh: "提示", en: "Notes" }, ruleNotesTable(checks()));

    if (sheet.rows.length === 0) return;
    const form = pageAt(SHEET.file, { ...SHEET.label, print: "one-page" });
    form.findings(sayCheckSummary(checks()));
    form.table(
      { zh: "请核实后答复（影响大的在前）", en: "Please check and answer (largest effect first)" },
      sheet,
    );
    form.note(HOW_TO_ANSWER);
  },
);

/** 一页核实单上的问题数：一张 A4 放得下 */
const MOST_ON_SHEET = 10;

const SHEET = {
  file: "questions.html",
  label: { zh: "核实单", en: "Questions to answer" },
  about: {
    zh: "影响大的几个问题，一页打印发出",
    en: "The questions with the largest effect, on one sheet to send round",
  },
};

const HOW_TO_ANSWER = {
  zh: "全部问题见 questions.csv。属实的写明理由和单位，填入 explanations.csv（编号、原值照抄）；数据一变，重新核实。影响：所涉各项占全县合计的比重之和；排序还看是否多为差错、是否近两年。",
  en: "All questions: questions.csv. Copy number and value to explanations.csv; confirmed ones need reason and office. A changed value is asked again. Effect: shares of the county totals, added up; the order also weighs how often such a point is an error, and the year.",
};

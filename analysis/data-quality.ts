// 数据质量：谁报了，什么没有计入，哪些要核实？
// Data quality: who reported, what was not counted, and what is to be checked?
import {
  answersTable,
  checksTable,
  controlsTable,
  correctionsTable,
  type DataTable,
  filesTable,
  formsTable,
  gapsTable,
  notebook,
  proposalEffects,
  proposedEffectTable,
  quarantineReasonsTable,
  questionsTable,
  returnsTable,
  ruleNotesTable,
  rulesTable,
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
  type Text,
  uncheckedTable,
  warningsTable,
} from "../src/index.ts";

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
    } = tools;
    const datasets = [...new Set(measures.map(({ dataset }) => dataset.name))];
    const firsts = datasets.map((name) => measures.find(({ dataset }) => dataset.name === name)!);
    const controls = datasets.map(counted); // 同一时期的另一份报表：只核对，不相加
    const list = (caption: Text, table: DataTable) => {
      if (table.rows.length > 0) page.table(caption, table); // 空表不列：前面的句子已经说了
    };
    const held = sayHeld(checks()); // 强制规则不符的，排在最前
    page.findings(...(held ? [held] : []), sayRecords(files), sayCheckSummary(checks()));

    page.section({ zh: "要核实什么", en: "What to ask" });
    page.table({ zh: "请报送单位核实", en: "For the senders to check" }, questionsTable(checks()));

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

    page.section({ zh: "谁报了，谁没报", en: "Who reported" });
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
    page.note(...tree.troubles); // 名录里写错的：并入的代码不存在……

    page.section({ zh: "检查了什么", en: "What was checked" });
    page.table(
      {
        zh: "检查台账（▲需核实；未能检查的不算通过）",
        en: "Checks (▲ points to ask about; what was not run has not passed)",
      },
      checksTable(checks()),
    );
    list({ zh: "没有检查的", en: "Checks that did not look" }, uncheckedTable(checks()));

    const ruled = rulesTable(checks(), rules);
    if (ruled.rows.length > 0)
      page.section({ zh: "本单位的规则（rules.csv）", en: "Rules of the office (rules.csv)" });
    list(
      {
        zh: "规则核对结果（未运行、未能判断的不算通过）",
        en: "Results (what was not run or judged has not passed)",
      },
      ruled,
    );
    list({ zh: "提示", en: "Notes" }, ruleNotesTable(checks()));

    page.section({ zh: "每条记录的去处", en: "Where every record went" });
    page.table(
      {
        zh: "记录＝表头＋计入＋未计入＋合计行＋其他",
        en: "Records = header + counted + set aside + totals + other",
      },
      filesTable(files),
    );
    list({ zh: "报表的自述", en: "What the forms say of themselves" }, formsTable(files));
    list({ zh: "未计入的原因", en: "Why records were set aside" }, quarantineReasonsTable(files));
    const withQuarantine = files.filter(({ quarantine }) => quarantine.length > 0);
    for (const name of new Set(withQuarantine.flatMap(({ dataset }) => dataset?.name ?? [])))
      page.quarantine(name);
    list({ zh: "已计入但需留意的", en: "Counted, but worth knowing" }, warningsTable(files));

    page.section({ zh: "更正与核对", en: "Corrections and controls" });
    page.say(
      sayCorrections(corrections, checks()),
      sayControls(controls.flatMap((each) => each.controls)),
      sayStatedTotals(files.flatMap(({ totals }) => totals)),
    );
    list({ zh: "经核实的更正", en: "Reviewed corrections" }, correctionsTable(corrections));
    list(
      { zh: "不一致或无法核对的报表", en: "Returns that differ or cannot be compared" },
      controlsTable(controls),
    );
    list(
      { zh: "与各行之和不符的合计", en: "Stated totals that are not the sum of their rows" },
      statedTotalsTable(files),
    );
  },
);

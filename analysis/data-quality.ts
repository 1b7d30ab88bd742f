// 数据质量：谁报了，什么没有计入，哪些要核实？
// Data quality: who reported, what was not counted, what to ask?
import {
  checksTable,
  completenessTable,
  controlsTable,
  correctionsTable,
  filesTable,
  gapsTable,
  notebook,
  questionsTable,
  returnsTable,
  sayControls,
  sayCorrections,
  sayGaps,
  sayLedger,
  sayRecords,
  sayStatedTotals,
  setAsideReasonsTable,
  statedTotalsTable,
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
  ({ checks, corrections, counted, files, measures, year, page }) => {
    const datasets = [...new Set(measures.map(({ dataset }) => dataset.name))];
    const firsts = datasets.map((name) => measures.find(({ dataset }) => dataset.name === name)!);
    const controls = datasets.map(counted); // 同一时期的另一份报表：只核对，不相加
    page.findings(sayRecords(files), sayLedger(checks()));

    page.section({ zh: "谁报了，谁没报", en: "Who reported" });
    page.say(...firsts.map((measure) => sayGaps(measure.grid(measure.dataset.returns))));
    page.table({ zh: `${year}年报送情况`, en: `Returns for ${year}` }, completenessTable(measures));
    page.table(
      { zh: `${year}年各乡镇报送情况`, en: `Returns for ${year}, by township` },
      returnsTable(measures),
    );
    page.table(
      { zh: "历年缺报和不全的报表", en: "Missing and incomplete returns of all years" },
      gapsTable(measures),
    );

    page.section({ zh: "要核实的", en: "What to ask" });
    page.table({ zh: "请报送单位核实", en: "For the senders to check" }, questionsTable(checks()));

    page.section({ zh: "检查了什么", en: "What was checked" });
    page.table(
      { zh: "检查台账：未能检查的不算通过", en: "Checks: what was not run has not passed" },
      checksTable(checks()),
    );

    page.section({ zh: "未计入的数据", en: "Not counted" });
    page.table({ zh: "未计入的原因", en: "Reasons" }, setAsideReasonsTable(files));
    for (const name of datasets)
      if (files.some((file) => file.dataset?.name === name && file.quarantine.length > 0))
        page.setAside(name);
    page.table({ zh: "已计入但需留意的", en: "Counted, but worth knowing" }, warningsTable(files));

    page.section({ zh: "更正", en: "Corrections" });
    page.say(sayCorrections(corrections, checks()));
    page.table({ zh: "经核实的更正", en: "Reviewed corrections" }, correctionsTable(corrections));

    page.section({ zh: "互相核对", en: "Values that should agree" });
    page.say(
      sayControls(controls.flatMap((each) => each.controls)),
      sayStatedTotals(files.flatMap(({ totals }) => totals)),
    );
    page.table(
      { zh: "与计入的数据不一致的报表", en: "Returns that differ from what counts" },
      controlsTable(controls),
    );
    page.table(
      { zh: "与各行之和不符的合计", en: "Stated totals that are not the sum of their rows" },
      statedTotalsTable(files),
    );

    page.section({ zh: "读取的文件", en: "Files read" });
    page.table(
      { zh: "每个文件的每条记录都有去处", en: "Every record of every file is accounted for" },
      filesTable(files),
    );
  },
);

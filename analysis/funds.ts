import {
  desc,
  escape,
  figureId,
  ifFiled,
  inequalityOf,
  lorenz,
  mix,
  mixBars,
  notebook,
  op,
  partRows,
  planBars,
  sayTotal,
  tileOf,
  twoTier,
  yearColumns,
} from "../src/index.ts";
import {
  attainment,
  attainmentByYearTable,
  deductionsTable,
  ratioByPart,
  sayAttainment,
  sayInequality,
  sayRatio,
  shortfallTable,
} from "../src/more.ts";

export default notebook(
  import.meta,
  {
    zh: "资金",
    en: "Funds",
    asks: {
      zh: "计划多少，到位多少，谁没有足额到位，钱从哪里来？",
      en: "How much was planned and received, who fell short, from which sources?",
    },
  },
  ({ facts, files, measure, page }) => {
    const received = measure("funds_received");
    const plans = ifFiled(() => measure("funds_planned")); // 没有计划数的，有关内容从缺
    const { year } = received; // 资金一年报一次：年中看的是上一年
    const change = received.compare(); // 本年比上年，同口径
    const [completion] = ifFiled(() => measure("funds_completion").id); // 有编号的完成率
    const attained = plans.map(
      (planned) => attainment(planned.panel(), received.panel(), received.period, completion), // 完成率＝合计÷合计，不是各乡镇的平均
    );
    const shared = inequalityOf(received.panel(), received.period);

    page.findings(
      sayTotal(received.totals(), change),
      ...attained.map(sayAttainment),
      sayInequality(shared),
    );
    page.tiles(...plans.map((planned) => tileOf(planned)), tileOf(received));

    page.section({ zh: "历年计划与到位", en: "Planned and received by year" });
    page.chart(yearColumns(received.totals()));
    for (const planned of plans)
      page.table(
        {
          zh: "历年计划、到位与完成率",
          en: "Planned, received and the rate of completion by year",
        },
        attainmentByYearTable(planned, received, completion),
      );

    for (const plan of attained) {
      page.section({ zh: "谁没有足额到位", en: "Who fell short" });
      page.chart(planBars(plan));
      page.alone(() =>
        page.table({ zh: "差额最大的乡镇", en: "The largest shortfalls" }, shortfallTable(plan)),
      );
    }

    page.alone(() => {
      page.section({ zh: "谁增谁减", en: "Who rose, who fell" });
      page.chart(twoTier(change));
    });

    // 各来源历年计划与到位：事实表是普通的 Arquero 表，动词都能用
    const bySource = facts("funds")
      .groupby("source", "year")
      .rollup({ planned: op.sum("planned_yuan"), received: op.sum("received_yuan") });
    const bySourceAndArea = facts("funds")
      .groupby("source", "year", "code")
      .rollup({ value: op.sum("received_yuan") });
    const rows = partRows(bySourceAndArea, {
      part: "source",
      period: "year",
      value: "value",
      area: "code",
    });

    const ofSource =
      (id: string) =>
      ({ source }: Readonly<Record<string, string | number>>) =>
        figureId(id, received.period, received.totals().county, { source: String(source) });

    const idOfRate = (source: string, year: string) =>
      completion ? figureId(completion, year, received.totals().county, { source }) : undefined;

    page.section({ zh: "钱从哪里来", en: "Where the money comes from" });
    page.chart(mixBars(mix(received, BY_SOURCE.of, rows)));
    page.table(
      plans.length > 0
        ? { zh: `${year}年各来源计划与到位`, en: `Planned and received by source, ${year}` }
        : { zh: `${year}年各来源到位`, en: `Received by source, ${year}` },
      bySource
        .filter(escape((d: { year: number }) => d.year === year))
        .derive({
          rate: (d) => (d.planned > 0 ? d.received / d.planned : null),
          planned: (d) => d.planned / 10000,
          received: (d) => d.received / 10000,
        })
        .orderby(desc("received")),
      [
        { of: "source", label: { zh: "来源", en: "Source" }, kind: "text" },
        ...plans.map(({ id, label }) => ({
          ...{ of: "planned", label, unit: WAN, kind: "money" as const },
          figure: ofSource(id),
        })),
        {
          ...{ of: "received", label: received.label, unit: WAN, kind: "money" },
          figure: ofSource(received.id),
        },
        ...plans.map(() => ({
          of: "rate",
          label: COMPLETED,
          unit: PERCENT,
          kind: "percent" as const,
          ...(completion ? { figure: ofSource(completion) } : {}),
        })),
      ],
    );

    for (const planned of plans) {
      page.alone(() =>
        page.table(
          { zh: "各来源历年完成率", en: "Rate of completion by source and year" },
          bySource
            .derive({ rate: (d) => (d.planned > 0 ? d.received / d.planned : null) })
            .orderby("year")
            .groupby("source")
            .pivot("year", "rate")
            .orderby("source"),
          [
            { of: "source", label: { zh: "来源", en: "Source" }, kind: "text" },
            ...[...new Set(bySource.array("year"))].sort().map(rateColumn(idOfRate)),
          ],
        ),
      );
      page.say(sayRatio(ratioByPart(received, planned, BY_SOURCE), COMPLETED)); // 各来源的，还是来源构成的变化
    }

    page.alone(() => {
      page.section({ zh: "是否集中在少数乡镇", en: "Whether a few hold most of it" });
      page.chart(lorenz(shared));
    });

    page.section({ zh: "冲减和未计入的", en: "Deductions, and what was not counted" });
    const deductions = deductionsTable(files, received);
    if (deductions.rows.length > 0)
      page.alone(() =>
        page.table(
          { zh: "到位金额为负的记录，按冲减计入", en: "Negative receipts, counted as deductions" },
          deductions,
        ),
      );
    page.quarantine("funds");
  },
);

/** 每年一列：2019年、2020年…… */
const rateColumn =
  (idOf: (source: string, year: string) => string | undefined) => (year: unknown) => ({
    of: String(year),
    label: { zh: `${year}年`, en: String(year) },
    unit: PERCENT,
    kind: "percent" as const,
    figure: ({ source }: Readonly<Record<string, string | number>>) =>
      idOf(String(source), String(year)),
  });

const BY_SOURCE = { breakdown: "source", of: { zh: "来源", en: "source" } };
const COMPLETED = { zh: "完成率", en: "Completed" };
const WAN = { zh: "万元", en: "CNY 10,000" };
const PERCENT = { zh: "%", en: "%" };

import { countId } from "../../analyze/figures/derived.ts";
import type { Attainment, AttainmentRow } from "../../analyze/results/attainment.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { formatPercent } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import { en, linked, numberOf, phrase, type Said, zh } from "../../model/tables/phrase.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { absenceOf } from "../labels/absence.ts";
import { cellOf, PERCENT, scaledCell, tableWithTotal } from "../labels/chart-table.ts";
import { type DisplayUnit, displayUnit } from "../labels/display-unit.ts";
import { joined, listNames, someNames } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { endsNotes, endsOf } from "../layout/of-many.ts";
import { planBarsSpec } from "./plan-bars-spec.ts";

/**
 * Draws plans and outcomes: the plan as an outline, the outcome as a bar in it, and the rate of completion beside
 * them, lowest first. A row without a plan above zero has no rate and says so.
 */
export function planBars(attainment: Attainment): Chart<Attainment> {
  expectKind("planBars", attainment, "attainment");
  const { rows, actual } = attainment;
  const unit = displayUnit(
    actual,
    rows.flatMap((row) => [row.planned, row.actual]),
  );
  const shown = { ...attainment, rows: endsOf(rows) };
  return {
    result: attainment,
    subtitle: subtitle(attainment, unit),
    notes: [...endsNotes(rows.length, attainment.words.parts), ...notes(attainment)],
    legend: legend(attainment),
    alt: alt(attainment),
    table: table(shown, unit),
    spec: (view) =>
      rows.every((row) => row.planned === null && row.actual === null)
        ? emptyFrame(view)
        : planBarsSpec(shown, unit, view),
  };
}

const legend = ({ isTarget }: Attainment): LegendEntry[] => [
  { key: "planned", label: isTarget ? TARGET : { zh: "计划", en: "planned" } },
  { key: "this-year", label: { zh: "实际", en: "actual" } },
];

const TARGET: Text = { zh: "目标", en: "target" };

function subtitle({ planned, actual, period }: Attainment, { unit }: DisplayUnit): Text {
  const now = periodName(period);
  return {
    zh: `${planned.label.zh}与${actual.label.zh}，${now.zh}，按完成率由低到高排列。单位：${unit.zh}；横轴从0起`,
    en: `${planned.label.en} and ${actual.label.en}, ${now.en}, lowest rate of completion first. Unit: ${unit.en}; from zero`,
  };
}

function notes({ rows, total, words, isTarget }: Attainment): Said[] {
  const aim = isTarget ? TARGET : { zh: "计划" };
  const withRate = rows.filter(({ rate }) => rate !== null);
  const idsOf = (some: readonly AttainmentRow[], side: "actual" | "rate"): string[] =>
    some.flatMap((row) => row.figures?.[side] ?? []);
  const all = numberOf(rows.length, countId(idsOf(rows, "actual")));
  const rated = numberOf(withRate.length, countId(idsOf(withRate, "rate")));
  const rate = linked(total.figures?.rate, {
    zh: rateText(total.rate),
    en: rateText(total.rate),
  });
  const without = rows.filter(({ planned, rate }) => rate === null && planned !== null);
  const names = someNames(
    without.filter(({ planned }) => planned! <= 0).map(({ name }) => name),
    8,
  );
  return [
    phrase(
      zh`共${all}个${words.parts}，${rated}个有完成率；合计完成率${rate}，按合计数计算，不是各${words.parts}的平均。`,
      en`${all} ${words.parts}, ${rated} with a rate; ${rate} over all of them, sum over sum.`,
    ),
    ...(names.zh !== ""
      ? [
          {
            zh: `${aim.zh}不大于0，不计算完成率：${names.zh}。`,
            en: `${isTarget ? "Target" : "Plan"} not above zero, no rate: ${names.en}.`,
          },
        ]
      : []),
  ];
}

const rateText = (rate: number | null): string => (rate === null ? "—" : formatPercent(rate));

function alt({ rows, total, planned, actual, period, words }: Attainment): Text {
  const now = periodName(period);
  const rated = rows.filter(({ rate }) => rate !== null);
  const say = ({ name, rate }: AttainmentRow): string => `${name} ${rateText(rate)}`;
  const [low, top] = [rated[0], rated.at(-1)];
  const absent = rows.filter((row) => row.rate === null).map(({ name }) => name);
  const list = (lang: Lang): string => listNames(absent)[lang];
  return joined([
    {
      zh: `条形图：${rows.length}个${words.parts.zh}${now.zh}的${planned.label.zh}与${actual.label.zh}，合计完成率${rateText(total.rate)}。`,
      en: `Bar chart: ${planned.label.en} and ${actual.label.en} of ${rows.length} ${words.parts.en}, ${now.en}; ${rateText(total.rate)} over all.`,
    },
    low && top
      ? { zh: `最低${say(low)}，最高${say(top)}。`, en: `Lowest ${say(low)}, highest ${say(top)}.` }
      : null,
    absent.length > 0
      ? { zh: `无完成率：${list("zh")}。`, en: `Without a rate: ${list("en")}.` }
      : null,
  ]);
}

const TOTAL: Text = { zh: "合计（两项齐全）", en: "Total of those with both" };

function table({ rows, total, words, isTarget }: Attainment, scale: DisplayUnit): DataTable {
  const { unit, kind } = scale;
  return tableWithTotal(rows, total, [
    {
      label: words.parts,
      kind: "text",
      of: (row) => (row === total ? TOTAL : row.name),
    },
    {
      label: isTarget ? { zh: "目标", en: "Target" } : { zh: "计划", en: "Planned" },
      unit,
      kind,
      of: (row) => scaledCell(row.planned, scale, absenceOf(row.status), idIn(row, "planned")),
    },
    {
      label: { zh: "实际", en: "Actual" },
      unit,
      kind,
      of: (row) => scaledCell(row.actual, scale, absenceOf(row.status), idIn(row, "actual")),
    },
    {
      label: { zh: "差额", en: "Gap" },
      unit,
      kind,
      signed: true,
      of: (row) => scaledCell(row.gap, scale, "not-computed", idIn(row, "gap")),
    },
    {
      label: { zh: "完成率", en: "Completed" },
      ...PERCENT,
      of: (row) => cellOf(row.rate, "not-computed", idIn(row, "rate")),
    },
  ]);
}

const idIn = (
  row: AttainmentRow,
  side: "planned" | "actual" | "rate" | "gap",
): string | undefined => (row[side] === null ? undefined : row.figures?.[side]);

import { countId } from "../../analyze/figures/derived.ts";
import type { Inequality } from "../../analyze/results/inequality.ts";
import type { Text } from "../../messages/text.ts";
import { formatNumber, formatPercent } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import { en, linked, numberOf, phrase, type Said, zh } from "../../model/tables/phrase.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import {
  cellOf,
  type Named,
  PERCENT,
  scaledCell,
  tableWithTotal,
  wordsOf,
} from "../labels/chart-table.ts";
import { displayUnit } from "../labels/display-unit.ts";
import { joined, listNames } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { lorenzSpec } from "./lorenz-spec.ts";

/**
 * Draws the concentration of a total: the cumulative share of the areas from the smallest up, with the three largest
 * by name. If concentration was refused, the frame gives the reason.
 */
export function lorenz(inequality: Inequality): Chart<Inequality> {
  expectKind("lorenz", inequality, "inequality");
  const { refused } = inequality;
  return {
    result: inequality,
    subtitle: subtitle(inequality),
    notes: notes(inequality),
    legend: refused ? [] : legend(inequality),
    alt: alt(inequality),
    table: table(inequality),
    spec: (view) => (refused ? emptyFrame(view, REFUSALS[refused]) : lorenzSpec(inequality, view)),
  };
}

const REFUSALS: Record<NonNullable<Inequality["refused"]>, Text> = {
  "negative-values": {
    zh: "有负数（冲减），不计算集中程度",
    en: "Negative values: concentration is not computed",
  },
  "too-few-units": {
    zh: "不足10个，不计算集中程度",
    en: "Under ten: concentration is not computed",
  },
  "zero-total": {
    zh: "总量为0，不计算集中程度",
    en: "A total of zero: concentration is not computed",
  },
};

function subtitle({ measure, period, words }: Inequality): Text {
  const now = periodName(period);
  return {
    zh: `${measure.label.zh}，${now.zh}。横轴为${words.parts.zh}由小到大累计的%，纵轴为其合计占${words.whole.zh}的%`,
    en: `${measure.label.en}, ${now.en}. Across: ${words.parts.en} from the smallest up, %; up: their share of the total, %`,
  };
}

function notes({ indices, leftOut, words, refused, totals }: Inequality): Said[] {
  const names = listNames(leftOut, 8);
  const left: Text[] =
    leftOut.length > 0
      ? [
          {
            zh: `数据不全，未计入：${names.zh}。`,
            en: `Incomplete, left out: ${names.en}.`,
          },
        ]
      : [];
  if (refused || !indices) return left;
  const gini = formatNumber(indices.gini, { digits: 2 });
  const index = linked(totals?.gini, { zh: gini, en: gini });
  const count = numberOf(indices.n, totals?.complete);
  return [
    phrase(
      zh`共${count}个${words.parts}；基尼系数${index}（0为均等，1为集中于一个）。`,
      en`${count} ${words.parts}; Gini ${index} (0 is even, 1 is all in one).`,
    ),
    ...left,
  ];
}

const legend = ({ words }: Inequality): LegendEntry[] => [
  { key: "line", label: { zh: "实际分布", en: "as it is" } },
  {
    key: "dashed",
    label: { zh: `各${words.parts.zh}均等`, en: `the same for all` },
  },
];

function alt({ indices, largest, measure, period, words, refused }: Inequality): Text {
  const now = periodName(period);
  if (refused || !indices) return REFUSALS[refused ?? "zero-total"];
  const part = formatPercent(indices.top3);
  const names = largest.map(({ name }) => name);
  return joined([
    {
      zh: `洛伦兹曲线：${indices.n}个${words.parts.zh}${now.zh}的${measure.label.zh}。`,
      en: `Lorenz curve: ${measure.label.en} of ${indices.n} ${words.parts.en}, ${now.en}.`,
    },
    {
      zh: `最大的3个（${names.join("、")}）占${part}。`,
      en: `The three largest (${names.join(", ")}) have ${part}.`,
    },
  ]);
}

type TableRow = Named<Pick<Inequality["largest"][number], "name" | "value" | "figures">> & {
  readonly share: number | null;
};

function table({ largest, measure, words, indices, totals }: Inequality): DataTable {
  const values = largest.map(({ value }) => value);
  const scale = displayUnit(measure, values);
  const total = {
    name: { zh: "最大的3个合计", en: "The three largest" },
    value: values.reduce((sum, value) => sum + value, 0),
    share: indices?.top3 ?? null,
    ...(totals ? { figures: { value: totals.largest, share: totals.top } } : {}),
  };
  const countOfLargest = countId(largest.flatMap(({ figures }) => figures?.value ?? []));
  return tableWithTotal<TableRow>(largest, total, [
    {
      label: words.parts,
      kind: "text",
      of: (row) => (row === total ? wordsOf(total.name, countOfLargest) : row.name),
    },
    {
      label: measure.label,
      unit: scale.unit,
      kind: scale.kind,
      of: ({ value, figures }) => scaledCell(value, scale, "not-computed", figures?.value),
    },
    {
      label: { zh: "占比", en: "Share" },
      ...PERCENT,
      of: ({ share, figures }) => cellOf(share, "not-computed", figures?.share),
    },
  ]);
}

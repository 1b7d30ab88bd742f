import { figureId } from "../../analyze/figures/figure-id.ts";
import type { ComparisonRow } from "../../analyze/measure/comparison.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Text } from "../../messages/text.ts";
import { shareText } from "../../model/areas/apportion.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { Succession } from "../../model/areas/successors.ts";
import type { Cell, Panel, Source } from "../../model/panel/panel.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { Column, DataTable, Row, TableCell } from "../../model/tables/data-table.ts";
import type { Edition } from "../../revisions/edition.ts";

/**
 * Every figure of a measure, last year against this: as published (where an edition is there), as revised, now,
 * the like-for-like change and rate, whether the two compare, and where this year's was read. Numbers are
 * not rounded to larger units. Links from other pages lead to its cells.
 */
export function yearFiguresTable(view: MeasureView, published: Edition | null): DataTable {
  const panel = view.panel();
  const { rows, total } = view.compare();
  const [before, after] = [view.periodOf(view.year - 1), view.period];
  const comparable = rows.filter(({ change }) => change !== null).length;
  const { whole, parts } = panel.words;
  const county: Told = {
    name: whole,
    cells: [panel.county(before), panel.county(after)],
    compared: total,
    comparability: { zh: `${comparable}个同口径`, en: `like for like, ${comparable} ${parts.en}` },
  };
  const areas = panel.areas.flatMap((area): Told | [] => {
    const cells = [panel.cell(area, before), panel.cell(area, after)] as const;
    if (cells.every(({ status }) => status === "not-due")) return [];
    const compared = rows.find(({ key }) => key === area.code);
    const comparability = comparabilityOf(area, compared, view);
    return { name: area.name, cells, compared, comparability };
  });
  const addsUp = view.overAreas === "sum";
  const rowOf = (told: Told): Row => ({ cells: cellsOf(told, panel, published) });
  return {
    columns: columnsOf(view, panel, published !== null),
    rows: [
      ...(addsUp ? [{ ...rowOf(county), tone: "total" as const }] : []),
      ...areas.map(rowOf),
      ...(addsUp ? partsOf(view) : []).map((told) => ({ ...rowOf(told), tone: "part" as const })),
    ],
  };
}

/** The county by each value of each breakdown: types, levels, sources. */
function partsOf(view: MeasureView): Told[] {
  const columns = Object.entries(view.dataset.columns).filter(([, column]) => column.breakdown);
  return columns.flatMap(([name]) =>
    view.valuesOf(name).map((value) => {
      const panel = view.where({ [name]: value }).panel();
      return {
        name: value,
        breakdown: { [name]: value },
        cells: [panel.county(view.periodOf(view.year - 1)), panel.county(view.period)] as const,
        compared: undefined,
        comparability: { zh: "其中", en: "part of the total" },
      };
    }),
  );
}

/** What a row says. */
interface Told {
  readonly name: string | Text;
  readonly cells: readonly [before: Cell, after: Cell];
  readonly compared: ComparisonRow | undefined;
  readonly comparability: Text;
  readonly breakdown?: Readonly<Record<string, string>>;
}

function columnsOf(view: MeasureView, { words }: Panel, hasPublished: boolean): Column[] {
  const { unit } = view;
  const kind = view.dataset.columns[view.column]?.kind;
  const decimals = { count: 0, money: 2, score: 1 }[kind as string] ?? 0;
  const number = (label: Text, signed = false): Column => ({
    ...{ label, unit, kind: "ratio", decimals, signed },
  });
  const [before, after] = [periodName(view.periodOf(view.year - 1)), periodName(view.period)];
  const [asPublished, revised] = [
    { zh: `${before.zh}公布数`, en: `${before.en} published` },
    { zh: `${before.zh}修订后`, en: `${before.en} revised` },
  ];
  return [
    { label: words.parts, kind: "text" },
    ...(hasPublished ? [number(asPublished), number(revised)] : [number(before)]),
    number(after),
    number({ zh: "同口径增减", en: "Change, like for like" }, true),
    {
      label: { zh: "增减", en: "Rate" },
      unit: { zh: "%", en: "%" },
      kind: "percent",
      signed: true,
    },
    { label: { zh: "可比性", en: "Comparability" }, kind: "text" },
    { label: { zh: "本年数来源", en: "Where this year's was read" }, kind: "text" },
  ];
}

function cellsOf(
  { name, cells: [before, after], compared, comparability, breakdown }: Told,
  { measure }: Panel,
  published: Edition | null,
): TableCell[] {
  const { code } = after.area;
  const id = (statistic: string): string =>
    figureId(`${measure.id}.${statistic}`, `${before.period}..${after.period}`, code);
  const level = (cell: Cell) => figureId(measure.id, cell.period, code, breakdown);
  const was = published?.figures.get(level(before))?.value;
  return [
    { text: name },
    ...(published
      ? [typeof was === "number" ? { value: was } : { status: "not-due" as const }]
      : []),
    levelCell(before, level(before), was),
    levelCell(after, level(after)),
    changeCell(compared?.change, id("change"), "not-computed"),
    changeCell(
      compared?.rate,
      id("rate"),
      typeof compared?.change === "number" ? "small-base" : "not-computed",
    ),
    { text: comparability },
    { text: sourcesOf(after.sources) },
  ];
}

/** A level with what must travel with it; marked where it is not what was published. */
function levelCell(cell: Cell, figure: string, published?: number | null): TableCell {
  const { value, status, qualifier } = cell;
  if (value === null)
    return { status: ABSENT.find((each) => each === status) ?? "missing", figure };
  const isRevised = typeof published === "number" && published !== value;
  const mark = isRevised ? "revised" : status === "partial" ? "missing" : undefined;
  return { value, figure, qualifier, ...(mark ? { mark } : {}) };
}

const ABSENT = ["missing", "not-due", "not-scored", "held"] as const;

const changeCell = (
  value: number | null | undefined,
  figure: string,
  otherwise: "not-computed" | "small-base",
): TableCell => (typeof value === "number" ? { value, figure } : { status: otherwise });

function comparabilityOf(area: Area, compared: ComparisonRow | undefined, view: MeasureView): Text {
  const panel = view.panel("year", "like-for-like");
  const others = panel.members(area).filter((each) => each !== area);
  if (!compared)
    return area.splitInto.length > 0
      ? { zh: "已拆分，按比例计入他处", en: "split, inside its successors" }
      : { zh: "并入他处", en: "inside its successor" };
  if (compared.isEstimated && compared.change !== null) return inheritedFrom(panel.inherited(area));
  if (compared.change !== null)
    return others.length > 0
      ? {
          zh: `可比，含${others.map(({ name }) => name).join("、")}`,
          en: `yes, with ${others.map(({ name }) => name).join(", ")}`,
        }
      : { zh: "可比", en: "yes" };
  if (compared.beforeStatus === "not-due") return { zh: "上年不报", en: "not due last year" };
  if (compared.afterStatus === "not-due") return { zh: "本年不报", en: "not due this year" };
  const lacks = (status: string): boolean => status !== "reported" && status !== "zero";
  return lacks(compared.afterStatus)
    ? { zh: "本年缺报或不全", en: "incomplete this year" }
    : { zh: "上年缺报或不全", en: "incomplete last year" };
}

/** 可比（估算），含沙河镇的60%. */
const inheritedFrom = (parts: readonly Succession[]): Text => ({
  zh: `可比（估算），含${parts.map(({ from, share }) => `${from.name}的${shareText(share)}`).join("、")}`,
  en: `yes (estimated), with ${parts.map(({ from, share }) => `${shareText(share)} of ${from.name}`).join(", ")}`,
});

const sourcesOf = (sources: readonly Source[]): Text => ({
  zh:
    sources.map((each) => `${nameOf(each)} 第${linesOf(each)}行，${each.rows}条`).join("；") || "—",
  en:
    sources
      .map((each) => `${nameOf(each)}, lines ${linesOf(each)}, ${each.rows} rows`)
      .join("; ") || "—",
});

const nameOf = ({ file }: Source): string => file.split("/").at(-1)!;
const linesOf = ({ firstLine, lastLine }: Source): string =>
  firstLine === lastLine ? String(firstLine) : `${firstLine}—${lastLine}`;

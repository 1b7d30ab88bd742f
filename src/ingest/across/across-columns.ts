import { keyField, type Layout, type LayoutColumn } from "../layout/layout.ts";
import type { EvidentColumn } from "../meaning/candidates.ts";
import type { CellTests } from "../meaning/column-values.ts";
import type { Meaning } from "../meaning/meant-layout.ts";
import type { AcrossFigure } from "./across-figures.ts";
import type { AcrossHead, AcrossHeads } from "./across-heads.ts";

/** True for the columns of townships, values and periods. */
export const isKeyed = ({ area, group, isPeriod }: AcrossHead): boolean =>
  area !== null || group !== null || isPeriod;

/** True for these columns and those of their totals. */
export const isAcross = (head: AcrossHead): boolean => isKeyed(head) || head.isTotal;

/** True for a table that has its townships across. */
export const hasAreas = ({ columns }: AcrossHeads): boolean =>
  columns.some(({ area }) => area !== null);

/** Finds for each column the first one across with the same words beside the township. */
export const firstAlike = ({ columns }: AcrossHeads, { rest }: AcrossHead): number =>
  columns.findIndex((one) => isAcross(one) && one.rest.join("\n") === rest.join("\n"));

/** Gives a column the meaning of the words beside its township, and the township. */
export function acrossColumn(
  head: AcrossHead,
  at: number,
  heads: AcrossHeads,
  meaning: Meaning,
  figure: AcrossFigure | null,
  tests: CellTests,
): LayoutColumn {
  const { raw, area, group, isTotal } = head;
  const first = isAcross(head) ? firstAlike(heads, head) : at;
  const understood = meaning.layout.columns[first]!;
  if (!isAcross(head)) {
    const isName = figure !== null && "name" in figure && figure.name === at;
    if (!isName)
      return keyColumn({ ...understood, raw }, meaning.columns[at]!, meaning.layout, heads, tests);
    const byMeaning = { words: [], unit: null, as: null, names: figure.names };
    return { ...understood, raw, role: "measure-name", byMeaning };
  }
  const { column } = meaning.columns[first]!;
  const isNameless =
    column.field === null &&
    !meaning.choice.taken.some((one) => one.at === first) &&
    (head.rest.length === 0 || column.period !== null);
  const named = isNameless ? withFigure(column, understood, figure) : understood;
  const total = named.total || isTotal;
  return {
    ...named,
    index: at,
    raw,
    total,
    ...(area === null ? {} : { area }),
    ...(group === null ? {} : { group }),
  };
}

const PARTS = [/^\d{1,2}月份?$/u, /季度$/u];

/**
 * Understands a column that tells rows apart. Where townships stand across, it holds none; one whose header says
 * nothing holds periods if each of its cells is one.
 */
function keyColumn(
  column: LayoutColumn,
  { values: { texts } }: EvidentColumn,
  { dataset }: Layout,
  heads: AcrossHeads,
  { isPeriod }: CellTests,
): LayoutColumn {
  if (column.field !== null) {
    const isSpare = hasAreas(heads) && dataset.columns[column.field]!.kind === "area";
    return isSpare ? { ...column, field: null } : column;
  }
  const field = keyField(dataset, "period");
  const isBare = (text: string) => /^\d{1,3}$/.test(text);
  if (texts.length === 0 || !texts.every((text) => !isBare(text) && isPeriod(text))) return column;
  const as = (["month", "quarter"] as const).find((_, i) =>
    texts.every((text) => PARTS[i]!.test(text)),
  );
  return { ...column, field, byMeaning: { words: [], unit: null, as: as ?? "period" } };
}

/** Gives a column whose header names no figure that of its table, or the role of values. */
function withFigure(
  { period, total }: LayoutColumn,
  understood: LayoutColumn,
  figure: AcrossFigure | null,
): LayoutColumn {
  if (figure === null) return understood;
  if ("name" in figure) return { ...understood, field: null, period, total, role: "value" };
  return { ...understood, field: figure.field, period, total };
}

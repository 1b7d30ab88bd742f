import type { Lang, Text } from "../messages.ts";
import type { Measure } from "../table/measure.ts";
import { formatNumber } from "../table/number-format.ts";
import type { ChartColumn } from "./chart.ts";

/** One unit for all numbers of a chart: what a value is divided by, and the decimals it is printed with. */
export interface DisplayUnit {
  readonly divisor: number;
  readonly digits: number;
  readonly unit: Text;
  readonly kind: ChartColumn["kind"];
}

/**
 * The unit in which a chart prints a measure: money in 万元, other large numbers from a million on in
 * 万, from ten billion on in 亿; rates in per cent.
 */
export function displayUnit(measure: Measure, values: readonly (number | null)[]): DisplayUnit {
  const kind = kindOf(measure);
  if (kind === "percent") return { divisor: 0.01, digits: 1, unit: { zh: "%", en: "%" }, kind };
  const largest = values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  const { zh, en } = measure.unit;
  if (!zh.startsWith("万")) {
    if (largest >= 1e10)
      return { divisor: 1e8, digits: 2, unit: { zh: `亿${zh}`, en: `100 million ${en}` }, kind };
    if (largest >= (kind === "money" ? 1e4 : 1e6))
      return { divisor: 1e4, digits: 1, unit: { zh: `万${zh}`, en: `10,000 ${en}` }, kind };
  }
  return { divisor: 1, digits: kind === "count" ? 0 : 1, unit: measure.unit, kind };
}

function kindOf(measure: Measure): ChartColumn["kind"] {
  const kind = measure.dataset.columns[measure.column]?.kind;
  if (kind === "rate") return "percent";
  return kind === "count" || kind === "money" || kind === "score" ? kind : "ratio";
}

/** A value as a label of a chart, without its unit; what is not zero is never printed as zero. */
export function label(
  value: number,
  { divisor, digits }: DisplayUnit,
  { lang, signed = false }: { readonly lang: Lang; readonly signed?: boolean },
): string {
  const text = formatNumber(value / divisor, { digits, signed, lang });
  if (value === 0 || /[1-9]/.test(text)) return value === 0 ? "0" : text;
  return signed ? text : `<${formatNumber(10 ** -digits, { digits })}`;
}

/** A value as a cell of the table prints it: in the unit of the chart, percentages as fractions. */
export const tableValue = (value: number, { divisor, kind }: DisplayUnit): number =>
  kind === "percent" ? value : value / divisor;

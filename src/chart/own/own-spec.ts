import type { Lang, Text } from "../../messages/text.ts";
import { requireWord } from "../../model/did-you-mean.ts";
import type { Datum } from "../chart.ts";
import { isPart, type SpecPart } from "../vega/spec-part.ts";

/** Parts of a spec that make several plots of it, and channels that do. */
const SEVERAL = ["concat", "hconcat", "vconcat", "facet", "repeat"];
const FACETS = ["row", "column", "facet"];

/** True for a spec of one plot, whose size can be chosen; several take the room that they need. */
export const isSingle = (spec: SpecPart): boolean =>
  !SEVERAL.some((key) => key in spec) &&
  !FACETS.some((channel) => isPart(spec.encoding) && channel in spec.encoding);

/** A field that a spec draws, with the title that its axis or legend has. */
export interface DrawnField {
  readonly field: string;
  readonly title: Text | null;
}

/** Lists the fields that the channels of a spec name, each once, in order. */
export function drawnFields(spec: SpecPart): DrawnField[] {
  const found = new Map<string, DrawnField>();
  visit(spec);
  return [...found.values()];

  function visit(part: unknown): void {
    if (Array.isArray(part)) for (const each of part) visit(each);
    if (!isPart(part)) return;
    const { field, title, axis } = part;
    if (typeof field === "string") {
      const named = title ?? (isPart(axis) ? axis.title : undefined);
      const known = found.get(field)?.title;
      found.set(field, { field, title: titleIn(named) ?? known ?? null });
    }
    for (const [key, value] of Object.entries(part)) if (!DATA.has(key)) visit(value);
  }
}

/** Says what the columns are called that the tables of facts and of measures have. */
export const columnWords = (field: string): Text => WORDS[field] ?? { zh: field, en: field };

const WORDS: Readonly<Record<string, Text>> = {
  township: { zh: "名称", en: "Name" },
  year: { zh: "年份", en: "Year" },
  quarter: { zh: "季度", en: "Quarter" },
  month: { zh: "月份", en: "Month" },
  period: { zh: "时期", en: "Period" },
};

/** Reads a title: a word for both languages, or one for each. */
function titleIn(named: unknown): Text | null {
  if (typeof named === "string") return { zh: named, en: named };
  return isText(named) ? named : null;
}

const isText = (part: unknown): part is Text & SpecPart =>
  isPart(part) && typeof part.zh === "string" && typeof part.en === "string";

/** Writes the titles of a spec that are in both languages in one of them. */
export function inLanguage(part: unknown, lang: Lang): unknown {
  if (Array.isArray(part)) return part.map((each) => inLanguage(each, lang));
  if (isText(part)) return part[lang];
  if (!isPart(part)) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      DATA.has(key) ? value : inLanguage(value, lang),
    ]),
  );
}

/** Lists the fields that have a colour for each of their values, in a plot and in its layers. */
export function colouredFields(spec: SpecPart): string[] {
  const layers = Array.isArray(spec.layer) ? spec.layer.filter(isPart) : [];
  const channel = isPart(spec.encoding) ? spec.encoding.color : undefined;
  const isNamed = isPart(channel) && ["nominal", "ordinal"].includes(String(channel.type));
  const own = isNamed && typeof channel.field === "string" ? [channel.field] : [];
  return [...own, ...layers.flatMap(colouredFields)];
}

/** Parts of a spec that hold rows and steps, which name no channels. */
const DATA: ReadonlySet<string> = new Set(["data", "datasets", "transform"]);

/** Pixels of a row of names, of a plot of numbers, and of the axis below. */
const ROW = 24;
const PLOT = 260;
const AXIS = 48;

/** Chooses the height of a plot: a row for each name on its vertical axis, else that of a plot of numbers. */
export function heightOf(spec: SpecPart, rows: readonly Datum[]): number {
  const y = isPart(spec.encoding) && isPart(spec.encoding.y) ? spec.encoding.y : {};
  const field = typeof y.field === "string" ? y.field : null;
  if (field === null || !["nominal", "ordinal"].includes(String(y.type))) return PLOT;
  return new Set(rows.map((row) => row[field])).size * ROW + AXIS;
}

/** A mark that joins points breaks where a value is missing: a line across a gap would claim a value. */
const BREAKS = "break-paths-show-domains";
const JOINING: ReadonlySet<unknown> = new Set(["line", "trail", "area"]);

/** Makes all lines of a spec break at missing values. */
export function lineMarks(spec: SpecPart): SpecPart & { readonly width?: unknown } {
  const mark = isPart(spec.mark) ? spec.mark : spec.mark === undefined ? null : { type: spec.mark };
  const layers = Array.isArray(spec.layer)
    ? { layer: spec.layer.map((layer) => (isPart(layer) ? lineMarks(layer) : layer)) }
    : {};
  if (mark === null || !JOINING.has(mark.type)) return { ...spec, ...layers };
  return { ...spec, ...layers, mark: { invalid: BREAKS, ...mark } };
}

const MARKS =
  "arc area bar boxplot circle errorband errorbar line point rect rule square text tick trail";
const TYPES = "quantitative nominal ordinal temporal";

/**
 * Checks the words for marks and for kinds of fields, in a spec and all its parts.
 * @throws ScriptError with the nearest word.
 */
export function requireSpecWords(part: unknown): void {
  if (Array.isArray(part)) for (const each of part) requireSpecWords(each);
  if (!isPart(part)) return;
  const { mark, type, field } = part;
  if (mark !== undefined)
    requireWord("page.plot: mark", isPart(mark) ? mark.type : mark, MARKS.split(" "));
  if (type !== undefined && field !== undefined)
    requireWord(`page.plot: ${String(field)}, type`, type, TYPES.split(" "));
  for (const [key, value] of Object.entries(part)) if (!DATA.has(key)) requireSpecWords(value);
}

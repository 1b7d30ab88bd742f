import type { Datum, VegaLiteSpec } from "../chart.ts";
import { color } from "../style/tokens.ts";
import { isPart, type SpecPart } from "../vega/spec-part.ts";

/**
 * Makes some names of a drawing stand out: the names of rows and of panels are the field `name` in every chart. All
 * marks stay as they are.
 */
export function standOut(spec: VegaLiteSpec, names: readonly string[]): VegaLiteSpec {
  const { datasets = {}, ...drawn } = spec as unknown as SpecPart;
  const chosen = new Set(names.map(unbroken));
  const inked = Object.entries(datasets as Record<string, readonly Datum[]>).map(([name, rows]) => [
    name,
    rows.map((row) => inkedRow(row, chosen)),
  ]);
  const marked = withInk(drawn) as SpecPart;
  return { datasets: Object.fromEntries(inked), ...marked } as unknown as VegaLiteSpec;
}

/** A name without the breaks of its lines. */
const unbroken = (name: string): string => name.replace(/\s/gu, "");

function inkedRow(row: Datum, chosen: ReadonlySet<string>): Datum {
  if (typeof row.name !== "string") return row;
  const isChosen = chosen.has(unbroken(row.name));
  return {
    ...row,
    nameInk: color(isChosen ? "ac" : "ink"),
    nameWeight: isChosen ? "bold" : "normal",
  };
}

/** Lets every layer that writes names take their ink from their rows. */
function withInk(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withInk);
  if (!isPart(part)) return part;
  const made: SpecPart = Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, withInk(value)]),
  );
  return writesNames(made) ? { ...made, mark: { ...Object(made.mark), ...INK } } : made;
}

const writesNames = ({ mark, encoding }: SpecPart): boolean =>
  isPart(mark) && isPart(encoding) && isPart(encoding.text) && encoding.text.field === "name";

const INK = { fill: { expr: "datum.nameInk" }, fontWeight: { expr: "datum.nameWeight" } };

import { ScriptError } from "../../messages/authors/script-errors.ts";
import { unknownWord } from "../../model/did-you-mean.ts";
import { memoize } from "../../model/memoize.ts";
import type { VegaLiteSpec } from "../chart.ts";
import { isPart, type SpecPart } from "./spec-part.ts";

/**
 * Refuses a spec with a field that no row of its data has: Vega-Lite would draw nothing there, without a warning.
 * @throws with the field, the existing fields, and the most similar one.
 */
export function checkFields(spec: VegaLiteSpec): void {
  const datasets = isPart(spec) && isPart(spec.datasets) ? spec.datasets : {};
  visit(spec, new Set(), datasets);
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Checks a view, then those inside it. A view without data of its own has the rows of the one around it. */
function visit(view: unknown, inherited: ReadonlySet<string>, datasets: SpecPart): void {
  if (!isPart(view)) return;
  const fields = new Set([
    ...(fieldsOf(view.data, datasets) ?? inherited),
    ...made(view.transform),
  ]);
  if (fields.size > 0)
    for (const field of [
      ...named(view.encoding),
      ...named(view.facet),
      ...read([view.transform, view.mark]),
    ])
      if (!fields.has(field))
        throw new ScriptError(unknownWord("field", field, [...fields], "chart"));
  for (const child of ["layer", "concat", "hconcat", "vconcat"].flatMap((key) => list(view[key])))
    visit(child, fields, datasets);
  visit(view.spec, fields, datasets);
}

function fieldsOf(data: unknown, datasets: SpecPart): ReadonlySet<string> | undefined {
  if (!isPart(data)) return undefined;
  const rows = list(data.values ?? datasets[String(data.name)]);
  return memoize(
    fieldsOfRows,
    rows,
    () => new Set(rows.flatMap((row) => (isPart(row) ? Object.keys(row) : []))),
  );
}

/** Remembers fields by rows, because several layers draw the same rows. */
const fieldsOfRows = new WeakMap<readonly unknown[], ReadonlySet<string>>();

/** Lists each `field` inside an encoding: of channels, conditions and sort orders. */
function named(encoding: unknown): string[] {
  if (Array.isArray(encoding)) return encoding.flatMap(named);
  if (!isPart(encoding)) return [];
  return Object.entries(encoding).flatMap(([key, value]) =>
    key === "field" && typeof value === "string" ? [value] : named(value),
  );
}

/** Lists the fields that transforms add. */
const made = (transforms: unknown): string[] =>
  list(transforms).flatMap((step) => (isPart(step) ? [step.as].flat().map(String) : []));

/** Lists the fields that expressions read. */
const read = (parts: unknown): string[] =>
  Array.from(JSON.stringify(parts).matchAll(/datum\.(\w+)/g), ([, field]) => field!);

import { ScriptError } from "../../messages/authors/script-errors.ts";
import { unknownWord } from "../../model/did-you-mean.ts";
import { memoize } from "../../model/memoize.ts";
import type { VegaLiteSpec } from "../chart.ts";

/**
 * Refuses a spec with a field that no row of its data has: Vega-Lite would draw nothing there, without a warning.
 * @throws with the field, the existing fields, and the most similar one.
 */
export function checkFields(spec: VegaLiteSpec): void {
  const datasets = isObject(spec) && isObject(spec.datasets) ? spec.datasets : {};
  visit(spec, new Set(), datasets);
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Checks a view, then those inside it. A view without data of its own has the rows of the one around it. */
function visit(view: unknown, inherited: ReadonlySet<string>, datasets: Json): void {
  if (!isObject(view)) return;
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

function fieldsOf(data: unknown, datasets: Json): ReadonlySet<string> | undefined {
  if (!isObject(data)) return undefined;
  const rows = list(data.values ?? datasets[String(data.name)]);
  return memoize(
    fieldsOfRows,
    rows,
    () => new Set(rows.flatMap((row) => (isObject(row) ? Object.keys(row) : []))),
  );
}

/** Remembers fields by rows, because several layers draw the same rows. */
const fieldsOfRows = new WeakMap<readonly unknown[], ReadonlySet<string>>();

/** Lists each `field` inside an encoding: of channels, conditions and sort orders. */
function named(encoding: unknown): string[] {
  if (Array.isArray(encoding)) return encoding.flatMap(named);
  if (!isObject(encoding)) return [];
  return Object.entries(encoding).flatMap(([key, value]) =>
    key === "field" && typeof value === "string" ? [value] : named(value),
  );
}

/** Lists the fields that transforms add. */
const made = (transforms: unknown): string[] =>
  list(transforms).flatMap((step) => (isObject(step) ? [step.as].flat().map(String) : []));

/** Lists the fields that expressions read. */
const read = (parts: unknown): string[] =>
  Array.from(JSON.stringify(parts).matchAll(/datum\.(\w+)/g), ([, field]) => field!);

import { unknownWord } from "../../model/did-you-mean.ts";
import { memoize } from "../../model/memoize.ts";
import type { VegaLiteSpec } from "../chart.ts";

/**
 * Stops at the first field of a spec that no row of its data has. Vega-Lite would draw nothing there
 * and say nothing.
 * @throws with the field, the fields there are, and the one that looks most like it.
 */
export function checkFields(spec: VegaLiteSpec): void {
  const datasets = isObject(spec) && isObject(spec.datasets) ? spec.datasets : {};
  visit(spec, new Set(), datasets);
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Walks views from the outside in: a view without data of its own has the rows of the one around it. */
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
      if (!fields.has(field)) throw new Error(`chart: ${unknownWord("field", field, [...fields])}`);
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

/** Several layers draw the same rows. */
const fieldsOfRows = new WeakMap<readonly unknown[], ReadonlySet<string>>();

/** Every `field` inside an encoding: of channels, of conditions, of sort orders. */
function named(encoding: unknown): string[] {
  if (Array.isArray(encoding)) return encoding.flatMap(named);
  if (!isObject(encoding)) return [];
  return Object.entries(encoding).flatMap(([key, value]) =>
    key === "field" && typeof value === "string" ? [value] : named(value),
  );
}

/** The fields that transforms add, and those that expressions read. */
const made = (transforms: unknown): string[] =>
  list(transforms).flatMap((step) => (isObject(step) ? [step.as].flat().map(String) : []));
const read = (parts: unknown): string[] =>
  Array.from(JSON.stringify(parts).matchAll(/datum\.(\w+)/g), ([, field]) => field!);

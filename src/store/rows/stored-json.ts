import { jsonText } from "../../ingest/persons/shown.ts";

/** The names under which JSON holds what it has no form for. */
const MAP = "@map";
const NUMBER = "@number";

/**
 * Writes a value as JSON, with its maps and with numbers that are none. No text in it says anything about a person.
 * @example storedJson(new Map([["a", Number.NaN]])) // => "{\"@map\":[[\"a\",{\"@number\":\"NaN\"}]]}"
 */
export const storedJson = (value: unknown): string => jsonText(told(value));

function told(value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) return { [NUMBER]: String(value) };
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(told);
  if (value instanceof Map) return { [MAP]: [...value].map(told) };
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, told(of)]));
}

/** Reads what `storedJson` wrote. */
export const fromStoredJson = <Value>(text: string): Value =>
  JSON.parse(text, (_, value) => {
    if (typeof value !== "object" || value === null) return value;
    if (MAP in value) return new Map(value[MAP]);
    return NUMBER in value ? Number(value[NUMBER]) : value;
  });

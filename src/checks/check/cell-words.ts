import type { Facts } from "../../model/facts/facts.ts";

/**
 * Opens a column of a file to words, by fact: the code of an area, a period, a category, a text, a number. Null
 * where the file has no such column; an empty text where a cell is empty.
 */
export function cellWords(facts: Facts, name: string): ((fact: number) => string) | null {
  const { area, period, breakdowns, texts, notes, numbers, dataset } = facts;
  const { kind } = dataset.columns[name] ?? {};
  if (kind === "area" && area.values.length > 0)
    return (fact) => area.values[area.codes[fact]!]!.code;
  if (kind === "period" && period.values.length > 0)
    return (fact) => period.values[period.codes[fact]!]!;
  const words = breakdowns.get(name);
  if (words) return (fact) => words.values[words.codes[fact]!]!.trim();
  const text = texts.get(name) ?? notes?.get(name);
  if (text) return (fact) => text.text(fact).trim();
  const own = numbers.get(name);
  if (!own) return null;
  const written = Array.from(own.values, (value) => (Number.isNaN(value) ? "" : String(value)));
  return (fact) => written[own.codes[fact]!]!;
}

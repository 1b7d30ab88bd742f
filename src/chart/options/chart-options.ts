import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import { requireOptions, unknownWord } from "../../model/did-you-mean.ts";
import { type Chart, nameIn } from "../chart.ts";
import { standOut } from "./stand-out.ts";

/** The options that every chart of a result takes. */
export interface ChartOptions {
  /** Typed by hand, and marked so; else the title is the sentence of the result. */
  readonly title?: Text;
  /** Names or codes of areas whose names stand out. */
  readonly highlight?: readonly string[];
  /** Stands below the chart, after its own notes. */
  readonly note?: Text;
}

/**
 * Gives a chart its note, and lets some of its names stand out.
 * @throws ScriptError for an option that does not exist, and for a name that no row has.
 */
export function dressed<Of>(
  call: string,
  chart: Chart<Of>,
  options: ChartOptions,
  further: readonly string[] = [],
): Chart<Of> {
  requireOptions(call, options, ["title", "highlight", "note", ...further]);
  const { highlight = [], note } = options;
  const names = namesOf(chart.result, highlight);
  return {
    ...chart,
    notes: note === undefined ? chart.notes : [...chart.notes, note],
    spec: (view) => {
      const spec = chart.spec(view);
      return names.length === 0
        ? spec
        : standOut(
            spec,
            names.map((name) => nameIn(view, name)),
          );
    },
  };
}

/** A row of a result that is about an area. */
interface AreaRow {
  readonly key: string;
  readonly name: string;
}

/** The lists that results have of their areas. */
const LISTS = ["rows", "series", "decided", "undecided", "steps"];

function namesOf(result: unknown, chosen: readonly string[]): string[] {
  if (chosen.length === 0) return [];
  const rows = LISTS.flatMap((list) => (Object(result)[list] ?? []) as AreaRow[]).filter(
    ({ key, name }) => typeof key === "string" && typeof name === "string",
  );
  if (rows.length === 0)
    throw new ScriptError(REFUSED_RESULTS["no-rows"](String(Object(result).kind)));
  return chosen.map((word) => {
    const found = rows.find(({ key, name }) => key === word || name === word);
    if (found) return found.name;
    const names = rows.map(({ name }) => name);
    throw new ScriptError(unknownWord("area", word, names, "highlight"));
  });
}

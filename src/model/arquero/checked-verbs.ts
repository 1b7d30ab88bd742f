import { escape as arqueroEscape, ColumnTable } from "arquero";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import { unknownWord } from "../did-you-mean.ts";
import { noteStep } from "./table-cautions.ts";
import { requireExpressions, verbError } from "./verb-errors.ts";

/** The verbs of Arquero that take names of columns or expressions of them. */
const VERBS = [
  ..."assign count dedupe derive except filter fold groupby impute intersect orderby pivot relocate".split(
    " ",
  ),
  ..."rename rollup sample select spread ungroup unorder unroll union concat slice reify".split(
    " ",
  ),
  ..."join join_left join_right join_full semijoin antijoin cross lookup array get getter".split(
    " ",
  ),
] as const;

type Verb = (this: ColumnTable, ...args: unknown[]) => unknown;

/**
 * Makes every verb of Arquero name a column that does not exist, with the nearest one and all others; without it a
 * verb says at most "Invalid column reference". Called once, by the front door.
 */
export function checkVerbs(): void {
  const prototype = ColumnTable.prototype as unknown as Record<string, Verb | undefined>;
  for (const verb of VERBS) {
    const original = prototype[verb];
    if (original === undefined || CHECKED.has(original)) continue;
    const checked: Verb = function (...args) {
      requireExpressions(verb, args);
      try {
        const made = original.apply(this, args);
        noteStep({ verb, table: this, args, made, written });
        return made;
      } catch (error) {
        throw verbError(error, this, args);
      }
    };
    CHECKED.add(checked);
    prototype[verb] = checked;
  }
}

/** Writes a condition as the script has it. */
const written = (arg: unknown): string => ESCAPED.get(Object(arg)) ?? String(arg);

const CHECKED = new WeakSet<Verb>();

type RowFunction = (row: never, params: never) => unknown;

/**
 * Lets a verb call a function of the script as it is, with its own variables: `filter(escape((d) => d.year === year))`.
 * A column that the row does not have stops the script instead of being undefined.
 */
export const strictEscape = <Of extends RowFunction>(make: Of): Of => {
  const strict = (row: object, params: unknown) =>
    make(new Proxy(row, STRICT) as never, params as never);
  const escaped = arqueroEscape(strict as never) as unknown as Of;
  ESCAPED.set(escaped, String(make));
  return escaped;
};

/** The text of the functions that verbs call as they are. */
const ESCAPED = new WeakMap<object, string>();

const STRICT: ProxyHandler<object> = {
  get(row, name) {
    if (typeof name === "string" && !Object.hasOwn(row, name) && !(name in Object.prototype))
      throw new ScriptError(unknownWord("column", name, Object.keys(row)));
    return Reflect.get(row, name);
  },
};

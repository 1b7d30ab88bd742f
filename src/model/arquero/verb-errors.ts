import { ColumnTable, op } from "arquero";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import { VERB_ERRORS } from "../../messages/authors/verb-errors.ts";
import type { Text } from "../../messages/text.ts";
import { unknownWord } from "../did-you-mean.ts";

/** The verbs whose functions Arquero reads as text. */
const READ: ReadonlySet<string> = new Set(
  "dedupe derive filter groupby impute orderby rollup".split(" "),
);

/**
 * Checks what a verb is to compute, before Arquero reads it: it takes the method of a value for an operator without
 * that value, and a quotient of two operators for NaN, and says nothing of either.
 * @throws ScriptError that says how it is written.
 */
export function requireExpressions(verb: string, args: readonly unknown[]): void {
  if (!READ.has(verb)) return;
  for (const arg of args.flatMap((each) => (isPlain(each) ? Object.entries(each) : [["", each]]))) {
    const [name, made] = arg as [string, unknown];
    if (typeof made === "function") requireOperators(String(made));
    if (Number.isNaN(made) || (typeof made === "string" && JOINED.test(made)))
      throw new ScriptError(VERB_ERRORS["operators-outside"](name));
  }
}

/** Lists what is made by an argument: its own value, or those of an object. */
const made = (arg: unknown): unknown[] => (isPlain(arg) ? Object.values(arg) : [arg]);

const isPlain = (arg: unknown): arg is object =>
  typeof arg === "object" && arg !== null && Object.getPrototypeOf(arg) === Object.prototype;

/** Operators that JavaScript joined to one text: `op.sum("a") + op.sum("b")`. */
const JOINED = /^d => op\.(?!\w+\([^()]*\)$)/u;

/** A call of a method, with what stands before the dot. */
const METHOD = /([\w$]+|[)\]"'`])\s*\??\.\s*(\w+)\s*\(/gu;

/** Names before whose dot stands no value. */
const NO_VALUES: ReadonlySet<string> = new Set(["op", "Math", "Object"]);

/** @throws ScriptError for a method of a value that has the name of an operator. */
function requireOperators(written: string): void {
  for (const [, before, name] of written.matchAll(METHOD))
    if (!NO_VALUES.has(before!) && Object.hasOwn(op, name!))
      throw new ScriptError(VERB_ERRORS.method(name!, true));
}

/** Says of a message of Arquero that is not about a column what is to be written. */
function saidOf(message: string, args: readonly unknown[]): Text | null {
  const variable = /^Invalid variable reference: "(\w+)/u.exec(message)?.[1];
  if (variable !== undefined && args.flatMap(made).includes(variable))
    return VERB_ERRORS["column-name"](variable);
  if (variable !== undefined) return VERB_ERRORS["outer-variable"](variable);
  const method = /^Invalid function call: "(?:.*\.)?(\w+)\(/u.exec(message)?.[1];
  if (method !== undefined) return VERB_ERRORS.method(method, false);
  const alone = /^Invalid column reference \(must be input.*"\w+\.(\w+)"/u.exec(message)?.[1];
  if (alone !== undefined) return VERB_ERRORS["not-added"](alone);
  if (message.startsWith("Assignments not allowed")) return VERB_ERRORS.assignment();
  return UNREAD.test(message) ? VERB_ERRORS.unread(message.split("\n")[0]!) : null;
}

/** The messages of Arquero about what its expressions cannot hold. */
const UNREAD =
  /not allowed(?:: |$)|^Expression parse error|^Unsupported expression|^Invalid (?:argument|orderby|operator)/u;

/** The messages of Arquero about columns; a reader of one column fails with a TypeError where it does not exist. */
const ABOUT_COLUMNS =
  /^(?:Invalid column reference|Unrecognized column|Invalid column selection|Invalid impute column)/u;

/** Words an error of a verb; an error of another kind, or of a verb within a verb, stays as it is. */
export function verbError(error: unknown, table: ColumnTable, args: readonly unknown[]): unknown {
  if (!(error instanceof Error) || error instanceof ScriptError) return error;
  const says = saidOf(error.message, args);
  if (says !== null) return new ScriptError(says);
  if (!ABOUT_COLUMNS.test(error.message) && !(error instanceof TypeError)) return error;
  const others = args.filter((arg) => arg instanceof ColumnTable);
  const known = [...new Set([table, ...others].flatMap((one) => one.columnNames()))];
  const word = [...wordsOf(error.message), ...textsIn(args)].find((one) => !known.includes(one));
  return word === undefined ? error : new ScriptError(unknownWord("column", word, known));
}

/** Lists the names in a message of Arquero: `d["audiense"]`, `d.sesions`, or a name after a colon. */
const wordsOf = (message: string): string[] => [
  ...Array.from(
    message.matchAll(/\["([^"]+)"\]|\b\w+\.(\w+)/gu),
    ([, quoted, plain]) => (quoted ?? plain)!,
  ),
  ...Array.from(
    message.matchAll(/^(?:Unrecognized column: |Invalid impute column ")([^"]+)/gu),
    ([, name]) => name!,
  ),
];

/** Lists the texts among the arguments of a verb, those of `desc("audience")` too. */
const textsIn = (arg: unknown): string[] => {
  if (typeof arg === "string") return [arg];
  if (Array.isArray(arg)) return arg.flatMap(textsIn);
  return textsIn(Object(arg).expr ?? []);
};

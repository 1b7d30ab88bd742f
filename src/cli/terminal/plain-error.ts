import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ColumnTable, op } from "arquero";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { RUNTIME_ERRORS as SAYS } from "../../messages/authors/runtime-errors.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import { nearest } from "../../model/did-you-mean.ts";
import type { PageBuilder } from "../../report/page/page-builder.ts";

/** The most characters of a message: errors of libraries may quote whole files. */
const MOST = 500;

/** The first of the errors that the compiler of tsx reports, with its columns counted from 0. */
export const NOT_COMPILED = /^\w+ failed with \d+ errors?:\n(.+):(\d+):(\d+): ERROR: (.*)/;

/**
 * Says an error in plain words, with what to do. `inner` is the function of the toolkit in which it arose, null where
 * that was the script itself.
 */
export function plainError(error: unknown, inner: string | null): Text {
  if (error instanceof ScriptError) return error.says;
  if (!(error instanceof Error)) return SAYS["no-error"](cut(String(error)));
  const said = cut(NOT_COMPILED.exec(error.message)?.[4] ?? error.message);
  for (const [pattern, say] of PLAIN) {
    const found = pattern.exec(said);
    if (found) return say(found[1] ?? "");
  }
  if (error instanceof SyntaxError || NOT_COMPILED.test(error.message)) return SAYS.syntax(said);
  if ([TypeError, RangeError, ReferenceError].some((kind) => error instanceof kind))
    return inner === null ? inScript(said) : SAYS.argument(inner, said);
  return { zh: said, en: said };
}

const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

/** Messages that mean the same wherever they arise. */
const PLAIN: readonly (readonly [RegExp, (word: string) => Text])[] = [
  [/^Assignment to constant variable/, SAYS.constant],
  [/^Cannot access '(.+)' before initialization/, SAYS["too-early"]],
  [/^Maximum call stack size exceeded/, SAYS.endless],
  [/^Could not resolve "(.+)"/, SAYS["no-module"]],
  [/^Cannot find (?:module|package) '(.+?)'/, SAYS["no-module"]],
  [/^"await" can only be used/, SAYS.await],
  [/^No matching export in ".+" for import "(.+)"/, (name) => SAYS["no-export"](name, null)],
  [/^(The requested module .+ does not provide an export named '.+')/, noExport],
];

const IN_SCRIPT: readonly (readonly [RegExp, (word: string) => Text])[] = [
  [/^(\S+) is not defined$/, SAYS["no-name"]],
  [/^(.+) is not a function/, noFunction],
  [/^Cannot (?:read|set) properties of (?:undefined|null) \(\w+ '(.+)'\)/, SAYS["no-value"]],
  [/^Cannot destructure property '(.+?)' of/, SAYS["no-value"]],
  [/^(.+) is not iterable/, SAYS["no-list"]],
];

function inScript(said: string): Text {
  for (const [pattern, say] of IN_SCRIPT) {
    const found = pattern.exec(said);
    if (found) return say(found[1]!);
  }
  return { zh: said, en: said };
}

/** Says that something cannot be called: with another name that is near, or that what stands before it has no such part. */
function noFunction(call: string): Text {
  const word = lastWord(call);
  return known().includes(word)
    ? SAYS["not-here"](call)
    : SAYS["no-function"](call, nearest(word, known()));
}

const lastWord = (call: string): string => /(\w+)\W*$/.exec(call)?.[1] ?? call;

const ON_PAGE =
  "alone chapter chart columns findings lead links note plot quarantine say section show table tiles".split(
    " ",
  ) as (keyof PageBuilder)[];
const OF_MEASURE = "compare grid panel periodOf seasons table totals trends valuesOf where".split(
  " ",
) as (keyof MeasureView)[];

/** Lists what scripts call: of pages, measures and tables, and the operators in their verbs. */
const known = (): string[] => [
  ...ON_PAGE,
  ...OF_MEASURE,
  ...Object.getOwnPropertyNames(ColumnTable.prototype),
  ...Object.keys(op),
];

/** Finds the public name that is nearest to one that a module does not have. */
function noExport(said: string): Text {
  const [, module = "", name = ""] = /'(.+)' does not provide .+ '(.+)'/.exec(said) ?? [];
  const path = module.startsWith("file:") ? fileURLToPath(module) : module;
  const names = existsSync(path) ? exportedBy(readFileSync(path, "utf8")) : [];
  return SAYS["no-export"](name, nearest(name, names));
}

const exportedBy = (code: string): string[] =>
  Array.from(code.matchAll(/\bexport\s*\{([^}]*)\}/g), ([, list = ""]) => list)
    .flatMap((list) => list.split(","))
    .map((each) => each.trim().split(/\s/).at(-1)!);

/**
 * Evaluates reference cases: `npx tsx test/reference/evaluate.ts FILE.json` prints {id: result} as JSON.
 * FILE.json holds [{id, method, input, params}]; null is missing, "Infinity" a number.
 * Results carry the field names of the cases' `expected`; a refusal is {refuse: reason, ...facts};
 * a method, or a shape of it, that is not shipped gives {"unsupported": true}: one case never ends the others.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Adapters } from "./adapters/adapter.ts";
import { comparisons } from "./adapters/comparisons.ts";
import { counts } from "./adapters/counts.ts";
import { detectors } from "./adapters/detectors.ts";
import { distributions } from "./adapters/distributions.ts";
import { scores } from "./adapters/scores.ts";
import { trends } from "./adapters/trends.ts";

export interface Case {
  readonly id: string;
  readonly method: string;
  readonly input: object;
  readonly params?: object;
}

const adapters: Adapters = {
  ...trends,
  ...counts,
  ...comparisons,
  ...scores,
  ...detectors,
  ...distributions,
};

export function evaluate({ method, input, params = {} }: Case): object {
  const adapter = Object.hasOwn(adapters, method) ? adapters[method] : undefined;
  if (adapter === undefined) return { unsupported: true };
  const { refused, ...result } = adapter({ ...input, ...params });
  return refused === undefined ? result : { refuse: refused, ...result };
}

export const readCases = <C extends Case>(file: string): C[] =>
  JSON.parse(readFileSync(file, "utf8"), (_, value) =>
    value === "Infinity" || value === "-Infinity" ? Number(value) : value,
  );

/** Fifteen digits, as the cases have: so "exact" can be compared as printed. */
function printable(_: string, value: unknown): unknown {
  if (typeof value !== "number") return value;
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : String(value);
}

/** Evaluates a case; one that asks a shipped method for another shape of input is not supported. */
export function evaluateOrSkip(each: Case): object {
  try {
    return evaluate(each);
  } catch (error) {
    console.error(`${each.id}: ${error instanceof Error ? error.message : error}`);
    return { unsupported: true };
  }
}

function main(file: string | undefined): void {
  if (file === undefined) throw new Error("evaluate: expected the path of a file of cases");
  const results = Object.fromEntries(
    readCases(file).map((each) => [each.id, evaluateOrSkip(each)]),
  );
  console.log(JSON.stringify(results, printable, 1));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main(process.argv[2]);

import { FORMULA_FAULTS } from "../../messages/authors/rules-csv.ts";
import type { Text } from "../../messages/text.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { Comparing, Formula, Quantity, Side } from "../check/office-rule.ts";
import { candidatesFor, type Names } from "./find-name.ts";
import { type Token, tokensOf } from "./formula-tokens.ts";
import { isOwnWord, readSide } from "./read-side.ts";

/**
 * Reads a formula: two sides that are compared, of names, numbers, + - * /, brackets, 上期(x), 同期(x) and
 * 合计(x, breakdown=value). Nothing else is a formula, and nothing of it is ever run as code. Says what is wrong, and
 * at which character.
 */
export function parseFormula(text: string, names: Names): Formula | Text {
  const tokens = tokensOf(text);
  if ("zh" in tokens) return tokens;
  if (tokens.length === 1) return FORMULA_FAULTS.empty();
  const middle = comparisonIn(tokens);
  if (typeof middle !== "number") return middle;
  const table = commonTable(tokens, names);
  const quantities = new Map<string, Quantity>();
  const sides = [tokens.slice(0, middle), tokens.slice(middle + 1, -1)].map((own, i) =>
    readSide(own, { names, table, quantities, text, end: [tokens[middle]!, tokens.at(-1)!][i]! }),
  );
  const [left, right] = sides as [Side | Text, Side | Text];
  if ("zh" in left) return left;
  if ("zh" in right) return right;
  if (quantities.size === 0) return FORMULA_FAULTS["no-name"]();
  return {
    left,
    right,
    comparing: tokens[middle]!.text as Comparing,
    quantities: [...quantities.values()],
  };
}

/** Finds the one comparison outside all brackets. */
function comparisonIn(tokens: readonly Token[]): number | Text {
  const open: number[] = [];
  let found = -1;
  for (const [i, { kind, at }] of tokens.entries()) {
    if (kind === "open") open.push(at);
    else if (kind === "close") open.pop();
    else if (kind === "comparing" && open.length === 0) {
      if (found >= 0) return FORMULA_FAULTS["second-comparison"](at);
      found = i;
    }
  }
  if (found >= 0) return found;
  const last = open.at(-1);
  return last === undefined
    ? FORMULA_FAULTS["no-comparison"]()
    : FORMULA_FAULTS["not-closed"](last);
}

/** Finds the one dataset that has all names of a formula, if there is one: it decides what they mean. */
function commonTable(tokens: readonly Token[], names: Names): Dataset | null {
  const found = tokens.flatMap(({ kind, text }) =>
    kind === "name" && !isOwnWord(text) ? [candidatesFor(text, names)] : [],
  );
  const known = found.filter((each) => each.length > 0);
  const [first = [], ...others] = known;
  const shared = first.filter(({ dataset }) =>
    others.every((each) => each.some((other) => other.dataset === dataset)),
  );
  return shared.length === 1 ? shared[0]!.dataset : null;
}

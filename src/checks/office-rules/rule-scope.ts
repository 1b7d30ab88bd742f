import { plainHeader } from "../../ingest/layout/header.ts";
import { RULES_CSV } from "../../messages/authors/rules-csv.ts";
import type { Text } from "../../messages/text.ts";
import { nearest } from "../../model/did-you-mean.ts";
import { type Formula, type Quantity, SCOPES, type Scope } from "../check/office-rule.ts";
import { candidatesFor, type Names } from "./find-name.ts";

const looksBack = ({ quantities }: Formula): boolean =>
  quantities.some(({ back }) => back.periods > 0);
const looksYearsBack = ({ quantities }: Formula): boolean =>
  quantities.some(({ back }) => back.years > 0);

const tablesOf = ({ quantities }: Formula): Text[] => [
  ...new Set(quantities.map(({ dataset }) => dataset.label)),
];

/** Finds the scope that a formula has by itself. */
export function scopeOf(formula: Formula): Scope {
  if (looksBack(formula)) return "previous";
  if (looksYearsBack(formula)) return "year-before";
  return tablesOf(formula).length > 1 ? "between" : "within";
}

/** Says why a formula does not have the scope that was written; null where it has. */
export function scopeFault(scope: Scope, formula: Formula): Text | null {
  const stated = SCOPES[scope];
  const tables = tablesOf(formula);
  if (scope === "previous") return looksBack(formula) ? null : RULES_CSV["earlier-needed"](stated);
  if (scope === "year-before")
    return looksYearsBack(formula) ? null : RULES_CSV["earlier-needed"](stated);
  if (scope === "between")
    return tables.length > 1 ? null : RULES_CSV["two-tables"](stated, tables[0]!);
  const own = scopeOf(formula);
  if (own === "between") return RULES_CSV["one-table"](stated, tables);
  return own === "within" ? null : RULES_CSV["earlier-there"](stated, SCOPES[own]);
}

/** Finds the quantity at which the questions of a rule stand: the one named, else the first of the formula. */
export function placeIn(word: string, { quantities }: Formula, names: Names): Quantity | Text {
  const [first] = quantities;
  const wanted = candidatesFor(word, names);
  const found = quantities.find(
    ({ dataset, column, words }) =>
      plainHeader(words) === plainHeader(word) ||
      wanted.some((each) => each.dataset === dataset && each.column === column),
  );
  if (word === "" && first) return first;
  const known = quantities.map(({ words }) => words);
  return found ?? RULES_CSV["no-place"](word, nearest(word, known));
}

import { withoutApostrophe } from "../../ingest/corrections/corrections.ts";
import { contactLabel } from "../../ingest/persons/contact-label.ts";
import { personalValue } from "../../ingest/persons/personal-places.ts";
import type { NumberedRow } from "../../ingest/references/small-table.ts";
import { RULES_CSV } from "../../messages/authors/rules-csv.ts";
import type { Text } from "../../messages/text.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { nearest } from "../../model/did-you-mean.ts";
import {
  GRADES,
  type OfficeRule,
  type OfficeRules,
  type RuleFault,
  SCOPES,
} from "../check/office-rule.ts";
import { toleranceOf } from "./compare-sides.ts";
import { type Names, namesOf, type Schemes } from "./find-name.ts";
import { parseFormula } from "./parse-formula.ts";
import { placeIn, scopeFault, scopeOf } from "./rule-scope.ts";

/**
 * The columns of `rules.csv`, in Chinese or by these names.
 *
 * | column    | holds                                                                                   |
 * |-----------|-----------------------------------------------------------------------------------------|
 * | id        | the number of the rule, of its own                                                      |
 * | name      | a name for people                                                                       |
 * | scope     | 表内, 表间, 上期 or 同期; where it is empty, the formula says                                |
 * | grade     | 强制 (to be put right), 核实 (to be put right or explained; where it is empty) or 提示 (a note) |
 * | formula   | two sides that are compared: 线上人次<=受众                                                |
 * | tolerance | the difference that is allowed: an amount, or a share of the right side: 5%              |
 * | message   | a sentence for the sender                                                               |
 * | place     | the quantity at which the question stands; the first one where it is empty              |
 */
const COLUMNS = {
  id: ["编号", "id"],
  name: ["名称", "name"],
  scope: ["范围", "scope"],
  grade: ["等级", "grade"],
  formula: ["公式", "formula"],
  tolerance: ["容差", "tolerance"],
  message: ["提示语", "message"],
  place: ["位置", "place", "where", "where it stands"],
} as const;

type Cells = Readonly<Record<keyof typeof COLUMNS, string>>;

/** Reads the rules of rows, with what is wrong in the others. */
export function rulesIn(
  rows: readonly NumberedRow[],
  datasets: readonly Dataset[],
  schemes: Schemes,
): OfficeRules {
  const names = namesOf(datasets, schemes);
  const lines = new Map<string, number>();
  const rules: OfficeRule[] = [];
  const faults: RuleFault[] = [];
  for (const { row, line } of rows) {
    const cells = cellsOf(row);
    const same = lines.get(cells.id);
    const read =
      same === undefined ? ruleOf(cells, line, names) : RULES_CSV["same-number"](cells.id, same);
    lines.set(cells.id, same ?? line);
    if ("zh" in read) faults.push({ line, ...shownIn(cells), says: read });
    else rules.push(read);
  }
  return { rules, faults };
}

function cellsOf(row: NumberedRow["row"]): Cells {
  const folded = new Map(Object.entries(row).map(([head, text]) => [head.toLowerCase(), text]));
  const cell = (heads: readonly string[]): string =>
    withoutApostrophe(
      heads.map((head) => folded.get(head) ?? "").find((each) => each !== "") ?? "",
    );
  const entries = Object.entries(COLUMNS).map(([name, heads]) => [name, cell(heads)]);
  return Object.fromEntries(entries) as Cells;
}

/** Names a rule by what may be shown of it. */
const shownIn = ({ id, name }: Cells) => ({
  id: isPersonal(id) ? "" : id,
  name: isPersonal(name) ? "" : name,
});

const isPersonal = (text: string): boolean => personalValue(text) !== null || contactLabel(text);

function ruleOf(cells: Cells, line: number, names: Names): OfficeRule | Text {
  const { id, name, message, formula: formulaText } = cells;
  if (id === "") return RULES_CSV["no-number"]();
  if ([id, name, message, formulaText].some(isPersonal)) return RULES_CSV.personal();
  const grade = cells.grade === "" ? "verify" : wordIn(cells.grade, GRADES);
  if (grade === null)
    return RULES_CSV["unknown-grade"](
      cells.grade,
      near(cells.grade, GRADES),
      Object.values(GRADES),
    );
  const stated = cells.scope === "" ? null : wordIn(cells.scope, SCOPES);
  if (stated === null && cells.scope !== "")
    return RULES_CSV["unknown-scope"](
      cells.scope,
      near(cells.scope, SCOPES),
      Object.values(SCOPES),
    );
  const tolerance = toleranceOf(cells.tolerance);
  if (tolerance === null) return RULES_CSV["bad-tolerance"](cells.tolerance);
  const formula = parseFormula(formulaText, names);
  if ("zh" in formula) return formula;
  const fault = stated && scopeFault(stated, formula);
  if (fault) return fault;
  const place = placeIn(cells.place, formula, names);
  if ("zh" in place) return place;
  const texts = { formulaText, toleranceText: cells.tolerance, message };
  const scope = stated ?? scopeOf(formula);
  return { id, name: name || id, line, scope, grade, ...texts, formula, tolerance, place };
}

/** Finds a word of a closed list, in either language. */
function wordIn<Word extends string>(
  word: string,
  known: Readonly<Record<Word, Text>>,
): Word | null {
  const folded = word.toLowerCase();
  const found = (Object.keys(known) as Word[]).find((each) =>
    [each, known[each].zh, known[each].en].includes(folded),
  );
  return found ?? null;
}

const near = (word: string, known: Readonly<Record<string, Text>>): string | null =>
  nearest(
    word,
    Object.values(known).flatMap(({ zh, en }) => [zh, en]),
  );

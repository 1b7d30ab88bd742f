import type { Text } from "../../messages/text.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { Fraction } from "../../statistics/fraction.ts";

/** The scopes of a rule: one row or table, two tables, the period before, the same period a year before. */
export const SCOPES = {
  within: { zh: "表内", en: "within" },
  between: { zh: "表间", en: "between" },
  previous: { zh: "上期", en: "previous" },
  "year-before": { zh: "同期", en: "year-before" },
} as const satisfies Readonly<Record<string, Text>>;

export type Scope = keyof typeof SCOPES;

/** The grades of a rule: to be put right, to be put right or explained, to be known. */
export const GRADES = {
  mandatory: { zh: "强制", en: "mandatory" },
  verify: { zh: "核实", en: "verify" },
  note: { zh: "提示", en: "note" },
} as const satisfies Readonly<Record<string, Text>>;

export type Grade = keyof typeof GRADES;

/** A quantity that a formula names: a column of a dataset, or the part of it that a breakdown selects. */
export interface Quantity {
  readonly dataset: Dataset;
  readonly column: string;
  /** The measure read from the column; null where there is none. */
  readonly measure: string | null;
  /** True where it is the sum of a whole return: 合计(…). */
  readonly isSum: boolean;
  /** The breakdown that is summed over, and its one value; a null value is any. */
  readonly by: { readonly breakdown: string; readonly value: string | null } | null;
  /** The periods, and the years, that it lies back. */
  readonly back: { readonly periods: number; readonly years: number };
  /** The words of the formula. */
  readonly words: string;
}

/** A step of a computation: a number or a quantity is put down; a sign takes the last one or two of them. */
export type Step =
  | { readonly number: Fraction }
  | { readonly quantity: number }
  | { readonly sign: "+" | "-" | "*" | "/" | "negative" };

export type Comparing = "=" | "!=" | "<=" | ">=" | "<" | ">";

/** One side of a comparison: its words, and the steps that compute it. */
export interface Side {
  readonly words: string;
  readonly steps: readonly Step[];
}

/** A formula: two sides that are compared, over the quantities that it names. */
export interface Formula {
  readonly left: Side;
  readonly right: Side;
  readonly comparing: Comparing;
  readonly quantities: readonly Quantity[];
}

/** A difference that is no failure: an amount, or a share of the right side. */
export interface Tolerance {
  readonly amount: Fraction;
  readonly isShare: boolean;
}

/** A rule of an office, as a line of `rules.csv` has it. */
export interface OfficeRule {
  readonly id: string;
  readonly name: string;
  readonly line: number;
  readonly scope: Scope;
  readonly grade: Grade;
  /** The texts of the line, as they are shown. */
  readonly formulaText: string;
  readonly toleranceText: string;
  readonly message: string;
  readonly formula: Formula;
  readonly tolerance: Tolerance;
  /** The quantity at which a question stands. */
  readonly place: Quantity;
}

/** The reasons for which a rule cannot be judged in one case. */
export const GAPS = {
  missing: { zh: "缺一方或未报", en: "one side missing" },
  partial: { zh: "报送不全", en: "returns incomplete" },
  earlier: { zh: "没有此前数据", en: "no earlier data" },
  estimated: { zh: "含推算数", en: "estimated" },
  uncomputable: { zh: "除数为零或数值过大", en: "division by zero, or too large" },
} as const satisfies Readonly<Record<string, Text>>;

export type Gap = keyof typeof GAPS;

/** A line of `rules.csv` that could not be understood. */
export interface RuleFault {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly says: Text;
}

/** The rules of a data folder, and the lines that are none. */
export interface OfficeRules {
  readonly rules: readonly OfficeRule[];
  readonly faults: readonly RuleFault[];
}

export const NO_RULES: OfficeRules = { rules: [], faults: [] };

import type { Records } from "../../csv/read-records.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { Concept } from "../../model/lexicon/concepts.ts";
import { memoize } from "../../model/memoize.ts";
import { columnTime } from "../layout/find-layout.ts";
import { meaningOf, wholeMeaning } from "../layout/header.ts";
import { type LayoutColumn, recordTexts } from "../layout/layout.ts";
import { scaledUnit } from "../units/scaled-unit.ts";
import { type PeriodHeader, readPeriodHeader } from "../values/read-period.ts";
import type { EvidentColumn } from "./candidates.ts";
import { type ColumnValues, columnValues } from "./column-values.ts";
import { patternsOf } from "./field-pattern.ts";
import { type HeaderReading, type HeaderWords, readHeader } from "./read-header.ts";
import { isVetoed } from "./score-header.ts";

/** Readings of headers and cells, made once for a file and used with every dataset. */
export class FileEvidence {
  private readonly readings = new Map<string, HeaderReading | null>();
  private readonly cells = new Map<string, ColumnValues>();

  readonly records: Records;
  readonly words: HeaderWords;

  constructor(records: Records, words: HeaderWords) {
    this.records = records;
    this.words = words;
  }

  reading(texts: readonly string[]): HeaderReading | null {
    return memoize(this.readings, texts.join("\n"), () => readHeader(texts, this.words));
  }

  values(column: number, from: number): ColumnValues {
    const first = this.isUnitRow(from) ? from + 1 : from;
    return memoize(this.cells, `${column} ${first}`, () =>
      columnValues(this.records, column, first),
    );
  }

  /** True for a record of units and nothing else. */
  private isUnitRow(record: number): boolean {
    if (record >= this.records.count) return false;
    const filled = recordTexts(this.records, record)
      .map((text) => text.normalize("NFKC").replace(/[()[\]【】\s]/gu, ""))
      .filter((text) => text !== "");
    return filled.length > 0 && filled.every((text) => scaledUnit(text) !== null);
  }
}

/**
 * Looks at the columns under a header. A listed header that a group above turns into something else (上年
 * over 场次) is no longer one.
 */
export function evidentColumns(
  columns: readonly LayoutColumn[],
  dataset: Dataset,
  { from, year }: { readonly from: number; readonly year: number | null },
  evidence: FileEvidence,
): EvidentColumn[] {
  const hasBothRoles = new Set(columns.flatMap(({ role }) => role ?? [])).size > 1;
  return columns.map((one) => {
    const listed = hasBothRoles ? one : { ...one, role: null };
    const { texts, period } = withoutPeriod(listed.raw, year);
    const reading = evidence.reading(texts);
    const isOverruled =
      listed.field !== null &&
      wholeMeaning(listed.raw, dataset) === null &&
      (isOnlyGroup(listed, dataset) ||
        isVetoedAbove(listed, dataset, evidence) ||
        isChangedInBracket(listed, dataset, evidence));
    const column = isOverruled ? { ...listed, field: null } : listed;
    const time = column.field === null && period !== null ? columnTime(period) : {};
    return {
      column: { ...column, ...time },
      reading,
      values: evidence.values(listed.index, from),
    };
  });
}

/** True where a listed header stands above a name that is not listed: 场次 above 线上. */
function isOnlyGroup({ raw }: LayoutColumn, dataset: Dataset): boolean {
  const texts = raw.filter((text) => text.trim() !== "");
  if (new Set(texts).size < 2) return false;
  const { field, period } = meaningOf([texts.at(-1)!], dataset, null);
  return field === null && period === null;
}

function isVetoedAbove({ raw, field }: LayoutColumn, dataset: Dataset, evidence: FileEvidence) {
  const pattern = patternsOf(dataset).find((one) => one.field === field);
  if (raw.length < 2 || !pattern) return false;
  return raw.some((text) => {
    const own = meaningOf([text], dataset, null);
    if (own.field !== null || own.period !== null) return false;
    const words = evidence.reading([text])?.orders[0] ?? [];
    return words.some((word) => isVetoed([word], pattern));
  });
}

/** Words that make another number of what they stand beside, and one that does not. */
const TURNING: ReadonlySet<Concept> = new Set([
  "plan",
  "target",
  "compare",
  "ratio",
  "lacking",
  "part",
]);
const INCLUDING: ReadonlySet<Concept> = new Set(["including"]);

/** A bracket behind a name. */
const BRACKET = /^[^([【〔]*[([【〔]([^)\]】〕]+)[)\]】〕]$/u;

/**
 * True where a bracket behind a listed name makes it a part of what it names, or something else: 人次（其中：线上），
 * 人次（预估）. One that says what is included changes nothing: 人次（含线上）.
 */
export function isChangedInBracket(
  { raw, field }: LayoutColumn,
  dataset: Dataset,
  evidence: FileEvidence,
) {
  const [, inside] = BRACKET.exec((raw.at(-1) ?? "").normalize("NFKC").trim()) ?? [];
  const pattern = patternsOf(dataset).find((one) => one.field === field);
  if (inside === undefined || scaledUnit(inside) !== null || !pattern) return false;
  const words = evidence.reading([inside])?.orders[0] ?? [];
  const has = (of: ReadonlySet<Concept>) =>
    words.filter(({ concepts }) => concepts.some((one) => of.has(one)));
  if (has(INCLUDING).length > 0) return false;
  return has(TURNING).some((word) => isVetoed([word], pattern)) || has(pattern.partOf).length > 0;
}

const NAMED_PERIOD =
  "(?:\\d{4}年(?:度)?)?(?:[上下]半年|第?[一二三四1-4]季度|(?:1?\\d)(?:[-—–~至]1?\\d)?月份?)?";
const BEFORE = new RegExp(`^(${NAMED_PERIOD})(?=\\D)(.+)$`, "u");
const BEHIND = new RegExp(`^(.+?)[(（]?(${NAMED_PERIOD})[)）]?$`, "u");

/** Takes the period out of the rows of a header: 2023年 in 2023年开展次数. */
function withoutPeriod(
  raw: readonly string[],
  year: number | null,
): { readonly texts: readonly string[]; readonly period: PeriodHeader | null } {
  let period: PeriodHeader | null = null;
  const texts = raw.flatMap((text) => {
    const plain = text.normalize("NFKC").trim();
    if (!/[年月季半]/u.test(plain)) return [text];
    const whole = readPeriodHeader(plain, year);
    if (whole !== null && whole.kind !== "total") {
      period ??= whole;
      return [];
    }
    const [, before = "", rest = plain] = BEFORE.exec(plain) ?? [];
    const [, start = plain, behind = ""] = BEHIND.exec(plain) ?? [];
    const named = before || behind;
    const found = named === "" ? null : readPeriodHeader(named, year);
    if (found === null) return [text];
    period ??= found;
    return [before === "" ? start : rest];
  });
  return { texts, period };
}

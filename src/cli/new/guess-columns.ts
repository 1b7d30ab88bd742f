import { OPEN_END } from "../../ingest/layout/file-context.ts";
import { plainHeader } from "../../ingest/layout/header.ts";
import { readNumber } from "../../ingest/values/read-number.ts";
import { readPeriod } from "../../ingest/values/read-period.ts";
import type { ROLES } from "../../messages/commands/new.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { type PeriodKind, periodKind } from "../../model/periods/period.ts";

/** A column of an unknown table: its header and its texts, none of them blank. */
export interface UnknownColumn {
  readonly header: string;
  readonly texts: readonly string[];
  /** The periods that its headers name, where it stands for several columns (1月人次, 2月人次). */
  readonly periods?: readonly string[];
}

/** A column with the role that it seems to have. */
export interface GuessedColumn extends UnknownColumn {
  readonly role: keyof typeof ROLES;
  /** The unit of the numbers, where the header names one. */
  readonly unit: string | null;
}

/** The share of texts that must be of a kind, so that the column is. */
const MOST = 0.8;
/** The most values of a column that groups rows, and the most characters of one. */
const GROUPS = 12;
const GROUP_LENGTH = 12;

const AREA = /(?:镇|乡|街道|苏木|开发区|管委会|林场|农场)$|^\d{9}(?:\d{3})?$/u;
const PERIOD = /年|月|季|日期|时间|期|date|year|month|quarter/iu;
/** Columns that are no part of a fact: numbers of rows, remarks, rates (they do not add up). */
const NOTE = /序号|编号|编码|代码|备注|说明|率|比例|占比|比重|排名|名次|%/u;
const UNIT = /(?:万元|人次|公里|小时|场次|[元场次]|[人户个件篇条亩吨处支项]数?)$/u;
/** Headers of what stands at the end of a period and is not added over time. */
const STOCK = /现有|实有|在册|在岗|注册|期末|年末|月末|季末|存量|累计/u;

/**
 * Guesses what each column of a table holds: the township by its names, the period by its dates, numbers that
 * add up, groups of few values; anything else is no part of a fact. Known headers of the datasets go first.
 */
export function guessColumns(
  columns: readonly UnknownColumn[],
  datasets: readonly Dataset[],
): GuessedColumn[] {
  const known = (kind: "area" | "period"): ReadonlySet<string> =>
    new Set(
      datasets.flatMap((dataset) =>
        Object.values(dataset.columns).flatMap((column) =>
          column.kind === kind ? column.headers.map(plainHeader) : [],
        ),
      ),
    );
  const [areas, periods] = [known("area"), known("period")];
  const isArea = ({ header, texts }: UnknownColumn): boolean =>
    mostly(texts, (text) => AREA.test(text)) ||
    (areas.has(plainHeader(header)) && !mostly(texts, isNumeric));
  const area = columns.find(isArea);
  return columns.map((column) => {
    const isPeriod =
      (periods.has(plainHeader(column.header)) || PERIOD.test(column.header)) &&
      mostly(column.texts, (text) => periodIn(text) !== null || /^\d{1,2}$/.test(text));
    const role = column === area ? "area" : isPeriod ? "period" : roleOf(column);
    return { ...column, role, unit: unitOf(column.header) };
  });
}

function roleOf({ header, texts }: UnknownColumn): GuessedColumn["role"] {
  if (texts.length === 0 || NOTE.test(header)) return "note";
  if (mostly(texts, isNumeric)) {
    if (/元/u.test(header)) return "money";
    return texts.every((text) => !/\./.test(text)) ? "count" : "number";
  }
  const values = new Set(texts);
  const isGroup =
    values.size <= GROUPS &&
    values.size * 2 <= texts.length &&
    [...values].every((text) => text.length <= GROUP_LENGTH);
  return isGroup ? "category" : "note";
}

/** Returns the finest kind of period in the texts of a column; null where they name none. */
export function finestPeriod(texts: readonly string[]): PeriodKind | null {
  const kinds = new Set(texts.flatMap((text) => periodIn(text) ?? []));
  const fineness = ["day", "month", "quarter", "half", "year"] as const;
  return fineness.find((kind) => kinds.has(kind)) ?? null;
}

/** True where a number stands for the end of a period: it is not added over time. */
export const isStock = (header: string): boolean => STOCK.test(header);

/** Returns a header without the unit behind it: 服务时长（小时） is 服务时长. */
export const bareHeader = (header: string): string =>
  header
    .trim()
    .replace(/[（([【][^（([【）)\]】]{0,40}[）)\]】]$/u, "")
    .trim();

/** The year of a month or quarter that names none: only its kind is asked for. */
const ANY_YEAR = 2000;

function periodIn(text: string): PeriodKind | null {
  const reading = readPeriod(text, { asOf: OPEN_END, year: ANY_YEAR });
  return "reason" in reading || reading.value === null ? null : periodKind(reading.value);
}

function isNumeric(text: string): boolean {
  const reading = readNumber(text, "number");
  return !("reason" in reading) && reading.value !== null;
}

const mostly = (texts: readonly string[], holds: (text: string) => boolean): boolean =>
  texts.length > 0 && texts.filter(holds).length >= MOST * texts.length;

function unitOf(header: string): string | null {
  const [, bracketed] =
    /[（([【]\s*(?:单位[:：])?([^）)\]】]{1,4})[）)\]】]\s*$/u.exec(header) ?? [];
  return bracketed ?? UNIT.exec(header)?.[0].replace(/^(场)次$|数$/u, "$1") ?? null;
}

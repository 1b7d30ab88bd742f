import { HEADERS_CSV } from "../../messages/authors/headers-csv.ts";
import type { Text } from "../../messages/text.ts";
import type { ColumnDefinition, Dataset } from "../../model/datasets/dataset.ts";
import { nearest } from "../../model/did-you-mean.ts";
import { plainHeader } from "../layout/header.ts";
import { bareUnit, scaledUnit, yuanIn } from "../units/scaled-unit.ts";
import { smallTableIfThere } from "./small-table.ts";

/** The columns of `headers.csv`. */
export const CONFIRMED_COLUMNS = ["表头", "数据集", "字段", "单位"] as const;

/** The word for a column that a person wants left out. */
export const IGNORED = "忽略";

/** The word in place of a header for a count that each row of a list of events stands for. */
export const EACH_ROW = "每行计1";

/** One line of `headers.csv`: what a person said that a header means. */
export interface ConfirmedHeader {
  /** The header as written. */
  readonly header: string;
  /** The dataset by name or label; empty for all. */
  readonly dataset: string;
  /** The field by name or by one of its headers, or 忽略; empty where nobody has answered yet. */
  readonly field: string;
  /** The unit of its numbers; empty where the header or the cells say it. */
  readonly unit: string;
}

/** Reads `headers.csv`; without the file nothing is confirmed. */
export function readConfirmedHeaders(path: string): ConfirmedHeader[] {
  const rows = smallTableIfThere(path)?.rows ?? [];
  return rows
    .map((row) => ({
      header: row.表头 ?? "",
      dataset: row.数据集 ?? "",
      field: row.字段 ?? "",
      unit: row.单位 ?? "",
    }))
    .filter(({ header }) => plainHeader(header) !== "");
}

/** Datasets that know what was confirmed, and the lines that could not be used. */
export interface ConfirmedDatasets {
  readonly datasets: readonly Dataset[];
  readonly troubles: readonly Text[];
}

/**
 * Puts confirmed headers in front of the listed ones: a header means the field that a person named,
 * and no other of that dataset. An ignored one is a note.
 */
export function withConfirmedHeaders(
  datasets: readonly Dataset[],
  lines: readonly ConfirmedHeader[],
): ConfirmedDatasets {
  const troubles = lines.flatMap((line) => troubleOf(line, lines, datasets));
  const usable = lines.filter((line) => troubleOf(line, lines, datasets).length === 0);
  return { datasets: datasets.map((dataset) => confirmed(dataset, usable)), troubles };
}

function troubleOf(
  line: ConfirmedHeader,
  lines: readonly ConfirmedHeader[],
  datasets: readonly Dataset[],
): Text[] {
  const { header, dataset, field, unit } = line;
  if (field === "") return [];
  const own = datasets.filter((each) => isNamed(each, dataset));
  if (own.length === 0)
    return [
      HEADERS_CSV["no-dataset"](
        header,
        dataset,
        datasets.map(({ label }) => label),
      ),
    ];
  const contrary = lines.find(
    (other) => isOfOne(line, other) && other.field !== "" && other.field !== field,
  );
  if (contrary) return [HEADERS_CSV.contrary(header, field, contrary.field)];
  if (field === IGNORED) return [];
  const found = own.flatMap((each) => {
    const name = fieldNamed(each, field);
    return name === null || (isEachRow(line) && !each.columns[name]!.eachRow) ? [] : [name];
  });
  if (found.length === 0)
    return [HEADERS_CSV["no-field"](header, field, nearest(field, usualHeaders(own)))];
  return isUnit(unit) ? [] : [HEADERS_CSV["no-unit"](header, unit)];
}

const isEachRow = ({ header }: ConfirmedHeader): boolean =>
  plainHeader(header) === plainHeader(EACH_ROW);

const isOfOne = (a: ConfirmedHeader, b: ConfirmedHeader): boolean =>
  a !== b && plainHeader(a.header) === plainHeader(b.header) && a.dataset === b.dataset;

const isNamed = ({ name, label }: Dataset, word: string): boolean =>
  word === "" || [name, label.zh, label.en].includes(word);

const isUnit = (unit: string): boolean =>
  unit === "" || yuanIn(bareUnit(unit)) !== null || scaledUnit(bareUnit(unit)) !== null;

const usualHeaders = (datasets: readonly Dataset[]): string[] =>
  datasets.flatMap(({ columns }) => Object.values(columns).map(({ headers }) => headers[0] ?? ""));

/** Finds a field by its name, else by one of its headers. */
function fieldNamed({ columns }: Dataset, word: string): string | null {
  if (Object.hasOwn(columns, word)) return word;
  const plain = plainHeader(word);
  const found = Object.entries(columns).find(([, { headers }]) =>
    headers.some((header) => plainHeader(header) === plain),
  );
  return found?.[0] ?? null;
}

/** The field of columns that a person wants ignored. */
export const IGNORED_FIELD = "ignored";

function confirmed(dataset: Dataset, lines: readonly ConfirmedHeader[]): Dataset {
  const own = lines
    .filter(({ dataset: word, field }) => field !== "" && isNamed(dataset, word))
    .map((line) => ({
      ...line,
      to: line.field === IGNORED ? IGNORED_FIELD : fieldNamed(dataset, line.field),
    }))
    .filter(({ to }) => to !== null);
  if (own.length === 0) return dataset;
  const taken = new Set(own.map(({ header }) => plainHeader(header)));
  const ignored = own.some(({ to }) => to === IGNORED_FIELD)
    ? { [IGNORED_FIELD]: { kind: "note", headers: [] } as const }
    : {};
  const columns = Object.entries({ ...ignored, ...dataset.columns }).map(
    ([field, column]: [string, ColumnDefinition]) => {
      const mine = own.filter(({ to }) => to === field);
      const others = column.headers.filter((header) => !taken.has(plainHeader(header)));
      return [field, withHeaders(column, others, mine)] as const;
    },
  );
  return { ...dataset, columns: Object.fromEntries(columns) };
}

function withHeaders(
  column: ColumnDefinition,
  others: readonly string[],
  mine: readonly ConfirmedHeader[],
): ColumnDefinition {
  const units = mine
    .map(({ header, unit }) => ({ header, unit: unit || unitAtEnd(header) }))
    .filter(({ unit }) => unit !== "");
  return {
    ...column,
    headers: [...others, ...mine.filter((line) => !isEachRow(line)).map(({ header }) => header)],
    ...(mine.some(isEachRow) ? { eachRow: "confirmed" as const } : {}),
    ...(units.length === 0
      ? {}
      : {
          headerUnits: Object.fromEntries(
            units.map(({ header, unit }) => [plainHeader(header), unit]),
          ),
        }),
  };
}

/** A unit of money, or of a count with a power of ten, at the end of a header: 拨款万元. */
const UNIT_AT_END = /([十百千万亿]{1,4}(?:元|人次|人|场次|场|次)|元)[^\p{L}]*$/u;

const unitAtEnd = (header: string): string => UNIT_AT_END.exec(header)?.[1] ?? "";

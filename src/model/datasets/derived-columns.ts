import type { ColumnDefinition, Dataset } from "./dataset.ts";

/**
 * The columns of a year of a register, to be added up:
 *
 * | column     | 1 where the entry...                                      |
 * |------------|-----------------------------------------------------------|
 * | `standing` | stands at the end of the year                             |
 * | `began`    | began in the year                                         |
 * | `ended`    | ended in the year, for whatever reason                    |
 * | `moved`    | ended because it went on under another entry (a promotion) |
 * | `left`     | ended and did not go on: it is no longer in the register  |
 */
const REGISTER_COLUMNS = ["standing", "began", "ended", "moved", "left"] as const;

/**
 * Further columns of a register whose entries are due by a day:
 *
 * | column     | 1 where the entry...                                       |
 * |------------|------------------------------------------------------------|
 * | `overdue`  | stands at the end of the year, and its day is past         |
 * | `in_time`  | ended in the year, by its day                              |
 * | `late`     | ended in the year, after its day                           |
 * | `reopened` | began again in the year, where a column says when          |
 */
const DUE_COLUMNS = ["overdue", "in_time", "late"] as const;

const COUNT: ColumnDefinition = { kind: "count", headers: [] };

/** Lists the columns of a register's years; none of any other dataset. */
export const registerColumns = ({ lifetime }: Dataset): string[] =>
  lifetime
    ? [
        ...REGISTER_COLUMNS,
        ...(lifetime.due ? DUE_COLUMNS : []),
        ...(lifetime.reopened ? ["reopened"] : []),
      ]
    : [];

/** Lists the columns that no file has, but that follow from its rows. */
export const derivedColumns = (dataset: Dataset): string[] => [
  ...registerColumns(dataset),
  ...Object.keys(dataset.counts ?? {}),
];

/** Adds to a dataset the columns that follow from its rows. One without such columns stays as it is. */
export function withDerivedColumns(dataset: Dataset): Dataset {
  const names = derivedColumns(dataset);
  if (names.length === 0) return dataset;
  const derived = Object.fromEntries(names.map((name) => [name, COUNT]));
  return { ...dataset, columns: { ...dataset.columns, ...derived } };
}

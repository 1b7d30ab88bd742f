import type { ColumnTable } from "arquero";

declare global {
  /**
   * The names in the data of a project, which editors complete and the type checker knows: `npm start` writes them into
   * `data/names.d.ts` from the definitions of the datasets.
   */
  interface TallybookNames {
    /** The rows of `facts(…)` by dataset. */
    // datasets: { activities: { township: string; year: number … } }
    /** The breakdowns of each measure, with their values. */
    // measures: { audience: { type: "讲座" … } }
  }
}

type Known<Key extends string> =
  TallybookNames extends Readonly<Record<Key, infer Names>> ? Names : object;

/** Any other text: names that only the data have are looked up when the script runs. */
type Other = string & {};

export type DatasetName = (keyof Known<"datasets"> & string) | Other;
export type MeasureName = (keyof Known<"measures"> & string) | Other;

/** The table of the facts of a dataset; of one that is not known it is a plain Arquero table. */
export type FactsTable<Name extends string> = Name extends keyof Known<"datasets">
  ? RowsTable<Known<"datasets">[Name]>
  : ColumnTable;

/** The breakdowns of a measure with their values; any of one that is not known. */
export type BreakdownsOf<Name extends string> = Name extends keyof Known<"measures">
  ? Partial<Known<"measures">[Name]>
  : Readonly<Record<string, string>>;

/** The verbs after which a table has other columns, of which the type checker knows nothing. */
type Reshaping =
  | ("count" | "rollup" | "select" | "rename" | "pivot" | "fold" | "spread" | "unroll")
  | ("join" | "join_left" | "join_right" | "join_full" | "cross" | "lookup" | "assign");

/** A table of Arquero whose rows are known: their columns complete in an editor, and a wrong comparison is marked. */
export type RowsTable<Row> = TypedVerbs<Row> & {
  readonly [Verb in Reshaping]: (...args: Parameters<ColumnTable[Verb]>) => ColumnTable;
} & ColumnTable;

interface TypedVerbs<Row> {
  filter(condition: (row: Row) => unknown): RowsTable<Row>;
  derive<Made extends Readonly<Record<string, (row: Row) => unknown>>>(
    values: Made,
  ): RowsTable<Row & { readonly [Name in keyof Made]: ReturnType<Made[Name]> }>;
  groupby(...names: (keyof Row & string)[]): RowsTable<Row>;
}

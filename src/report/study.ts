import type { ColumnTable } from "arquero";
import { type MeasureView, measureView } from "../analyze/measure-view.ts";
import type { FileResult } from "../ingest/file-result.ts";
import type { AreaTree } from "../table/areas.ts";
import { type Counted, countOnce } from "../table/counted.ts";
import { foldFacts } from "../table/cube.ts";
import type { Dataset } from "../table/dataset.ts";
import { factsTable } from "../table/facts-table.ts";
import { unknownWord } from "../table/nearest.ts";
import type { ReviewConfig } from "./review-config.ts";

/** Everything that was read, ready for questions. */
export interface Study {
  readonly config: ReviewConfig;
  /** The year under review, and all years of the data up to it. */
  readonly year: number;
  readonly years: readonly number[];
  readonly asOf: string;
  readonly tree: AreaTree;
  readonly files: readonly FileResult[];
  /** Every measure of the datasets that have facts, in the order of their definitions. */
  readonly measures: readonly MeasureView[];
  /** The counted facts of a dataset as an Arquero table: one row per township, month, type... */
  facts(dataset: string): ColumnTable;
  /** A measure by its name. */
  measure(name: string): MeasureView;
  /** What counts in a dataset, and what was compared instead of added. */
  counted(dataset: string): Counted;
}

/** Thrown where a script asks for a measure or a dataset that is defined, but of which nothing was filed. */
export class NothingFiled extends Error {
  readonly what: string;
  constructor(what: string) {
    super(`nothing was filed for "${what}"`);
    this.what = what;
  }
}

export interface StudyInput {
  readonly config: ReviewConfig;
  readonly tree: AreaTree;
  readonly files: readonly FileResult[];
  readonly datasets: readonly Dataset[];
  readonly year: number;
  readonly asOf: string;
}

/** Folds the facts of all files and opens them to questions. */
export function studyOf({ config, tree, files, datasets, year, asOf }: StudyInput): Study {
  const counted = new Map(
    datasets.map((dataset) => {
      const facts = files.flatMap((file) =>
        file.dataset === dataset && file.facts ? file.facts : [],
      );
      return [dataset.name, countOnce(foldFacts(dataset, facts), asOf)];
    }),
  );
  const tables = new Map<string, ColumnTable>();
  const years = yearsUpTo(year, counted.values());
  const measures = datasets.flatMap((dataset) =>
    counted.get(dataset.name)!.cube.entries.length === 0
      ? []
      : Object.entries(dataset.measures).map(([id, definition]) =>
          measureView(
            { ...definition, id, dataset },
            counted.get(dataset.name)!,
            tree,
            years,
            year,
          ),
        ),
  );
  const known = <T>(what: string, name: string, all: ReadonlyMap<string, T>): T => {
    const found = all.get(name);
    if (found === undefined) throw new Error(unknownWord(what, name, [...all.keys()]));
    return found;
  };
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return {
    config,
    year,
    years,
    asOf,
    tree,
    files,
    measures,
    facts: (name) => {
      const table = tables.get(name) ?? factsTable(known("dataset", name, counted), tree);
      tables.set(name, table);
      return table;
    },
    measure: (name) => {
      if (!byId.has(name) && datasets.some((dataset) => Object.hasOwn(dataset.measures, name)))
        throw new NothingFiled(name);
      return known("measure", name, byId);
    },
    counted: (name) => known("dataset", name, counted),
  };
}

function yearsUpTo(year: number, counted: Iterable<Counted>): number[] {
  const years = new Set<number>();
  for (const { cube } of counted) for (const entry of cube.entries) years.add(entry.year);
  return [...years].filter((each) => each <= year).sort((a, b) => a - b);
}

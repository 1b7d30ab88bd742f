import { join } from "node:path";
import { type NumberedRow, numberedRowsIfThere } from "../../ingest/references/small-table.ts";
import { EXPECTATIONS } from "../../messages/authors/expectations.ts";
import type { Text } from "../../messages/text.ts";
import type { Dataset, MeasureDefinition, Redefinition } from "../../model/datasets/dataset.ts";
import { nearest } from "../../model/did-you-mean.ts";
import type { ConfirmedPlaces, PlacedDataset } from "./definitions.ts";

/** The file of the data folder in which an office writes from when a measure counts something else. */
const FILE = "definitions.csv";

/** The columns of the file. */
const COLUMNS = { measure: "指标", from: "起始年度", zh: "口径", en: "英文口径" } as const;

/** A line that can be used: the id of its measure, and what that counts from a year on. */
type Line = Redefinition & { readonly measure: string };

/** Adds what `definitions.csv` of a data folder says to the measures of datasets. */
export function withRedefinitions(data: string, placed: readonly PlacedDataset[]): ConfirmedPlaces {
  const troubles: Text[] = [];
  const names = namesOf(placed.map(({ dataset }) => dataset));
  const lines = numberedRowsIfThere(join(data, FILE)).flatMap((row) =>
    lineIn(row, names, troubles),
  );
  if (lines.length === 0) return { placed, troubles };
  return {
    placed: placed.map((one) => ({ ...one, dataset: redefined(one.dataset, lines) })),
    troubles,
  };
}

/** The ids of measures by the words that a line may have for them: id and name. */
const namesOf = (datasets: readonly Dataset[]): ReadonlyMap<string, string> =>
  new Map(
    datasets.flatMap(({ measures }) =>
      Object.entries(measures).flatMap(([id, { label }]) => [
        [label.zh, id] as const,
        [id, id] as const,
      ]),
    ),
  );

function lineIn(
  { row, line }: NumberedRow,
  names: ReadonlyMap<string, string>,
  troubles: Text[],
): Line[] {
  const at = `${FILE} ${line}`;
  const [word = "", year = "", zh = ""] = [
    row[COLUMNS.measure],
    row[COLUMNS.from]?.replace(/年度?$/u, ""),
    row[COLUMNS.zh],
  ];
  const measure = names.get(word);
  if (measure === undefined)
    troubles.push(EXPECTATIONS["unknown-measure"](at, word, nearest(word, [...names.keys()])));
  else if (!/^\d{4}$/.test(year))
    troubles.push(EXPECTATIONS["bad-value"](at, COLUMNS.from, year, "2023"));
  else if (zh === "") troubles.push(EXPECTATIONS["bad-value"](at, COLUMNS.zh, zh, "只计线下活动"));
  else return [{ measure, from: Number(year), says: { zh, en: row[COLUMNS.en] || zh } }];
  return [];
}

function redefined(dataset: Dataset, lines: readonly Line[]): Dataset {
  const withLines = (id: string, definition: MeasureDefinition): MeasureDefinition => {
    const own = lines.filter(({ measure }) => measure === id);
    if (own.length === 0) return definition;
    const all = [...(definition.redefined ?? []), ...own.map(({ from, says }) => ({ from, says }))];
    return { ...definition, redefined: all.sort((a, b) => a.from - b.from) };
  };
  const measures = Object.entries(dataset.measures).map(
    ([id, definition]) => [id, withLines(id, definition)] as const,
  );
  return { ...dataset, measures: Object.fromEntries(measures) };
}

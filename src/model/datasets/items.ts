import type { Text } from "../../messages/text.ts";
import type { Adding, ColumnDefinition, Dataset, MeasureDefinition } from "./dataset.ts";

/** One line of an item list: a quantity that a dataset may report, without any code. */
export interface Item {
  /** The name of the dataset. */
  readonly dataset: string;
  readonly id: string;
  readonly label: Text;
  readonly unit: Text;
  readonly kind: "count" | "money" | "number";
  readonly direction: MeasureDefinition["direction"];
  readonly overTime: Adding;
  readonly overAreas: MeasureDefinition["overAreas"];
  /** Other spellings of its name. */
  readonly aliases: readonly string[];
}

/** Adds the items of a dataset to its columns and measures; a dataset without an item list stays as it is. */
export function withItems(dataset: Dataset, items: readonly Item[]): Dataset {
  const { items: listed, columns, measures } = dataset;
  if (listed === undefined) return dataset;
  const own = items.filter((item) => item.dataset === dataset.name);
  return {
    ...dataset,
    columns: { ...columns, ...Object.fromEntries(own.map((item) => [item.id, columnOf(item)])) },
    measures: {
      ...measures,
      ...Object.fromEntries(own.map((item) => [`${listed.prefix}:${item.id}`, measureOf(item)])),
    },
  };
}

const columnOf = ({ kind, label, aliases, unit }: Item): ColumnDefinition => ({
  kind,
  headers: [label.zh, ...aliases, label.en],
  ...(kind === "money" ? {} : { unitWords: [unit.zh] }),
});

const measureOf = ({
  id,
  label,
  unit,
  direction,
  overTime,
  overAreas,
}: Item): MeasureDefinition => ({
  ...{ label, unit, direction, overTime, overAreas },
  column: id,
});

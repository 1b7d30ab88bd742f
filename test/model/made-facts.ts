import { type Area, type AreaTree, areaNamed, areaTree } from "../../src/model/areas/areas.ts";
import type { Dataset } from "../../src/model/datasets/dataset.ts";
import type { Measure } from "../../src/model/datasets/measure.ts";
import {
  type CodedColumn,
  type Facts,
  FLAGS,
  type Flag,
  NOT_THERE,
} from "../../src/model/facts/facts.ts";
import type { NumberColumn } from "../../src/model/facts/number-column.ts";
import { eachNumber } from "../../src/model/facts/number-column.ts";

/** A dataset as small as one can be: visits and their cost, by type, due every quarter. */
export const visits: Dataset = {
  name: "visits",
  label: { zh: "走访", en: "Visits" },
  returns: "quarter",
  columns: {
    township: { kind: "area", headers: ["乡镇"], required: true },
    period: { kind: "period", headers: ["日期"], required: true },
    type: { kind: "category", headers: ["类别"], breakdown: true },
    visits: { kind: "count", headers: ["走访次数"] },
    cost: { kind: "money", headers: ["经费(元)"] },
  },
  measures: {
    visits: {
      label: { zh: "走访次数", en: "Visits" },
      unit: { zh: "次", en: "visits" },
      column: "visits",
      overTime: "sum",
      overAreas: "sum",
      direction: "more",
    },
    cost: {
      label: { zh: "经费", en: "Cost" },
      unit: { zh: "元", en: "yuan" },
      column: "cost",
      overTime: "sum",
      overAreas: "sum",
      direction: "neutral",
    },
  },
};

export const measureOf = (id: string, dataset: Dataset = visits): Measure => ({
  ...dataset.measures[id]!,
  id,
  dataset,
});

/** An area that is valid at all times by default. */
export const area = (code: string, facts: Partial<Area> = {}): Area => ({
  ...areaNamed(code, `${code}镇`),
  kind: "镇",
  from: "2000-01-01",
  ...facts,
});

export const treeOf = (...areas: Area[]): AreaTree => areaTree(areas, { name: "试县" });

/** One fact. A null number is an empty cell; an absent one a file without the column. */
export interface MadeFact {
  readonly area: Area;
  readonly period: string;
  readonly type?: string;
  readonly visits?: number | null;
  readonly cost?: number | null;
  readonly flag?: Flag;
  readonly line?: number;
}

/** The facts of one file; the first stands in line 2. */
export function factsOf(
  rows: readonly MadeFact[],
  { file = "made.csv", dataset = visits }: { file?: string; dataset?: Dataset } = {},
): Facts {
  return {
    dataset,
    file,
    count: rows.length,
    lines: Uint32Array.from(rows, ({ line }, i) => line ?? i + 2),
    area: coded(rows.map((row) => row.area)),
    period: coded(rows.map((row) => row.period)),
    breakdowns: new Map([["type", coded(rows.map((row) => row.type ?? ""))]]),
    texts: new Map(),
    numbers: new Map(
      (["visits", "cost"] as const).map((name) => [name, numbers(rows, (row) => row[name])]),
    ),
  };
}

function coded<T>(cells: readonly T[]): CodedColumn<T> {
  const values = [...new Set(cells)];
  return { values, codes: Uint32Array.from(cells, (cell) => values.indexOf(cell)) };
}

const numbers = (
  rows: readonly MadeFact[],
  of: (row: MadeFact) => number | null | undefined,
): NumberColumn =>
  eachNumber(
    Float64Array.from(rows, (row) => of(row) ?? Number.NaN),
    Uint8Array.from(rows, (row) => {
      const value = of(row);
      if (value === undefined) return NOT_THERE;
      return FLAGS.indexOf(value === null ? "blank" : (row.flag ?? ""));
    }),
  );

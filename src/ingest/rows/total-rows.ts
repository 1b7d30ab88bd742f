import type { Records } from "../../csv/read-records.ts";
import { NUMERIC } from "../../model/datasets/dataset.ts";
import { halfWidth } from "../cells/normalize-cell.ts";
import { plainHeader } from "../layout/header.ts";
import type { Layout, LayoutColumn } from "../layout/layout.ts";
import { type TotalKind, totalKind } from "../layout/total-words.ts";

/** The word for a total in a record. */
export interface TotalLabel {
  readonly text: string;
  readonly kind: TotalKind;
}

/** The records with a word for a total; each distinct text is examined once. */
export interface TotalLabels {
  isLabelled(record: number): boolean;
  /** Returns the label of a record. In a row of one township a total is that of a group. */
  of(record: number, isOfArea: boolean): TotalLabel | null;
}

/** Finds words for totals in the columns before the first number; ids and long texts have none. */
export function totalLabels(
  records: Records,
  { layout, county }: { readonly layout: Layout; readonly county: string },
): TotalLabels {
  const columns = labelColumns(layout).flatMap(({ index, role, byMeaning }) => {
    const cells = records.columns[index]!;
    const kinds = cells.distinct ? kindsOf(cells.size, cells.text, county) : new Map();
    if (role === "measure-name")
      for (const code of kinds.keys()) if (namesFigure(cells.text(code))) kinds.delete(code);
    return kinds.size === 0 ? [] : [{ cells, kinds }];

    function namesFigure(text: string): boolean {
      return byMeaning?.names?.has(halfWidth(text).trim()) ?? false;
    }
  });
  return {
    isLabelled: (record) =>
      columns.length > 0 && columns.some(({ cells, kinds }) => kinds.has(cells.codes[record]!)),
    of: (record, isOfArea) => {
      for (const { cells, kinds } of columns) {
        const code = cells.codes[record]!;
        const kind = kinds.get(code);
        if (kind === undefined) continue;
        const text = cells.text(code).trim();
        return { text, kind: kind === "total" && isOfArea ? "subtotal" : kind };
      }
      return null;
    },
  };
}

function kindsOf(
  size: number,
  text: (code: number) => string,
  county: string,
): Map<number, TotalKind> {
  const kinds = new Map<number, TotalKind>();
  const ofCounty = plainHeader(county);
  for (let code = 1; code < size; code++) {
    const label = text(code);
    const isCounty = ofCounty !== "" && plainHeader(label) === ofCounty;
    const kind = isCounty ? "total" : totalKind(label);
    if (kind !== null) kinds.set(code, kind);
  }
  return kinds;
}

/** Lists the columns before the first number, without columns of free text. */
function labelColumns({ columns, dataset }: Layout): LayoutColumn[] {
  const definition = (field: string | null) => (field === null ? null : dataset.columns[field]!);
  const firstNumber = columns.findIndex(({ field, role }) => {
    const own = definition(field);
    return role === "value" || (own !== null && NUMERIC.has(own.kind));
  });
  return columns
    .slice(0, firstNumber < 0 ? columns.length : firstNumber)
    .filter(({ field }) => definition(field)?.kind !== "text" || definition(field)?.key);
}

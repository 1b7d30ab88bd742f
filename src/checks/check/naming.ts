import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { formatNumber } from "../../model/number-format.ts";

/** An area as sentences call it. */
export const areaName = ({ name, nameEn }: Area): Text => ({ zh: name, en: nameEn ?? name });

/**
 * A column as sentences call it: like the measure read from it, else as its first header.
 * @example columnName({ columns: { n: { headers: ["场次"] } }, measures: {} }, "n").zh // => "场次"
 */
export function columnName(dataset: Pick<Dataset, "columns" | "measures">, field: string): Text {
  const measure = Object.values(dataset.measures).find(({ column }) => column === field);
  const header = dataset.columns[field]?.headers[0] ?? field;
  return measure?.label ?? { zh: header, en: header };
}

/**
 * A number in a sentence of a check, with all its digits: these are compared with a file.
 * @example exact(4.28) // => "4.28"
 */
export const exact = (value: number): string =>
  Number.isInteger(value) ? formatNumber(value) : String(value);

/**
 * A number of which only the size matters, such as a factor or a median.
 * @example about(238.4) // => "238"
 */
export const about = (value: number): string =>
  formatNumber(value, { digits: Math.abs(value) >= 10 ? 0 : 1 });

/** Names in a row: five at most, then how many more. */
export function names(all: readonly Text[]): Text {
  const first = all.slice(0, 5);
  const more = all.length - first.length;
  return {
    zh: first.map(({ zh }) => zh).join("、") + (more > 0 ? `等${all.length}个` : ""),
    en: first.map(({ en }) => en).join(", ") + (more > 0 ? ` and ${more} more` : ""),
  };
}

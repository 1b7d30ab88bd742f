import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { formatNumber } from "../../model/number-format.ts";

/** The name of an area in sentences. */
export const areaName = ({ name, nameEn }: Area): Text => ({ zh: name, en: nameEn ?? name });

/**
 * Names a column in sentences: by the measure read from it, else by its first header.
 * @example columnName({ columns: { n: { headers: ["场次"] } }, measures: {} }, "n").zh // => "场次"
 */
export function columnName(dataset: Pick<Dataset, "columns" | "measures">, field: string): Text {
  const measure = Object.values(dataset.measures).find(({ column }) => column === field);
  const header = dataset.columns[field]?.headers[0] ?? field;
  return measure?.label ?? { zh: header, en: header };
}

/**
 * Writes a number with all its digits, because it is compared with a file.
 * @example exact(4.28) // => "4.28"
 */
export const exact = (value: number): string =>
  Number.isInteger(value) ? formatNumber(value) : String(value);

/**
 * Writes a number of which only the size matters, such as a factor or a median.
 * @example about(238.4) // => "238"
 */
export const about = (value: number): string =>
  formatNumber(value, { digits: Math.abs(value) >= 10 ? 0 : 1 });

/** Lists names: five at most, then the number of all. */
export function names(all: readonly Text[]): Text {
  const first = all.slice(0, 5);
  const more = all.length - first.length;
  return {
    zh: first.map(({ zh }) => zh).join("、") + (more > 0 ? `等${all.length}个` : ""),
    en: first.map(({ en }) => en).join(", ") + (more > 0 ? ` and ${more} more` : ""),
  };
}

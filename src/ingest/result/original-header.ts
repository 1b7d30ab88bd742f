import { headerText } from "../layout/layout.ts";
import type { FileResult } from "./file-result.ts";

/** What the file itself calls a column of its dataset; null where the trouble is with the whole line. */
export function originalHeader({ columns }: FileResult, field: string | null): string | null {
  const column = columns.find((each) => each.field !== null && each.field === field);
  return column ? headerText(column) : field;
}

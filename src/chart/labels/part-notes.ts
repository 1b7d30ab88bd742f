import type { RowUnits } from "../../analyze/measure/row-units.ts";
import type { Text } from "../../messages/text.ts";
import { someNames } from "./words.ts";

/** The most names in a note. */
const MOST = 8;

/** Writes the note that names the areas that are compared over a part of what they hold; none where all are whole. */
export function partNotes(
  rows: readonly { readonly name: string; readonly units?: RowUnits | undefined }[],
): Text[] {
  const names = rows.filter(({ units }) => units?.isPart).map(({ name }) => name);
  if (names.length === 0) return [];
  const { zh, en } = someNames(names, MOST);
  return [
    {
      zh: `${zh}有单位未报齐，只比较其中两期都报齐的报送单位。`,
      en: `${en}: not all complete; only the reporting units complete in both periods are compared.`,
    },
  ];
}

import type { Absence, DataTable, Mark, Row } from "../../model/tables/data-table.ts";
import { formatValue } from "../html/cell-parts.ts";
import { type Html, html } from "../html/html.ts";
import { BELOW_UNIT, MARKS, NO_NUMBER, type Sign, WORDS } from "../html/words.ts";
import type { RenderContext } from "../page/render-context.ts";

/** Selects the signs of a closed list that occur, in the order of the list. */
const occurring = <Name extends string>(
  list: Readonly<Record<Name, Sign>>,
  names: ReadonlySet<string>,
): readonly Sign[] =>
  (Object.keys(list) as Name[]).filter((name) => names.has(name)).map((name) => list[name]);

function signsIn({ columns, rows }: DataTable, page: RenderContext): readonly Sign[] {
  const cells = rows.flatMap((row) => row.cells);
  const marks = new Set<Mark>(
    cells.flatMap((cell) => ("mark" in cell && cell.mark ? [cell.mark] : [])),
  );
  const absences = new Set<Absence>(
    cells.flatMap((cell) => ("status" in cell ? [cell.status] : [])),
  );
  const hasBelowUnit = ({ cells }: Row): boolean =>
    cells.some(
      (cell, i) =>
        "value" in cell &&
        formatValue(cell.value, columns[i]!, page.lang) === BELOW_UNIT.sign[page.lang],
    );
  return [
    ...occurring(MARKS, marks),
    ...occurring(NO_NUMBER, absences),
    ...(rows.some(hasBelowUnit) ? [BELOW_UNIT] : []),
  ];
}

/** Renders the legend of the small signs of a table; nothing where there are none. */
export function renderSigns(table: DataTable, page: RenderContext): Html | undefined {
  const signs = signsIn(table, page);
  if (signs.length === 0) return undefined;
  const entries = signs.map(
    ({ sign, meaning }) => html` <span><b>${page.say(sign)}</b> ${page.say(meaning)}</span>`,
  );
  return html`<p class="tb-foot tb-key">${page.say(WORDS.marks)}${entries}</p>`;
}

import { sumId } from "../../analyze/figures/derived.ts";
import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { type DutyGrid, type DutyState, dutyGrid } from "../../analyze/plans/duty-grid.ts";
import type { Plans } from "../../analyze/plans/place-expectations.ts";
import { attainmentOfTargets } from "../../analyze/plans/target-attainment.ts";
import type { Attainment } from "../../analyze/results/attainment.ts";
import { absenceOf } from "../../chart/labels/absence.ts";
import type { Text } from "../../messages/text.ts";
import { memoize } from "../../model/memoize.ts";
import { formatPercent } from "../../model/number-format.ts";
import type { ColumnOf, NumberCell, TableCell } from "../../model/tables/data-table.ts";
import { mentioned, type Phrase } from "../../model/tables/phrase.ts";
import type { Standing } from "../../narrate/plans/say-standing.ts";
import { amount } from "../../narrate/sentence/words.ts";
import { NO_NUMBER } from "../html/words.ts";
import { metCell } from "./duty-table.ts";

/** The most duties and the most targets that stand beside other measures of an area. */
const MOST = 3;

type Held = Pick<Plans, "targets" | "duties">;

/** The grids and the attainments of each plans: every area asks for them. */
const grids = new WeakMap<object, readonly DutyGrid[]>();
const attainments = new WeakMap<object, readonly Attainment[]>();

const allGrids = (plans: Held): readonly DutyGrid[] =>
  memoize(grids, plans, () => plans.duties.map(dutyGrid));

const gridsOf = (plans: Held): DutyGrid[] =>
  allGrids(plans)
    .filter(({ rows }) => rows.length > 0)
    .slice(0, MOST);

const attainedIn = (plans: Held): readonly Attainment[] =>
  memoize(attainments, plans, () => plans.targets.flatMap(attainmentOfTargets).slice(0, MOST));

/**
 * Makes columns for a table of areas: in how many intervals each met its duties, and how far it reached the targets
 * that are set for each; by the code of an area, null for all together. None where nothing is set.
 */
export const standingColumns = (plans: Held): ColumnOf<string | null>[] => [
  ...gridsOf(plans).map(dutyColumn),
  ...attainedIn(plans).map(targetColumn),
];

function dutyColumn(grid: DutyGrid): ColumnOf<string | null> {
  const { view } = grid;
  return {
    label: view.label,
    unit: view.unit,
    kind: "count",
    of: (code) => (code === null ? metByAll(grid) : metBy(grid, code)),
  };
}

function metBy(grid: DutyGrid, code: string): TableCell {
  const row = grid.rows.find(({ area }) => area.code === code);
  if (!row) return { status: "not-due" };
  const isKnown = row.cells.some(({ state }) => state === "met" || state === "short");
  return isKnown ? metCell(grid, row) : { status: "missing" };
}

function metByAll(grid: DutyGrid): TableCell {
  const { view, rows, duty } = grid;
  const cells = rows.map((row) => metCell(grid, row));
  const value = cells.reduce((sum, cell) => sum + ("value" in cell ? cell.value : 0), 0);
  const { code } = view.panel().county(view.period).area;
  const figure = figureId(`${view.id}.met`, view.period, code, duty.where);
  return cells.some(isFigure) ? { value, figure } : { value };
}

/** True for a cell with a figure; what is counted of days has an id that is none. */
const isFigure = (cell: TableCell): cell is NumberCell & { readonly figure: string } =>
  "value" in cell && cell.figure !== undefined && !cell.figure.startsWith("plans:");

const targetColumn = ({ planned, rows }: Attainment): ColumnOf<string | null> => ({
  label: { zh: `${planned.label.zh}完成率`, en: `${planned.label.en}, completed` },
  unit: { zh: "%", en: "%" },
  kind: "percent",
  of: (code) => {
    if (code === null) return { status: "not-added" };
    const row = rows.find(({ key }) => key === code);
    if (!row) return { status: "not-due" };
    return row.rate === null
      ? { status: absenceOf(row.status) }
      : { value: row.rate, ...(row.figures?.rate ? { figure: row.figures.rate } : {}) };
  },
});

/** A line of one area: what is planned or counted, and its number. */
interface Line {
  readonly label: Text;
  readonly cell: TableCell;
}

/**
 * Lists what became of the plans in one area: duties met, targets reached, and the numbers of some measures. What was
 * not due is left out.
 */
export const standingOf = (
  plans: Held,
  measures: readonly MeasureView[],
  code: string,
): Standing[] =>
  [
    ...dutiesOf(plans, code),
    ...attainedIn(plans).map((attained): Line => {
      const { label, of } = targetColumn(attained);
      const cell = of(code) as TableCell;
      return { label, cell: inWords(cell, (value) => both(formatPercent(value))) };
    }),
    ...measures.map((view): Line => ({ label: view.label, cell: levelOf(view, code) })),
  ]
    .filter(({ cell }) => !("status" in cell && cell.status === "not-due"))
    .map(({ label, cell }) => ({ label, value: valueOf(cell) }));

const valueOf = (cell: TableCell): Text | Phrase =>
  "status" in cell
    ? NO_NUMBER[cell.status].sign
    : mentioned("figure" in cell ? cell.figure : undefined, textIn(cell));

const textIn = (cell: TableCell): Text =>
  "text" in cell && typeof cell.text !== "string" ? cell.text : { zh: "", en: "" };

const both = (text: string) => ({ zh: text, en: text });

/** Says in how many intervals of all duties together an area did what was to be done; none where nothing was due. */
function dutiesOf(plans: Held, code: string): Line[] {
  const found = allGrids(plans).flatMap((grid) =>
    grid.rows.filter(({ area }) => area.code === code).map((row) => ({ grid, row })),
  );
  const count = (isIn: (state: DutyState) => boolean): number =>
    found.reduce((sum, { row }) => sum + row.cells.filter(({ state }) => isIn(state)).length, 0);
  const [due, unknown] = [
    count((state) => state !== "not-due"),
    count((state) => state === "unreported"),
  ];
  if (due === 0) return [];
  const line = { label: DUTIES };
  if (due === unknown) return [{ ...line, cell: { status: "missing" } }];
  const cells = found.map(({ grid, row }) => metCell(grid, row));
  const met = cells.reduce((sum, cell) => sum + ("value" in cell ? cell.value : 0), 0);
  const ids = cells.filter(isFigure).flatMap(({ figure }) => figure);
  const text = {
    zh: `${due}期中${met}期${unknown > 0 ? `，${unknown}期未报送` : ""}`,
    en: `${met} of ${due}${unknown > 0 ? `, ${unknown} not reported` : ""}`,
  };
  // What was not reported adds nothing, and has no figure.
  const isWhole = cells.every((cell) => isFigure(cell) || !("value" in cell && cell.value > 0));
  const figure = isWhole ? sumId(ids) : undefined;
  return [{ ...line, cell: figure === undefined ? { text } : { text, figure } }];
}

const DUTIES: Text = { zh: "按期履职", en: "Duties met" };

function levelOf(view: MeasureView, code: string): TableCell {
  const panel = view.panel();
  const area = panel.areas.find((each) => each.code === code);
  if (!area) return { status: "not-due" };
  const { value, status, qualifier } = panel.cell(area, view.period);
  if (value === null) return { status: absenceOf(status) };
  const { zh, en } = amount(value, view, qualifier);
  // The label of a count names its unit: problems open 5.
  const text = { zh, en: en.replace(/ [a-z]+$/, "") };
  return { text, figure: figureId(view.id, view.period, code) };
}

/** Writes the number of a cell in words; a cell without a number stays. */
const inWords = (cell: TableCell, say: (value: number) => { zh: string; en: string }): TableCell =>
  "value" in cell
    ? { text: say(cell.value), ...(cell.figure ? { figure: cell.figure } : {}) }
    : cell;

import { lessId } from "../../analyze/figures/derived.ts";
import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { levelId } from "../../analyze/measure/row-figures.ts";
import { type DisplayUnit, displayUnit, tableValue } from "../../chart/labels/display-unit.ts";
import type { Text } from "../../messages/text.ts";
import { shareText } from "../../model/areas/apportion.ts";
import type { Area } from "../../model/areas/areas.ts";
import { partOf, type Succession, type Successor } from "../../model/areas/successors.ts";
import { unitsPerOne } from "../../model/panel/cube.ts";
import type { Cell, Panel } from "../../model/panel/panel.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  type ColumnOf,
  type DataTable,
  type Row,
  type TableCell,
  tableOf,
} from "../../model/tables/data-table.ts";

/**
 * Shows the areas that were merged, split or renamed on both bases, year by year: as reported, and on today's
 * boundaries, where an area counts in its successors. The rows of a group add up to its first row.
 */
export function boundariesTable(view: MeasureView): DataTable {
  const [reported, today] = [view.panel(), view.panel("year", "like-for-like")];
  const rows = [
    ...today.areas.flatMap((area) => todayRows(area, reported, today)),
    ...splitRows(reported, today),
    ...renamedRows(reported, today),
  ];
  const values = rows.flatMap(({ numbers }) => numbers.map((number) => number.value));
  const unit = displayUnit(view, values);
  return tableOf(
    rows,
    [
      { label: view.label, kind: "text", of: ({ name }) => name },
      ...today.periods.map(
        (period, i): ColumnOf<AreaRow> => ({
          label: periodName(period),
          unit: unit.unit,
          kind: unit.kind,
          of: ({ numbers }) => cellOf(numbers[i]!, unit),
        }),
      ),
    ],
    ({ tone }) => (tone ? { tone } : {}),
  );
}

type Shown = Pick<Cell, "value" | "status" | "qualifier"> & { readonly figure?: string };

/** A row before its numbers have a unit. */
interface AreaRow extends Pick<Row, "tone"> {
  readonly name: Text;
  readonly numbers: readonly Shown[];
}

function cellOf({ value, status, qualifier, figure }: Shown, unit: DisplayUnit): TableCell {
  if (value === null) return { status: status === "not-due" ? "not-due" : "missing" };
  const mark =
    qualifier === "estimated" ? "estimated" : status === "partial" ? "missing" : undefined;
  return {
    value: tableValue(value, unit),
    ...(mark ? { mark } : {}),
    ...(figure === undefined ? {} : { figure }),
  };
}

const numbersOf = (panel: Panel, area: Area): Shown[] =>
  panel.periods.map((period) => {
    const { value, status, qualifier } = panel.cell(area, period);
    const figure =
      panel.basis === "like-for-like"
        ? levelId(panel, area, period)
        : figureId(panel.measure.id, period, area.code);
    return { value, status, qualifier, figure };
  });

const rowOf = (name: Text, numbers: readonly Shown[], tone?: Row["tone"]): AreaRow => ({
  name,
  numbers,
  ...(tone ? { tone } : {}),
});

/** Lists what counts in an area today: itself, areas merged into it, its parts of areas that were split. */
function todayRows(area: Area, reported: Panel, today: Panel): AreaRow[] {
  const [members, inherited] = [today.members(area), today.inherited(area)];
  const isMoved = members.some((member) => !reported.areas.includes(member));
  if (!isMoved && members.length + inherited.length < 2) return [];
  const whole = rowOf(
    { zh: `${area.name}（现行区划）`, en: `${area.name}, today's boundaries` },
    numbersOf(today, area),
    "total",
  );
  if (isMoved) return [whole, ...movedRows(area, reported, today)];
  return [
    whole,
    ...members.map((member) => rowOf(asReported(member), numbersOf(reported, member), "part")),
    ...inherited.map((part) =>
      rowOf(partName(part.from.name, part.share), partNumbers(part, area, reported), "part"),
    ),
  ];
}

/** Sets beside an area as it was reported what came to it and left it with areas that moved, as one number a year. */
function movedRows(area: Area, reported: Panel, today: Panel): AreaRow[] {
  const perOne = unitsPerOne(reported.measure.dataset, reported.measure.column);
  const moved = today.periods.map((period): Shown => {
    const [now, then] = [today, reported].map((panel) => panel.cell(area, period).value ?? 0);
    const units = Math.round(now! * perOne) - Math.round(then! * perOne);
    const figure = lessId(
      levelId(today, area, period),
      figureId(reported.measure.id, period, area.code),
    );
    return {
      ...{ value: units / perOne, status: units === 0 ? "zero" : "reported", qualifier: null },
      ...(figure === undefined ? {} : { figure }),
    };
  });
  const name = { zh: `${area.name}：划入减划出`, en: `${area.name}: what came less what left` };
  return [rowOf(asReported(area), numbersOf(reported, area), "part"), rowOf(name, moved, "part")];
}

/** Lists each area that was split with the part of each successor; without shares there are no parts. */
function splitRows(reported: Panel, today: Panel): AreaRow[] {
  const parts = new Map(
    today.areas.flatMap((area) => today.inherited(area).map((part) => [part.from, part])),
  );
  return reported.areas.flatMap((from) => {
    if (from.splitInto.length === 0) return [];
    const part = parts.get(from);
    if (!part) return [rowOf(withoutShares(from), numbersOf(reported, from))];
    return [
      rowOf(asReported(from), numbersOf(reported, from), "total"),
      ...part.successors.map((successor) =>
        rowOf(countedIn(successor), partNumbers(part, successor.area, reported), "part"),
      ),
    ];
  });
}

/** Lists the areas that were only renamed, which moves no numbers. */
const renamedRows = (reported: Panel, today: Panel): AreaRow[] =>
  today.areas
    .filter(({ formerNames }) => formerNames.length > 0)
    .map((area) => rowOf(withFormerNames(area), numbersOf(reported, area)));

/** Computes a successor's part of an area that was split, year by year, in whole smallest units. */
function partNumbers(
  part: Pick<Succession, "from" | "successors">,
  successor: Area,
  reported: Panel,
) {
  const { dataset, column } = reported.measure;
  const perOne = unitsPerOne(dataset, column);
  return numbersOf(reported, part.from).map(({ value, status }): Shown => {
    if (value === null) return { value, status, qualifier: null };
    const units = partOf(Math.round(value * perOne), part, [successor]);
    return { value: units / perOne, status, qualifier: "estimated" };
  });
}

const asReported = ({ name, to }: Area): Text =>
  to === null
    ? { zh: `${name}（报送时）`, en: `${name}, as reported` }
    : { zh: `${name}（报送时，至${to}）`, en: `${name}, as reported, until ${to}` };

const partName = (name: string, share: number): Text => ({
  zh: `${name}的${shareText(share)}`,
  en: `${shareText(share)} of ${name}`,
});

const countedIn = ({ area, share }: Successor): Text => ({
  zh: `${shareText(share)}计入${area.name}`,
  en: `${shareText(share)} counted in ${area.name}`,
});

const withoutShares = (area: Area): Text => {
  const { zh, en } = asReported(area);
  return { zh: `${zh}，已拆分，没有可用的比例`, en: `${en}; split, no usable shares` };
};

const withFormerNames = ({ name, formerNames }: Area): Text => ({
  zh: `${name}（${formerNames.map((old) => `至${old.lastDay}称${old.name}`).join("，")}）`,
  en: `${name} (${formerNames.map((old) => `${old.name} until ${old.lastDay}`).join(", ")})`,
});

import type { Records } from "../../csv/read-records.ts";
import { isFigure } from "../../model/datasets/dataset.ts";
import { groupBy } from "../../model/group-by.ts";
import { isNumber, meaningOf, plainHeader } from "../layout/header.ts";
import {
  cellText,
  columnsOfKind,
  filledTexts,
  hasNumber,
  headerText,
  type Layout,
  type LayoutColumn,
} from "../layout/layout.ts";
import { readHeader } from "../meaning/read-header.ts";
import type { HeaderQuestion, StatedTotal } from "../result/file-result.ts";
import { OTHER_SUM, OTHER_TABLE, REPEATED, UNNAMED } from "../result/header-questions.ts";
import type { Section } from "./section.ts";

/**
 * Asks about columns of figures of which only a part would be counted: a figure that stands several times
 * under different groups, tables side by side, and a column of numbers that has no header.
 */
export function unclearColumns(
  records: Records,
  { layout, classified: { data, next }, totals }: Section,
): HeaderQuestion[] {
  const wrong = totals.filter((total) => isWrongScore(layout, total));
  if (wrong.length > 0)
    return [
      {
        ...about(wrong[0]!.label, OTHER_SUM),
        candidates: [OTHER_SUM, ...wrong.map(({ line }) => String(line))],
      },
    ];
  const twins = repeatedFigures(layout);
  const headers = twins.flat().map(headerText);
  const isGrouped = twins.some(areUnderGroups);
  const isTwice = twins.length > 1 || hasTwoAreas(layout);
  const halves = areasBeside(records, layout, data);
  if (halves.length > 0) return [about(halves.map(headerText).join("、"), REPEATED)];
  if (twins.length > 0 && (isGrouped || isTwice)) return [about(headers.join("、"), REPEATED)];
  const parts = partsOfGroups(layout);
  if (parts.length > 0) return [about(parts.map(headerText).join("、"), REPEATED)];
  const other = headerBelow(records, layout, data) ?? (isAcross(layout) ? next : null);
  if (other !== null)
    return [about([...new Set(filledTexts(records, other))].join("、"), OTHER_TABLE)];
  return [
    ...twins.filter((own) => differ(records, data, own)).map(whichOf),
    ...unnamed(records, layout, data).map((column) => about(headerText(column), UNNAMED)),
  ];
}

/** True for a total of a score card that differs from the sum of its items: one of them is wrong. */
const isWrongScore = ({ columns, dataset }: Layout, { axis, measures }: StatedTotal): boolean =>
  axis === "row" &&
  columns.some(({ group }) => group !== undefined) &&
  Object.entries(measures).some(
    ([field, { match }]) => !match && dataset.columns[field]!.limitedBy !== undefined,
  );

const about = (header: string, trouble: string): HeaderQuestion => ({
  field: null,
  header,
  candidates: [trouble],
});

const whichOf = (own: readonly LayoutColumn[]): HeaderQuestion => ({
  field: own[0]!.field,
  header: null,
  candidates: own.map(headerText),
});

const isCounted = ({ dataset }: Layout, { field, total }: LayoutColumn): boolean =>
  field !== null && !total && isFigure(dataset.columns[field]!.kind);

/** Lists the columns of each figure that a row would have several times in one series. */
function repeatedFigures(layout: Layout): LayoutColumn[][] {
  const found = groupBy(
    layout.columns.filter((column) => isCounted(layout, column)),
    ({ field, period, group, area }) => JSON.stringify([field, period, group, area]),
  );
  return [...found.values()].filter((own) => own.length > 1);
}

/** True where columns of one name stand under different words. */
const areUnderGroups = (own: readonly LayoutColumn[]): boolean =>
  new Set(own.map(({ raw }) => raw.slice(0, -1).join(" "))).size > 1;

/** True where one header of areas stands twice. */
function hasTwoAreas({ columns, dataset }: Layout): boolean {
  const areas = columns.filter(
    ({ field }) => field !== null && dataset.columns[field]!.kind === "area",
  );
  return new Set(areas.map(headerText)).size < areas.length;
}

/** Lists columns of areas of one name under different groups that name different ones: tables side by side. */
function areasBeside(records: Records, layout: Layout, data: Uint32Array): LayoutColumn[] {
  const areas = columnsOfKind(layout, "area");
  return areas.flatMap((first, i) => {
    const alike = areas.slice(i + 1).filter(({ raw }) => raw.at(-1) === first.raw.at(-1));
    const own = [first, ...alike];
    return first.raw.length > 1 && alike.length > 0 && differ(records, data, own) ? own : [];
  });
}

/** A header below townships across may stand under the title of another figure. */
const isAcross = ({ columns }: Layout): boolean => columns.some(({ area }) => area !== undefined);

/**
 * Finds a record among the data that has the header of the townships, or without a column of them the header
 * of the periods, in their place, and no numbers.
 */
function headerBelow(records: Records, layout: Layout, data: Uint32Array): number | null {
  const [key] = [...columnsOfKind(layout, "area"), ...columnsOfKind(layout, "period")];
  const cells = key && records.columns[key.index];
  if (!cells?.distinct) return null;
  const names = new Set(layout.dataset.columns[key!.field!]!.headers.map(plainHeader));
  const isName = new Uint8Array(cells.size);
  for (let code = 1; code < cells.size; code++)
    if (names.has(plainHeader(cells.text(code)))) isName[code] = 1;
  if (!isName.includes(1)) return null;
  const isHeader = (record: number): boolean =>
    isName[cells.codes[record]!] === 1 &&
    filledTexts(records, record).length > 2 &&
    !hasNumber(records, layout, record);
  return data.find(isHeader) ?? null;
}

/** Concepts of words below a figure that leave it whole: 本年 of 本年 and 上年 below 场次. */
const WHOLE: ReadonlySet<string> = new Set(["this-period", "actual", "total", "count", "times"]);

/** Lists columns of which only one was understood as the figure whose name stands above them all. */
function partsOfGroups({ columns, dataset }: Layout): LayoutColumn[] {
  return columns.flatMap((column) => {
    const { raw, field, byMeaning } = column;
    const [group = "", ...below] = raw;
    if (!byMeaning || below.length === 0 || !below.some((text) => !isWholeWord(text))) return [];
    if (meaningOf([group], dataset, null).field !== field) return [];
    const others = columns.filter(
      (one) => one.field === null && !one.total && one.raw[0] === group,
    );
    return others.length === 0 ? [] : [column, ...others];
  });
}

const isWholeWord = (text: string): boolean =>
  (readHeader([text])?.orders[0] ?? []).every(({ concepts }) =>
    concepts.some((concept) => WHOLE.has(concept)),
  );

/** True where a column says anything else than the first of its name. */
function differ(records: Records, data: Uint32Array, own: readonly LayoutColumn[]): boolean {
  const [first, ...others] = own;
  return others.some(({ index }) => {
    for (const record of data) {
      const text = cellText(records, record, index).trim();
      if (text !== "" && text !== cellText(records, record, first!.index).trim()) return true;
    }
    return false;
  });
}

/** Lists the figures with a column of numbers and no header to their right. */
const unnamed = (records: Records, layout: Layout, data: Uint32Array): LayoutColumn[] =>
  layout.columns.filter((column, at) => {
    const next = layout.columns[at + 1];
    const isBlank = next !== undefined && headerText(next) === "";
    return isBlank && isCounted(layout, column) && holdsNumbers(records, data, next.index);
  });

/** True where most of the cells of a column are filled, and with numbers. */
function holdsNumbers(records: Records, data: Uint32Array, column: number): boolean {
  let numbers = 0;
  for (const record of data) {
    const text = cellText(records, record, column).normalize("NFKC").trim();
    if (text !== "" && isNumber(text)) numbers++;
  }
  return numbers * 2 > data.length;
}

import type { Dataset } from "../../model/datasets/dataset.ts";
import { headerText, type Layout, type LayoutColumn } from "../layout/layout.ts";
import { totalKind } from "../layout/total-words.ts";
import type { Meaning } from "../meaning/meant-layout.ts";
import type { WorkingScheme } from "../references/read-schemes.ts";
import type { References } from "../references/references.ts";
import type { HeaderQuestion } from "../result/file-result.ts";
import { NO_AREA, NO_FIGURE, NO_ITEM, NO_ROWS, OTHER_POINTS } from "../result/header-questions.ts";
import { hasAreas, isAcross } from "./across-columns.ts";
import type { AcrossHead, AcrossHeads } from "./across-heads.ts";
import { pointsIn } from "./item-heads.ts";

/** Lists what must be asked about a table before it can be read. */
export const questionsAcross = (
  layout: Layout,
  heads: AcrossHeads,
  meaning: Meaning,
  { schemes }: References,
): HeaderQuestion[] => [
  ...whichRows(layout, heads),
  ...whichPoints(heads, meaning, schemes.get(schemeOf(heads, layout.dataset)) ?? null),
  ...layout.columns
    .filter((column, at) => isUnknown(column, heads.columns[at]!, heads, meaning))
    .map((column) => ({
      field: null,
      header: headerText(column),
      candidates: [hasAreas(heads) ? NO_AREA : NO_ITEM],
    })),
];

/** The question that the figures of a table are which nobody names. */
export const whichFigure = ({ columns }: AcrossHeads): HeaderQuestion => ({
  field: null,
  header: columns.flatMap(({ area }) => area ?? []).join("、"),
  candidates: [NO_FIGURE],
});

/** The question that the rows of a table are which no column tells apart. */
function whichRows({ columns, dataset }: Layout, heads: AcrossHeads): HeaderQuestion[] {
  const kinds = hasAreas(heads) ? ["period", "category"] : ["area", "period"];
  const isKey = ({ field, role }: LayoutColumn): boolean =>
    role === "measure-name" || (field !== null && kinds.includes(dataset.columns[field]!.kind));
  const keys = columns.slice(0, heads.columns.findIndex(isAcross));
  if (keys.some(isKey)) return [];
  const header = keys.map(headerText).filter((text) => text !== "");
  return [{ field: null, header: header.join("、"), candidates: [NO_ROWS] }];
}

/** The scheme of the values that stand across; empty for townships. */
const schemeOf = ({ columns }: AcrossHeads, dataset: Dataset): string =>
  columns.flatMap(({ group }) => (group && dataset.columns[group.field]!.scheme) ?? [])[0] ?? "";

/** Asks about items whose points differ from those of every catalogue, or are fewer than what was scored. */
function whichPoints(
  { columns }: AcrossHeads,
  meaning: Meaning,
  scheme: WorkingScheme | null,
): HeaderQuestion[] {
  return columns.flatMap(({ raw, named, group }, at) => {
    const points = named === null ? null : pointsIn(named);
    if (group === null || points === null) return [];
    const known = [...(scheme?.limits.values() ?? [])].flatMap(
      (catalogue) => catalogue.get(group.value) ?? [],
    );
    const { numbers } = meaning.columns[at]!.values;
    const isAbove = scheme === null && numbers.some((score) => score > points);
    const isKnown = known.length === 0 || known.includes(points);
    if (isKnown && !isAbove) return [];
    return [{ field: null, header: raw.join(" ").trim(), candidates: [OTHER_POINTS] }];
  });
}

/** Concepts of columns that are no part of a sum: 同比, 占比, 人均, 排名. */
const COMPARED: ReadonlySet<string> = new Set(["compare", "ratio", "rank"]);
/** Beside townships a plan is none; an item of a score card may be one. */
const PLANNED: ReadonlySet<string> = new Set(["target", "plan"]);

/** True for numbers among townships or items of which nobody can say whose they are: 县直, 加分. */
function isUnknown(
  { index, field, role }: LayoutColumn,
  head: AcrossHead,
  heads: AcrossHeads,
  meaning: Meaning,
): boolean {
  const first = heads.columns.findIndex(isAcross);
  const isBefore = index < (hasAreas(heads) ? first : 1);
  if (isAcross(head) || isBefore || field !== null || role !== null) return false;
  const { values, reading } = meaning.columns[index]!;
  const concepts = (reading?.orders[0] ?? []).flatMap((word) => word.concepts);
  const isCompared = concepts.some(
    (one) => COMPARED.has(one) || (hasAreas(heads) && PLANNED.has(one)),
  );
  if (isCompared || head.raw.some(totalKind)) return false;
  return values.numbers.length > 0;
}

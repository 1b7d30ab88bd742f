import type { WorkingScheme } from "../../ingest/references/read-schemes.ts";
import { fitOf, scaledUnit } from "../../ingest/units/scaled-unit.ts";
import { EXPECTATIONS } from "../../messages/authors/expectations.ts";
import type { Text } from "../../messages/text.ts";
import type { Area, AreaTree } from "../../model/areas/areas.ts";
import { breakdownsOf } from "../../model/datasets/measure.ts";
import { nearest } from "../../model/did-you-mean.ts";
import type { Facts } from "../../model/facts/facts.ts";
import type { MeasureView } from "../measure/measure-view.ts";

/** The data that lines are placed in. */
export interface Place {
  readonly measures: readonly MeasureView[];
  readonly tree: AreaTree;
  readonly schemes: ReadonlyMap<string, WorkingScheme>;
  /** Returns the facts of a dataset by file. */
  readonly folded: (dataset: string) => readonly Facts[];
}

/** The words of a line that name a measure, a part of it and areas. */
export interface PlacedWords {
  readonly file: string;
  readonly line: number;
  readonly measure: string;
  readonly part: string;
  readonly area: string;
  /** The unit of a target, as written. */
  readonly unit?: string;
}

/** The measure, the part and the areas that a line names; no areas for the county. */
export interface Found {
  readonly view: MeasureView;
  readonly where: Readonly<Record<string, string>>;
  readonly areas: readonly Area[] | null;
}

/** Finds what the words of a line name; else adds to the troubles. */
export function findPlace(line: PlacedWords, place: Place, troubles: Text[]): Found | null {
  const at = `${line.file}:${line.line}`;
  const view =
    place.measures.find((each) => isNamed(each, line.measure)) ?? meantBy(line, place.measures);
  if (!view) {
    const known = place.measures.map(({ label }) => label.zh);
    const near = nearest(line.measure, known);
    troubles.push(EXPECTATIONS["unknown-measure"](at, line.measure, near));
    return null;
  }
  const where = partIn(view, line.part, place.schemes);
  if (!where) troubles.push(EXPECTATIONS["unknown-part"](at, line.part, view.label));
  const areas = areasIn(line.area, place.tree);
  if (areas === undefined) troubles.push(EXPECTATIONS["unknown-area"](at, line.area));
  return where && areas !== undefined ? { view, where, areas } : null;
}

/** True where a word names a measure: its id, its label, or a header of its column. */
const isNamed = ({ id, label, dataset, column }: MeasureView, word: string): boolean =>
  [id, label.zh, label.en, ...(dataset.columns[column]?.headers ?? [])].includes(word);

/** Words before a name of a measure, and behind it, that change nothing in what it counts. */
const BEFORE = /^(?:全年|全县|年度|本年|累计|共|完成|实现|新增?)/u;
const COUNTED = /^(?:数|数量|总数|总量|总额|额|合计)$/u;

/**
 * Finds the one measure that a word names in other words, where the unit of the line counts the same: 受众人数 in 万人
 * is 受众, in 人次. Without a unit that says so it is asked about.
 */
function meantBy(
  { measure: word, unit = "" }: PlacedWords,
  measures: readonly MeasureView[],
): MeasureView | undefined {
  const plain = word.replace(BEFORE, "");
  const found = measures.filter((view) => {
    const words = unitWordsOf(view);
    const [, rest] = plain.split(view.label.zh);
    const isOwn =
      plain === view.label.zh || (plain.startsWith(view.label.zh) && rest !== undefined);
    if (!isOwn || !isUnit(unit, words)) return false;
    return rest === undefined || rest === "" || COUNTED.test(rest) || isUnit(rest, words);
  });
  return found.length === 1 ? found[0] : undefined;
}

/** True for a unit that counts what words of units count; one that counts anything says nothing. */
function isUnit(text: string, words: readonly string[]): boolean {
  const unit = scaledUnit(text);
  return unit !== null && fitOf(unit, words) === "own";
}

const unitWordsOf = ({ unit, dataset, column }: MeasureView): string[] => [
  unit.zh,
  ...(dataset.columns[column]?.unitWords ?? []),
];

/** Finds the breakdown that has a value, in the facts or in its scheme; null where none has. */
function partIn(
  view: MeasureView,
  part: string,
  schemes: Place["schemes"],
): Readonly<Record<string, string>> | null {
  if (part === "") return {};
  for (const name of breakdownsOf(view)) {
    const scheme = schemes.get(view.dataset.columns[name]?.scheme ?? "");
    const value = scheme?.index.aliases.get(part) ?? part;
    const isKnown = scheme?.index.aliases.has(part) || view.valuesOf(name).includes(value);
    if (isKnown) return { [name]: value };
  }
  return null;
}

/** The words for the county as a whole, and for each of its areas. */
const WHOLE = /^(?:全[县市区省]|合计|all)?$/u;
const EACH = /^(?:[各每]个?(?:乡镇|镇街|乡镇街道|街道|县区|地)|each)$/u;

/** Finds areas by a word; undefined where there is none, null for the county. */
function areasIn(word: string, { areas, county }: AreaTree): readonly Area[] | null | undefined {
  if (WHOLE.test(word) || word === county.name || word === county.code) return null;
  if (EACH.test(word)) return areas;
  const found = areas.filter(({ code, name, aliases }) => [code, name, ...aliases].includes(word));
  return found.length > 0 ? found : undefined;
}

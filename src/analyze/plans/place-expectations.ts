import type {
  DutyLine,
  ExpectationLines,
  TargetLine,
} from "../../ingest/references/read-expectations.ts";
import type { WorkingScheme } from "../../ingest/references/read-schemes.ts";
import { EXPECTATIONS } from "../../messages/authors/expectations.ts";
import type { Text } from "../../messages/text.ts";
import type { Area, AreaTree } from "../../model/areas/areas.ts";
import type { Duty, Target } from "../../model/datasets/expectations.ts";
import { breakdownsOf } from "../../model/datasets/measure.ts";
import { nearest } from "../../model/did-you-mean.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { groupBy } from "../../model/group-by.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { dayAmounts } from "./day-amounts.ts";

/** The measures with the expectations they are held to, and the lines that fit none. */
export interface Plans {
  /** The targets of each measure, as a measure `target:<measure>`; what they are compared with is the measure itself. */
  readonly targets: readonly MeasureView[];
  /** The duties, each as a measure `duty:<id>`. */
  readonly duties: readonly MeasureView[];
  readonly troubles: readonly Text[];
}

/** The data that lines are placed in. */
interface Place {
  readonly measures: readonly MeasureView[];
  readonly tree: AreaTree;
  readonly schemes: ReadonlyMap<string, WorkingScheme>;
  /** Returns the facts of a dataset by file. */
  readonly folded: (dataset: string) => readonly Facts[];
}

/** Finds the measure, the part and the areas of every line. */
export function placeExpectations(lines: ExpectationLines, place: Place): Plans {
  const troubles: Text[] = [...lines.faults];
  const targets = lines.targets.flatMap((line): Target[] => {
    const found = placed(line, place, troubles);
    return found ? [{ ...line, ...found, measure: found.view.id }] : [];
  });
  const duties = lines.duties.flatMap((line): MeasureView[] => {
    const found = placed(line, place, troubles);
    return found ? [dutyView(line, found, place)] : [];
  });
  const byMeasure = groupBy(targets, ({ measure }) => measure);
  return {
    targets: place.measures.flatMap((view) => {
      const own = byMeasure.get(view.id);
      return own ? [targetView(view, own)] : [];
    }),
    duties,
    troubles,
  };
}

const targetView = (view: MeasureView, targets: readonly Target[]): MeasureView => ({
  ...view,
  id: `target:${view.id}`,
  label: { zh: `${view.label.zh}目标`, en: `Target of ${view.label.en}` },
  bodies: null,
  plan: { kind: "target", targets },
});

function dutyView(
  line: DutyLine,
  { view, where, areas }: Found,
  { tree, folded }: Place,
): MeasureView {
  const label = { zh: line.label, en: line.labelEn };
  const duty: Duty = {
    ...line,
    label,
    measure: view.id,
    where,
    areas: areas ?? tree.areas,
  };
  return {
    ...view,
    ...{ id: `duty:${line.id}`, label, unit: INTERVALS, bodies: null },
    plan: {
      kind: "duty",
      duty,
      amountIn: dayAmounts(() => folded(view.dataset.name), view.column, where),
    },
  };
}

const INTERVALS: Text = { zh: "期", en: "intervals" };

interface Found {
  readonly view: MeasureView;
  readonly where: Readonly<Record<string, string>>;
  readonly areas: readonly Area[] | null;
}

function placed(line: TargetLine | DutyLine, place: Place, troubles: Text[]): Found | null {
  const at = `${line.file}:${line.line}`;
  const view = place.measures.find((each) => isNamed(each, line.measure));
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

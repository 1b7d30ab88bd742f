import type { DutyLine, ExpectationLines } from "../../ingest/references/read-expectations.ts";
import { fitOf, scaledUnit } from "../../ingest/units/scaled-unit.ts";
import { EXPECTATIONS } from "../../messages/authors/expectations.ts";
import type { Text } from "../../messages/text.ts";
import type { Duty, Phase, Target } from "../../model/datasets/expectations.ts";
import { groupBy } from "../../model/group-by.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { dayAmounts } from "./day-amounts.ts";
import { type Found, findPlace, type Place } from "./find-place.ts";
import { type PlacedTask, placeTask } from "./place-task.ts";

/** The measures with the expectations they are held to, and the lines that fit none. */
export interface Plans {
  /** The targets of each measure, as a measure `target:<measure>`; what they are compared with is the measure itself. */
  readonly targets: readonly MeasureView[];
  /** The duties, each as a measure `duty:<id>`. */
  readonly duties: readonly MeasureView[];
  readonly tasks: readonly PlacedTask[];
  readonly phases: readonly Phase[];
  readonly troubles: readonly Text[];
}

/** Finds the measure, the part and the areas of every line. */
export function placeExpectations(lines: ExpectationLines, place: Place): Plans {
  const troubles: Text[] = [...lines.faults];
  const targets = lines.targets.flatMap((line): Target[] => {
    const found = findPlace(line, place, troubles);
    if (!found) return [];
    const { unit, ...stated } = line;
    if (!isUnitOf(found.view, unit))
      troubles.push(
        EXPECTATIONS["other-unit"](
          `${line.file}:${line.line}`,
          found.view.label,
          found.view.unit,
          unit,
        ),
      );
    const { view, where, areas } = found;
    return [{ ...stated, where, areas, measure: view.id }];
  });
  const duties = lines.duties.flatMap((line): MeasureView[] => {
    const found = findPlace(line, place, troubles);
    return found ? [dutyView(line, found, place)] : [];
  });
  const byMeasure = groupBy(targets, ({ measure }) => measure);
  return {
    targets: place.measures.flatMap((view) => {
      const own = byMeasure.get(view.id);
      return own ? [targetView(view, own)] : [];
    }),
    duties,
    tasks: lines.tasks.map((line) => placeTask(line, place, troubles)),
    phases: lines.phases,
    troubles,
  };
}

/** False where a unit counts other things than a measure: 人次 for one of 册. */
function isUnitOf({ unit, dataset, column }: MeasureView, written: string): boolean {
  const read = scaledUnit(written);
  const words = [unit.zh, ...(dataset.columns[column]?.unitWords ?? [])];
  return read === null || fitOf(read, words) !== "none";
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

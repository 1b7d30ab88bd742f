import { breakdownsOf } from "../../model/datasets/measure.ts";
import { figureId } from "../figures/figure-id.ts";
import type { Part, ToldNumber } from "../figures/told-number.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { changeSplit } from "./change-split.ts";
import { type Division, type DivisionNumber, divisionId, isDivision } from "./division.ts";
import { type RatioByPart, ratioByPart } from "./ratio-by-part.ts";

/** Lists the numbers of a division by each breakdown of its dataset. */
export function divisionNumbers(over: MeasureView, under: MeasureView): ToldNumber[] {
  if (!isDivision(over, under)) return [];
  const shared = breakdownsOf(over).filter((each) => breakdownsOf(under).includes(each));
  return shared.flatMap((breakdown) => {
    const by = { breakdown, of: { zh: breakdown, en: breakdown } };
    const ratio = ratioByPart(over, under, by);
    const { division } = ratio;
    if (division === null) return [];
    const { split } = changeSplit(under, over, by);
    const of = sidesOf(division);
    const told = (what: DivisionNumber, value: number | null, part?: string): ToldNumber[] =>
      value === null ? [] : [{ id: divisionId(division, what, part), value, of }];
    return [
      ...ratioNumbers(ratio, told),
      ...(split
        ? [
            ...[told("split", split.total), told("split_number", split.number)],
            ...[told("split_units", split.units), told("split_kinds", split.kinds)],
            ...[told("split_size", split.size), told("split_apart", split.apart)],
          ].flat()
        : []),
    ];
  });
}

type Tell = (what: DivisionNumber, value: number | null, part?: string) => ToldNumber[];

function ratioNumbers({ before, after, effects, parts }: RatioByPart, told: Tell): ToldNumber[] {
  const change = before === null || after === null ? null : after - before;
  return [
    ...[told("before", before), told("after", after), told("change", change)],
    ...[told("mix", effects?.mix ?? null), told("level", effects?.level ?? null)],
    ...parts.flatMap(({ key, ...own }) => [
      told("before", own.before, key),
      told("after", own.after, key),
    ]),
  ].flat();
}

/** Names the sums that are divided, over the areas complete in both years. */
const sidesOf = ({ over, under, county, periods }: Division): Part[] =>
  [over, under].flatMap((measure) =>
    (["before", "after"] as const).map((side) => ({
      name: figureId(`${measure}.${side}`, periods.join(".."), county),
      value: null,
    })),
  );

import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { numberOf } from "../../model/facts/number-column.ts";
import { groupBy } from "../../model/group-by.ts";
import { yearOf } from "../../model/periods/period.ts";
import { type Check, type Evidence, notApplicable, summedMeasures } from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { exact, names } from "../check/naming.ts";
import { type FactPlace, placeOf } from "../check/proposal.ts";

/** Asks about refunds (negative amounts) without which the change of a total would be quite another one. */
export const negativeAmounts: Check = {
  id: "negative-amounts",
  afterProposals: true,
  label: { zh: "影响增减的负数", en: "Negative amounts that make a change" },
  smallest: ({ negatives: { ofChange } }, { whole }) => ({
    zh: `一年负数合计相当于${whole.zh}增减额的${ofChange * 100}%以上`,
    en: `negative amounts of a year that come to ${ofChange * 100}% of the change of the whole`,
  }),
  look: (evidence, { negatives: { ofChange, ofTotal } }) => {
    const measures = summedMeasures(evidence).filter(
      ({ column }) => evidence.dataset.columns[column]!.kind === "money",
    );
    if (measures.length === 0) return notApplicable("没有金额列", "no column of amounts");
    return {
      findings: measures.flatMap((measure) => {
        const byYear = groupBy(negativesOf(evidence, measure), ({ year }) => year);
        return [...byYear].flatMap(([year, own]) => {
          const sum = own.reduce((all, { value }) => all + value, 0);
          const { change, total } = movementAround(measure, year);
          const isMaterial = -sum >= ofChange * change && -sum >= ofTotal * total;
          return isMaterial ? [findingOf(evidence, measure, year, own)] : [];
        });
      }),
    };
  },
};

interface Negative {
  readonly place: FactPlace;
  readonly year: number;
  readonly value: number;
}

/** Finds the negative amounts of the year under review and the one before: a headline compares them. */
function negativesOf({ facts }: Evidence, { column, year: reviewed }: MeasureView): Negative[] {
  return facts.flatMap((each) => {
    const own = each.numbers.get(column);
    const found: Negative[] = [];
    for (let fact = 0; own && fact < each.count; fact++) {
      const value = numberOf(own, fact);
      if (!(value < 0)) continue;
      const year = yearOf(each.period.values[each.period.codes[fact]!]!);
      if (year === reviewed || year === reviewed - 1)
        found.push({ place: { facts: each, fact }, year, value });
    }
    return found;
  });
}

/** Returns the change of the whole against the year before, and its total: as sizes. */
function movementAround(measure: MeasureView, year: number) {
  const { change, after, before } = measure.compare().total;
  return {
    change: Math.abs(change ?? 0),
    total: Math.abs((year === measure.year ? after : before) ?? 0),
  };
}

function findingOf(
  { tree }: Evidence,
  { label, column }: MeasureView,
  year: number,
  own: readonly Negative[],
): CheckFinding {
  const first = placeOf(own[0]!.place);
  const listed = names(
    own.map(({ place, value }) => {
      const { area } = placeOf(place);
      return {
        zh: `${area.name}${exact(value)}`,
        en: `${area.nameEn ?? area.name} ${exact(value)}`,
      };
    }),
  );
  return {
    ...first,
    area: own.length === 1 ? first.area : null,
    period: String(year),
    column,
    stake: { column, amount: own.reduce((sum, { value }) => sum + value, 0) },
    says: {
      zh: `${year}年${label.zh}含负数${own.length}笔（${listed.zh}），不计这些负数，${tree.words.whole.zh}的增减明显不同。请核实是否为退款、应记入哪一年。`,
      en: `${label.en} of ${year} holds ${own.length} negative amounts (${listed.en}), without which the change of ${tree.words.whole.en} would be quite another; refunds, and of which year? please check`,
    },
    proposals: [],
  };
}

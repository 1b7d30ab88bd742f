import { median } from "simple-statistics";
import { groupBy } from "../../model/group-by.ts";
import type { Entry } from "../../model/panel/entry.ts";
import { type Check, type Evidence, notApplicable, notRun } from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { about, columnName } from "../check/naming.ts";
import type { CheckSettings } from "../check/settings.ts";

/** Asks if the maximum of an indicator changed: nearly all areas moved by one and the same factor. */
export const indicatorScale: Check = {
  id: "indicator-scale",
  label: { zh: "指标分值变化", en: "Changed maximum of an indicator" },
  smallest: ({ scales: { factor, fewest } }) => ({
    zh: `一项指标至少${fewest}个对象的得分同比例变化，达到${factor}倍以上`,
    en: `scores of ${fewest} or more on one indicator that move by one factor of ${factor} or more`,
  }),
  look: (evidence, { scales }) => {
    const { columns } = evidence.dataset;
    const scored = Object.entries(columns).flatMap(([score, { limitedBy }]) =>
      limitedBy === undefined ? [] : [{ score, indicator: limitedBy }],
    );
    if (scored.length === 0) return notApplicable("没有按指标计的得分", "no scores by indicator");
    const years = [...new Set(evidence.counted.cube.entries.map(({ year }) => year))];
    if (years.length < 2) return notRun("只有1年数据", "one year of data only");
    return { findings: scored.flatMap((each) => findingsIn(evidence, each, scales)) };
  },
};

interface Scored {
  readonly score: string;
  readonly indicator: string;
}

function findingsIn(
  evidence: Evidence,
  { score, indicator }: Scored,
  { factor, fewest, alike }: CheckSettings["scales"],
): CheckFinding[] {
  const entries = evidence.counted.cube.entries.filter(({ sums }) => (sums[score]?.units ?? 0) > 0);
  const byIndicator = groupBy(entries, ({ breakdown }) => breakdown[indicator] ?? "");
  return [...byIndicator].flatMap(([code, own]) =>
    [...groupBy(own, ({ year }) => year)].flatMap(([year, now]) => {
      const before = new Map(
        own.filter((each) => each.year === year - 1).map((each) => [objectOf(each), each]),
      );
      const ratios = now.flatMap((each) => {
        const other = before.get(objectOf(each));
        return other ? [each.sums[score]!.units / other.sums[score]!.units] : [];
      });
      if (ratios.length < fewest) return [];
      const usual = median(ratios);
      const same = ratios.filter((ratio) => Math.abs(ratio / usual - 1) <= 0.05).length;
      const isFar = usual >= factor || usual <= 1 / factor;
      return isFar && same >= alike * ratios.length
        ? [findingOf(evidence, score, { code, year, usual, n: ratios.length, entry: now[0]! })]
        : [];
    }),
  );
}

const objectOf = ({ area, breakdown }: Entry): string =>
  `${area.code}|${Object.values(breakdown).join("|")}`;

interface Moved {
  readonly code: string;
  readonly year: number;
  readonly usual: number;
  readonly n: number;
  readonly entry: Entry;
}

function findingOf(
  { dataset }: Evidence,
  column: string,
  { code, year, usual, n, entry: { file, firstLine: line } }: Moved,
): CheckFinding {
  const name = columnName(dataset, column);
  return {
    area: null,
    period: String(year),
    column,
    file,
    line,
    about: `${code} ${about(usual)}`,
    says: {
      zh: `指标${code}${year}年的${name.zh}，${n}个对象几乎都为上年的${about(usual)}倍，分值可能有变，与上年不可比。请核实各年分值。`,
      en: `indicator ${code} in ${year}: nearly all ${n} values of ${name.en} are ${about(usual)} times those of the year before; its maximum may have changed and the years not be comparable; please check the points of each year`,
    },
    proposals: [],
  };
}

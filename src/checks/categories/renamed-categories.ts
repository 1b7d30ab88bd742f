import { groupBy } from "../../model/group-by.ts";
import {
  type Check,
  type Evidence,
  notApplicable,
  notRun,
  summedMeasures,
} from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { columnName, names } from "../check/naming.ts";
import type { CheckSettings } from "../check/settings.ts";
import { type CategoryRows, categoryRows } from "./category-rows.ts";

/** Asks if a category was renamed: one that had many rows vanished from a year on, or a new one has many. */
export const renamedCategories: Check = {
  id: "renamed-categories",
  label: { zh: "类别消失或新出现", en: "Categories vanished or new" },
  smallest: ({ categories: { share } }) => ({
    zh: `占一年行数${share * 100}%以上的类别次年起不再出现，或此前从未出现`,
    en: `a category with ${share * 100}% of the rows of a year that vanished the next, or was never there before`,
  }),
  look: (evidence, { categories }) => {
    const byColumn = groupBy(categoryRows(evidence), ({ column }) => column);
    if (byColumn.size === 0 || summedMeasures(evidence).length === 0)
      return notApplicable("没有分类别相加的指标", "no measure that adds up over categories");
    const years = yearsOf([...byColumn.values()].flat());
    if (years.length < 2) return notRun("只有1年数据", "one year of data only");
    return {
      findings: [...byColumn.values()].flatMap((values) =>
        years
          .slice(1)
          .flatMap((year, i) => findingIn(evidence, values, [years[i]!, year], categories)),
      ),
    };
  },
};

const yearsOf = (all: readonly CategoryRows[]): number[] =>
  [...new Set(all.flatMap(({ byYear }) => [...byYear.keys()]))].sort((a, b) => a - b);

function findingIn(
  evidence: Evidence,
  values: readonly CategoryRows[],
  [before, year]: readonly [number, number],
  { share, fewestRows }: CheckSettings["categories"],
): CheckFinding[] {
  const total = (of: number) => values.reduce((sum, { byYear }) => sum + (byYear.get(of) ?? 0), 0);
  const isMany = ({ byYear }: CategoryRows, of: number): boolean =>
    (byYear.get(of) ?? 0) >= Math.max(fewestRows, share * total(of));
  const gone = values.filter(
    (each) => isMany(each, before) && [...each.byYear.keys()].every((of) => of < year),
  );
  const fresh = values.filter(
    (each) => isMany(each, year) && [...each.byYear.keys()].every((of) => of >= year),
  );
  return gone.length + fresh.length === 0 ? [] : [findingOf(evidence, gone, fresh, [before, year])];
}

function findingOf(
  { dataset }: Evidence,
  gone: readonly CategoryRows[],
  fresh: readonly CategoryRows[],
  [before, year]: readonly [number, number],
): CheckFinding {
  const { column, file, line } = [...fresh, ...gone][0]!;
  const name = columnName(dataset, column);
  const listed = (of: readonly CategoryRows[], when: number) =>
    names(
      of.map(({ value, byYear }) => ({
        zh: `“${value}”（${when}年${byYear.get(when)}行）`,
        en: `"${value}" (${byYear.get(when)} rows in ${when})`,
      })),
    );
  const [old, now] = [listed(gone, before), listed(fresh, year)];
  const parts = {
    zh: [gone.length > 0 ? `不再有${old.zh}` : "", fresh.length > 0 ? `新出现${now.zh}` : ""],
    en: [gone.length > 0 ? `${old.en} vanished` : "", fresh.length > 0 ? `${now.en} is new` : ""],
  };
  const isPair = gone.length > 0 && fresh.length > 0;
  return {
    area: null,
    period: String(year),
    column,
    file,
    line,
    about: [...gone, ...fresh].map(({ value }) => value).join("|"),
    says: {
      zh: `${name.zh}自${year}年起${parts.zh.filter((part) => part !== "").join("，")}，与${before}年不可比。${isPair ? "是否更名？如是，请登记为别名。" : "请核实是否更名或调整了分类。"}`,
      en: `${name.en} from ${year} on: ${parts.en.filter((part) => part !== "").join(", ")}; not comparable with ${before}; ${isPair ? "renamed? if so please add an alias" : "renamed, or classified in another way? please check"}`,
    },
    proposals: [],
  };
}

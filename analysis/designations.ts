import {
  type ColumnTable,
  compareParts,
  crossTable,
  desc,
  escape,
  figureId,
  notebook,
  op,
  sayBreadth,
  sayStock,
  sayTotal,
  stepStock,
  stockOf,
  tileOf,
  twoTier,
} from "../src/index.ts";
import { LEVELS, sayAdditions } from "../src/more.ts";

export default notebook(
  import.meta,
  {
    zh: "示范单位",
    en: "Demonstration units",
    asks: {
      zh: "年末有多少，各级各类多少，本年命名、晋级、退出多少？",
      en: "How many stand, by level and category; how many were named, promoted, withdrawn?",
    },
  },
  ({ facts, measure, page }) => {
    const units = measure("designations"); // 年末实有数，各年不相加
    const { year } = units;
    const { county } = units.totals();
    const named = measure("designations_named");
    const change = units.compare();
    const stock = stockOf(units);
    page.findings(
      sayTotal(units.totals(), change),
      sayStock(stock),
      sayAdditions(named.label, named), // 检验的是新命名数，不是年末数
      sayBreadth(change),
    );
    page.tiles(
      ...["designations", "designations_named", "designations_promoted"].map((name) =>
        tileOf(measure(name)),
      ),
    );

    page.section({ zh: "各级年末数", en: "By level at the end of the year" });
    page.chart(stepStock(stock));
    page.alone(() => page.chart(twoTier(compareParts(units, BY_LEVEL)))); // 各级比上年末增减

    page.section({ zh: "各类各级", en: "By category and level" });
    page.table(
      {
        zh: `${year}年末各类各级示范单位及比上年末增减`,
        en: `Units by category and level at the end of ${year}, and the change in the year`,
      },
      crossTable(
        units,
        { breakdown: "category", label: { zh: "类别", en: "Category" } },
        { breakdown: "level", label: LEVEL, order: LEVELS },
      ),
    );

    const register = facts("designations");
    const ofThisYear = register.filter(escape((d: { year: number }) => d.year === year));
    page.section({ zh: "命名、晋级、退出", en: "Named, promoted, withdrawn" });
    page.say(
      ...LEVELS.map((level) =>
        sayAdditions(level, named.where({ level }), {
          size: LEVELS.length,
          figures: LEVELS.map((each) => figureId(named.id, named.period, county, { level: each })),
          of: { zh: "级别", en: "levels" },
        }),
      ),
    );
    page.table(
      { zh: "历年命名、晋级、退出", en: "Named, promoted, withdrawn by year" },
      flows(register.groupby("year")).orderby("year"),
      [
        { of: "year", label: { zh: "年度", en: "Year" }, kind: "text" },
        ...FLOWS.map(({ id, ...flow }) => ({
          ...flow,
          figure: (row: Row) => figureId(id, String(row.year), county),
        })),
      ],
    );
    page.note(PROMOTED);

    page.section({ zh: "各乡镇", en: "By township" });
    page.alone(() => page.chart(twoTier(change)));
    page.table(
      {
        zh: `${year}年有命名或退出的乡镇`,
        en: `Townships with units named or withdrawn in ${year}`,
      },
      flows(ofThisYear.groupby("township", "code"))
        .filter((d) => d.named + d.withdrawn > 0)
        .orderby(desc("named"), desc("standing")),
      [
        { of: "township", label: { zh: "乡镇", en: "Township" }, kind: "text" },
        ...FLOWS.map(({ id, ...flow }) => ({
          ...flow,
          figure: (row: Row) => figureId(id, String(year), String(row.code)),
        })),
      ],
    );

    page.section({ zh: "未计入的数据", en: "Not counted" });
    page.quarantine("designations");
  },
);

const PROMOTED = {
  zh: "晋级的单位以高一级重新命名，仍然在册，不计入退出。",
  en: "A promoted unit is named again at the higher level; it stays in the register and is not counted as withdrawn.",
};

const LEVEL = { zh: "级别", en: "level" };
const BY_LEVEL = { breakdown: "level", of: { zh: "级别", en: "levels" }, order: LEVELS };

type Row = Readonly<Record<string, string | number>>;

/** 登记表的事实：began 当年命名，moved 当年晋级，left 当年退出（不再在册），standing 年末实有。 */
const flows = (grouped: ColumnTable): ColumnTable =>
  grouped.rollup({
    named: op.sum("began"),
    promoted: op.sum("moved"),
    withdrawn: op.sum("left"),
    standing: op.sum("standing"),
  });

/** 晋级：原级别终止，同时以高一级重新命名，所以在“命名”之内，不在“退出”之内。 */
const FLOWS = [
  { id: "designations_named", of: "named", label: { zh: "命名", en: "Named" } },
  {
    id: "designations_promoted",
    of: "promoted",
    label: { zh: "其中晋级", en: "of which promoted" },
  },
  { id: "designations_left", of: "withdrawn", label: { zh: "退出", en: "Withdrawn" } },
  { id: "designations", of: "standing", label: { zh: "年末实有", en: "At year end" } },
].map((column) => ({ ...column, unit: { zh: "个", en: "units" }, kind: "count" as const }));

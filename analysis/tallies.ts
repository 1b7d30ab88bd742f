// 统计事项：清单上的每一事项各多少，增减如何，哪个乡镇多、哪个少？
// Tallies: how much of every item of the list, how it changed, and where there is much or little of it?
import { areaOverviewTable, escape, notebook, op, twoTier } from "../src/index.ts";
import { itemsTable, selectFindings, totalCandidate } from "../src/more.ts";

export default notebook(
  import.meta,
  {
    zh: "统计事项",
    en: "Tallies",
    asks: {
      zh: "会议、指导、观摩、手册、社团等各多少，增减如何，在哪里？",
      en: "How many meetings, visits, handbooks, associations and the like, where, and how did it change?",
    },
  },
  ({ facts, measures, page, tree, year }) => {
    const tallies = measures.filter(({ id }) => id.startsWith("tally:"));
    if (tallies.length === 0) return; // 没有报送统计事项的，没有这一页
    page.findings(...selectFindings(tallies.map(totalCandidate)));

    page.section({ zh: "各事项合计", en: "Every item" });
    page.table(
      { zh: `${year}年各事项与上年比较`, en: `Items in ${year} and the year before` },
      itemsTable(tallies),
    );

    // 变动最大的一项，看在哪里
    const [largest] = tallies
      .filter((each) => each.compare().total.rate !== null)
      .toSorted((a, b) => Math.abs(b.compare().total.rate!) - Math.abs(a.compare().total.rate!));
    if (largest) {
      page.section({ zh: "变动最大的事项，在哪里", en: "Where the largest change lies" });
      page.chart(twoTier(largest.compare()));
    }

    page.section({ zh: "各乡镇", en: "Each township" });
    for (const [i, some] of inGroups(tallies, 5).entries())
      page.table(
        {
          zh: `各乡镇各事项，与上年同口径比较（${i + 1}）`,
          en: `Items by township, with like-for-like change (${i + 1})`,
        },
        areaOverviewTable(some, tree),
      );

    // 有分组的事项：各层级、各种类多少
    const parted = tallies.filter((each) => each.valuesOf("part").length > 0);
    if (parted.length > 0) page.section({ zh: "按分组", en: "By group" });
    for (const { label, unit, column, year: last } of parted) {
      const rows = facts("tallies")
        .filter(escape((d: { year: number }) => d.year === last))
        .groupby("part")
        .rollup({ value: op.sum(column) })
        .filter((d) => d.part !== "" && d.value !== null)
        .orderby("part");
      if (rows.numRows() === 0) continue;
      page.table({ zh: `${label.zh}，按分组`, en: `${label.en} by group` }, rows, [
        { of: "part", label: { zh: "分组", en: "Group" }, kind: "text" },
        { of: "value", label, unit, kind: "count" },
      ]);
    }

    page.section({ zh: "未计入的数据", en: "Not counted" });
    page.quarantine("tallies");
  },
);

const inGroups = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
    all.slice(i * size, (i + 1) * size),
  );

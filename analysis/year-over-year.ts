// 同比核对表：上年数变了没有，由上年数到本年数差在哪里，每个数字与上年比
// Year over year: did last year's figures change, what explains the difference, and how does each figure compare?
import {
  changeBridge,
  ifFiled,
  type NotebookTools,
  notebook,
  sayTotal,
  waterfall,
} from "../src/index.ts";
import {
  boundariesTable,
  boundsOf,
  type Edition,
  editionsTable,
  endOf,
  findingChangesTable,
  missingBoundsTable,
  rankChangesTable,
  revisionsTable,
  sayBoundaries,
  sayMissingBounds,
  sayRevisions,
  yearBridge,
  yearBridgesTable,
  yearFiguresTable,
} from "../src/more.ts";

export default notebook(
  import.meta,
  {
    zh: "同比核对表",
    en: "Year over year",
    asks: {
      zh: "上年公布的数字变了没有，差在哪里，逐个数字与上年相比如何？",
      en: "Did last year's figures change, where does the difference lie, figure by figure?",
    },
  },
  (tools) => {
    const { measure, measures, page, pageAt, tree, year } = tools;
    const published = wholeYear(tools.edition(year - 1)); // 上年冻结的全年版本；没有就是 null
    const revised = tools.revisions(year - 1);
    const added = measures.filter((each) => each.overAreas === "sum" && hasYearBefore(each));
    const main = ["sessions", "audience", "funds_received"].flatMap(
      (id) => ifFiled(() => measure(id)), // 没有报送的，有关内容从缺
    );
    const [first = measure("sessions")] = main;
    page.findings(...main.map((each) => sayTotal(each.totals(), each.compare())));

    page.section({ zh: "上年公布的数字变了没有", en: "Did last year's figures change" });
    writeRevisions(tools, year - 1);
    if (tools.edition(year) !== null || tools.unusableEditions(year).length > 0) {
      page.section({ zh: "本年公布的数字变了没有", en: "Did this year's figures change" });
      writeRevisions(tools, year);
    }

    page.section({ zh: "由上年数到本年数", en: "From last year's number to this year's" });
    const bridges = added.map((each) => yearBridge(each, revised));
    page.table(
      { zh: "每行各项相加，正好是本年数", en: "Each line adds up to this year's number" },
      yearBridgesTable(bridges, published !== null),
    );
    const changes = main.map((each) => changeBridge(each.compare()));
    const drawn = changes.filter(({ steps }) => steps.length > 0).map((each) => waterfall(each)); // 没有可比的，不画
    for (let i = 0; i < drawn.length; i += 2) {
      const [one, other] = drawn.slice(i, i + 2);
      if (other === undefined) page.chart(one!);
      else
        page.columns(
          (left) => left.chart(one!),
          (right) => right.chart(other),
        );
    }

    page.section({ zh: "区划与缺报", en: "Boundaries and missing returns" });
    page.say(sayBoundaries(measures));
    page.table(
      {
        zh: "并入、拆分、更名的乡镇，两种口径",
        en: "Merged, split and renamed areas on both bases",
      },
      boundariesTable(first),
    );
    page.note(...tree.troubles); // 名录里写错的：并入的代码不存在……
    const bounds = added.flatMap(
      (each) => sayMissingBounds(...boundsOf(each), each.compare()) ?? [],
    );
    if (bounds.length > 0) page.say(...bounds);
    page.table(
      { zh: "缺报可能带来的变动", en: "What missing returns could bring" },
      missingBoundsTable(measures),
    );

    page.section({ zh: "逐个数字", en: "Every figure" });
    const bodies = measures.flatMap((each) => each.bodies ?? []); // 单位的得分另列一表
    const listed = measures.filter(({ dataset }) => !dataset.optional); // 统计事项、清单、整改等的数字在自己的页上
    for (const each of listed.filter(hasYearBefore)) {
      const caption = captionOf(each);
      if (tree.areas.length <= MANY) page.table(caption, yearFiguresTable(each, published));
      else {
        // 乡镇太多，每项指标另成一页
        const file = `figures/${each.id}.html`;
        pageAt(file, each.label).table(caption, yearFiguresTable(each, published));
        page.links([{ file, label: each.label, about: caption }]);
      }
    }
    for (const each of bodies.filter(hasYearBefore))
      page.table(captionOf(each), yearFiguresTable(each, published));
  },
);

/** 超过这么多个乡镇，逐个数字不放在同一页 */
const MANY = 60;

const captionOf = ({ id, label, period }: NotebookTools["measures"][number]) => ({
  zh: `${label.zh}（编号 ${id}/${period}/代码）`,
  en: `${label.en} (ids ${id}/${period}/code)`,
});

const hasYearBefore = ({
  year,
  years,
}: {
  readonly year: number;
  readonly years: readonly number[];
}) => years.includes(year - 1);

/** 一个年度冻结后的修订：一句话，再逐个数字、名次区间、文字结论，各有原因。 */
function writeRevisions(tools: NotebookTools, year: number): void {
  const { edition, keptEditions, page, revisions, unusableEditions } = tools;
  const found = revisions(year);
  const said = sayRevisions(found, tools);
  if (said) page.say(said);
  if (found && said) {
    const tables = [
      [
        { zh: `${year}年数字的修订`, en: `Revisions of the figures for ${year}` },
        revisionsTable(found, tools),
      ],
      [{ zh: "名次区间的改变", en: "Changed rank intervals" }, rankChangesTable(found, tools)],
      [{ zh: "文字结论的改变", en: "Changed findings" }, findingChangesTable(found)],
    ] as const;
    for (const [caption, table] of tables) if (table.rows.length > 0) page.table(caption, table);
  }
  const kept = keptEditions(year);
  if (kept.length > 1)
    page.table({ zh: "冻结过的各版", en: "Editions that were frozen" }, editionsTable(kept));
  page.note(...unusableEditions(year));
  if (edition(year) !== null) page.note(said ? REVISED : UNCHANGED);
  else if (unusableEditions(year).length === 0) page.note(notFrozen(year));
}

/** 只有截至年底的版本才有全年数。 */
const wholeYear = (edition: Edition | null) =>
  edition !== null && endOf(edition) === `${edition.year}-12-31` ? edition : null;

const UNCHANGED = {
  zh: "与冻结的版本逐个比较：公布后没有修订。",
  en: "Compared figure by figure with the frozen edition: nothing was revised.",
};
const REVISED = {
  zh: "原因从文件、名录、口径、更正和工具的变动中查出；查不出的写原因不明。影响按升降方向、名次区间、文字结论是否改变判定。季度、分项的修订逐条列在 revisions.csv。",
  en: "Causes are found from what changed in files, areas, definitions, corrections and the toolkit; where nothing explains a change it says so. revisions.csv also lists quarters and parts.",
};
const notFrozen = (year: number) => ({
  zh: `没有${year}年的冻结版本，无法与当时公布的数字比较。每年公布后运行 npm run freeze -- --year ${year}。`,
  en: `No edition of ${year} was frozen, so nothing can be compared with what was published. Run npm run freeze -- --year ${year} after publishing.`,
});

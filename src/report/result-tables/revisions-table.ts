import { CAUSE_WORDS, MATERIAL_WORDS } from "../../messages/compare.ts";
import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { formatNumber, MINUS } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { DataTable, Row } from "../../model/tables/data-table.ts";
import { kindOf, percent } from "../../narrate/sentence/words.ts";
import type { Review } from "../../review/review.ts";
import { isMaterial } from "../../revisions/compare-editions.ts";
import type { Materiality, Revision, RevisionPart } from "../../revisions/revision.ts";
import { atMost } from "../html/at-most.ts";

/** A page lists this many; `npm run compare` lists all. */
const MOST_LISTED = 100;

/** What the table needs to call figures by name. */
type Names = Pick<Review, "measures" | "tree">;

/**
 * Revised figures: as published, as they are now, the difference with what each cause contributed, and what it
 * matters to, those that matter first. Figures whose status alone changed are no revisions of a number and left out.
 */
export function revisionsTable(revisions: readonly Revision[], names: Names): DataTable {
  return {
    columns: [
      { label: { zh: "数字", en: "Figure" }, kind: "text" },
      { label: { zh: "原公布", en: "Published" }, kind: "range" },
      { label: { zh: "现为", en: "Now" }, kind: "range" },
      { label: { zh: "差额", en: "Difference" }, kind: "range" },
      { label: { zh: "原因", en: "Cause" }, kind: "text" },
      { label: { zh: "影响", en: "Matters to" }, kind: "text" },
    ],
    rows: atMost(
      revisions
        .filter(({ kind }) => kind !== "status")
        .toSorted((a, b) => Number(isMaterial(b.material)) - Number(isMaterial(a.material)))
        .flatMap((each) => rowOf(each, names)),
      MOST_LISTED,
    ),
  };
}

/** A measure that is not defined any more has no name and no row. */
function rowOf(revision: Revision, names: Names): Row[] {
  const measure = names.measures.find(({ id }) => id === revision.measure);
  if (!measure) return [];
  const { published, now, units, perOne, causes, material, statistic } = revision;
  const value = (number: number | null): Text =>
    number === null ? NO_NUMBER : statistic === "rate" ? percent(number) : exact(number, measure);
  return [
    {
      cells: [
        { text: nameOf(revision, measure, names) },
        { text: value(published) },
        { text: value(now) },
        { text: units === null ? NO_NUMBER : signed(units / perOne, measure) },
        { text: inList(causes.map((part) => causeOf(part, causes.length, measure, perOne))) },
        { text: materialTo(material) },
      ],
    },
  ];
}

const NO_NUMBER: Text = { zh: "—", en: "—" };

/** A number with all its digits: in 万元 a small revision would not be seen. */
function exact(value: number, measure: Measure): Text {
  if (kindOf(measure) === "rate") return percent(value);
  const digits = [0, 1].find((each) => Number(value.toFixed(each)) === value) ?? 2;
  const [zh, en] = (["zh", "en"] as const).map((lang) => formatNumber(value, { digits, lang }));
  const isMoney = kindOf(measure) === "money";
  return { zh: `${zh}${measure.unit.zh}`, en: isMoney ? `CNY ${en}` : `${en} ${measure.unit.en}` };
}

function signed(value: number, measure: Measure): Text {
  const { zh, en } = exact(Math.abs(value), measure);
  const sign = value === 0 ? "" : value > 0 ? "+" : MINUS;
  return { zh: sign + zh, en: sign + en };
}

/** One cause has all of the difference; of several each says its part. */
function causeOf(
  { cause, units }: RevisionPart,
  count: number,
  measure: Measure,
  perOne: number,
): Text {
  const word = CAUSE_WORDS[cause];
  if (units === null || count === 1) return word;
  const part = signed(units / perOne, measure);
  return { zh: `${word.zh}${part.zh}`, en: `${word.en} ${part.en}` };
}

const STATISTICS: Readonly<Record<string, Text>> = {
  change: { zh: "比上年增减", en: ", change on the year before" },
  rate: { zh: "比上年增长", en: ", rate of change" },
  median: { zh: "中位数", en: ", median" },
};

/** 双溪镇2022年受众比上年增减. */
function nameOf(
  { area, period, statistic, breakdown }: Revision,
  { label }: Measure,
  { tree }: Names,
): Text {
  const place =
    area === tree.county.code
      ? tree.words.whole
      : { zh: tree.byCode(area)?.name ?? area, en: tree.byCode(area)?.name ?? area };
  const when = periodName(period.split("..").at(-1)!);
  const what = statistic === null ? { zh: "", en: "" } : (STATISTICS[statistic] ?? NO_NUMBER);
  const part = Object.values(breakdown).join("、");
  return {
    zh: `${place.zh}${when.zh}${label.zh}${part && `（${part}）`}${what.zh}`,
    en: `${place.en}, ${when.en}: ${label.en}${part && ` (${part})`}${what.en}`,
  };
}

function materialTo(material: Materiality): Text {
  const kinds = (["sign", "rank", "finding"] as const).filter((what) => material[what]);
  return kinds.length === 0 ? NO_NUMBER : inList(kinds.map((what) => MATERIAL_WORDS[what]));
}

const inList = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join("、"),
  en: texts.map(({ en }) => en).join(", "),
});

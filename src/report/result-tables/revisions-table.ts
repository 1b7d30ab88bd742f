import { statisticNamed } from "../../analyze/statistics/all-statistics.ts";
import { CAUSE_WORDS, MATERIAL_WORDS } from "../../messages/commands/compare.ts";
import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { formatNumber, MINUS } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { atMost, type DataTable, tableOf } from "../../model/tables/data-table.ts";
import { kindOf, percent } from "../../narrate/sentence/words.ts";
import type { Review } from "../../review/review.ts";
import { isMaterial } from "../../revisions/compare-editions.ts";
import type { Materiality, Revision, RevisionPart } from "../../revisions/revision.ts";

/** The most revisions on a page; `npm run compare` lists all. */
const MOST_LISTED = 100;

/** The part of a review that gives figures their names. */
type Names = Pick<Review, "measures" | "tree">;

/**
 * Lists the revised figures, material ones first: as published, now, the difference with the part of each cause,
 * and what the revision matters to. Figures whose status alone changed, and those of a measure that is no longer
 * defined, are left out.
 */
export function revisionsTable(revisions: readonly Revision[], names: Names): DataTable {
  const revised = revisions
    .filter(({ kind }) => kind !== "status")
    .toSorted((a, b) => Number(isMaterial(b.material)) - Number(isMaterial(a.material)))
    .flatMap((revision) => {
      const measure = names.measures.find(({ id }) => id === revision.measure);
      return measure ? [{ revision, measure }] : [];
    });
  const table = tableOf(revised, [
    {
      label: { zh: "数字", en: "Figure" },
      kind: "text",
      of: ({ revision, measure }) => nameOf(revision, measure, names),
    },
    {
      label: { zh: "原公布", en: "Published" },
      kind: "range",
      of: ({ revision, measure }) => valueText(revision.published, revision, measure),
    },
    {
      label: { zh: "现为", en: "Now" },
      kind: "range",
      of: ({ revision, measure }) => valueText(revision.now, revision, measure),
    },
    {
      label: { zh: "差额", en: "Difference" },
      kind: "range",
      of: ({ revision: { units, perOne }, measure }) =>
        units === null ? NO_NUMBER : signed(units / perOne, measure),
    },
    {
      label: { zh: "原因", en: "Cause" },
      kind: "text",
      of: ({ revision: { causes, perOne }, measure }) =>
        inList(causes.map((part) => causeOf(part, causes.length, measure, perOne))),
    },
    {
      label: { zh: "影响", en: "Matters to" },
      kind: "text",
      of: ({ revision }) => materialTo(revision.material),
    },
  ]);
  return atMost(table, MOST_LISTED);
}

const NO_NUMBER: Text = { zh: "—", en: "—" };

function valueText(value: number | null, { statistic }: Revision, measure: Measure): Text {
  if (value === null) return NO_NUMBER;
  return statisticNamed(statistic)?.format === "percent" ? percent(value) : exact(value, measure);
}

/** Writes a number with all its digits: in 万元 a small revision would not be seen. */
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

/** Names a cause; one of several with its part of the difference. */
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

/** Names the figure of a revision: 双溪镇2022年受众比上年增减. */
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
  const what = statisticNamed(statistic)?.words.ofLaterYear ?? NO_NUMBER;
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

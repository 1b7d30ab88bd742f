import { statisticNamed, unitMeasure } from "../../analyze/statistics/all-statistics.ts";
import { CAUSE_WORDS, MATERIAL_WORDS, STATUS_WORDS } from "../../messages/commands/compare.ts";
import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import { type FigureNames, measureIn } from "../../narrate/quality/say-revisions.ts";
import { exactAmount, exactDifference } from "../../narrate/sentence/exact-amount.ts";
import { percent } from "../../narrate/sentence/words.ts";
import { isMaterial } from "../../revisions/compare-editions.ts";
import { printedIn } from "../../revisions/effects/printed-moves.ts";
import type {
  Materiality,
  RankChange,
  Revision,
  RevisionPart,
  Revisions,
} from "../../revisions/revision.ts";

/**
 * Lists the printed figures that were revised, material ones first: as published, now, the difference with the part of
 * each cause, what shows the causes, and what the revision matters to. Quarters, parts and shares, and figures of a
 * measure that is no longer defined, are left out: `revisions.csv` has all.
 */
export function revisionsTable(found: Revisions, names: FigureNames): DataTable {
  const isPrinted = printedIn(found.published);
  const revised = found.revisions
    .filter(isPrinted)
    .toSorted((a, b) => Number(isMaterial(b.material)) - Number(isMaterial(a.material)))
    .flatMap((revision) => {
      const measure = measureIn(names, revision.measure);
      return measure ? [{ revision, measure }] : [];
    });
  return tableOf(revised, [
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
      of: ({ revision, measure }) => differenceText(revision, measure),
    },
    {
      label: { zh: "原因", en: "Cause" },
      kind: "text",
      of: ({ revision: { causes, perOne }, measure }) =>
        inList(causes.map((part) => causeOf(part, causes.length, measure, perOne))),
    },
    {
      label: { zh: "依据", en: "Shown by" },
      kind: "text",
      of: ({ revision: { causes } }) => shownBy(causes.flatMap(({ by }) => by)),
    },
    {
      label: { zh: "影响", en: "Matters to" },
      kind: "text",
      of: ({ revision }) => materialTo(revision.material),
    },
  ]);
}

/** Lists the rank intervals that changed, and why. */
export function rankChangesTable({ ranks }: Revisions, names: FigureNames): DataTable {
  const intervalOf = (places: RankChange["now"]): Text => {
    const text = places?.join("～") ?? "—";
    return { zh: text, en: text.replace("～", "–") };
  };
  return tableOf(ranks, [
    {
      label: names.tree.words.parts,
      kind: "text",
      of: ({ area }) => names.tree.byCode(area)?.name ?? area,
    },
    {
      label: { zh: "指标", en: "Measure" },
      kind: "text",
      of: ({ measure }) => measureIn(names, measure)?.label ?? measure,
    },
    {
      label: { zh: "原名次区间", en: "Rank interval then" },
      kind: "range",
      of: ({ published }) => intervalOf(published),
    },
    { label: { zh: "现为", en: "Now" }, kind: "range", of: ({ now }) => intervalOf(now) },
    {
      label: { zh: "原因", en: "Cause" },
      kind: "text",
      of: ({ causes }) => inList(causes.map((cause) => CAUSE_WORDS[cause])),
    },
  ]);
}

/** Lists the sentences that say something else now, each once, and why. */
export function findingChangesTable({ findings }: Revisions): DataTable {
  const distinct = new Map(
    findings.map((each) => [JSON.stringify([each.published, each.now]), each]),
  );
  return tableOf(
    [...distinct.values()],
    [
      {
        label: { zh: "原结论", en: "Finding then" },
        kind: "text",
        of: ({ published }) => published ?? NO_NUMBER,
      },
      { label: { zh: "现为", en: "Now" }, kind: "text", of: ({ now }) => now ?? NO_NUMBER },
      {
        label: { zh: "原因", en: "Cause" },
        kind: "text",
        of: ({ causes }) => inList(causes.map((cause) => CAUSE_WORDS[cause])),
      },
    ],
  );
}

const NO_NUMBER: Text = { zh: "—", en: "—" };

function valueText(value: number | null, revision: Revision, measure: Measure): Text {
  if (value === null) return NO_NUMBER;
  return statisticNamed(revision.statistic)?.format === "percent"
    ? percent(value)
    : exactAmount(value, unitMeasure(revision, measure));
}

/** Writes the difference; where only the status changed, from which to which. */
function differenceText(
  { kind, statusBefore, statusNow, units, perOne }: Revision,
  measure: Measure,
): Text {
  if (kind === "status" && statusBefore !== null && statusNow !== null) {
    const [old, fresh] = [STATUS_WORDS[statusBefore], STATUS_WORDS[statusNow]];
    return { zh: `${old.zh}→${fresh.zh}`, en: `${old.en} → ${fresh.en}` };
  }
  return units === null ? NO_NUMBER : exactDifference(units / perOne, measure);
}

/** The most files and names that a cell lists. */
const MOST_SHOWN = 3;

function shownBy(names: readonly string[]): Text {
  const all = [...new Set(names)];
  if (all.length === 0) return NO_NUMBER;
  const first = all.slice(0, MOST_SHOWN);
  const more = all.length - first.length;
  return {
    zh: first.join("、") + (more > 0 ? `等${all.length}项` : ""),
    en: first.join(", ") + (more > 0 ? ` and ${more} more` : ""),
  };
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
  const part = exactDifference(units / perOne, measure);
  return { zh: `${word.zh}${part.zh}`, en: `${word.en} ${part.en}` };
}

/** Names the figure of a revision: 双溪镇2022年受众比上年增减. */
function nameOf(
  { area, period, statistic, breakdown }: Revision,
  { label }: Measure,
  { tree }: FigureNames,
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

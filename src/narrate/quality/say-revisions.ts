import { CAUSE_WORDS } from "../../messages/commands/compare.ts";
import type { Text } from "../../messages/text.ts";
import type { AreaTree } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { lastDay } from "../../model/periods/period.ts";
import { en, joined, NOTHING, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";
import { endOf } from "../../revisions/compare-editions.ts";
import type { Edition } from "../../revisions/edition.ts";
import {
  type MovePart,
  type PrintedMove,
  printedMoves,
} from "../../revisions/effects/printed-moves.ts";
import { CAUSES, type Cause, type Revision, type Revisions } from "../../revisions/revision.ts";
import { exactAmount, exactDifference } from "../sentence/exact-amount.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { listOf } from "../sentence/words.ts";

/** The part of a review that gives figures their names. */
export interface FigureNames {
  readonly measures: readonly Measure[];
  readonly ratios?: readonly Measure[];
  readonly tree: AreaTree;
}

/** Finds a measure, or a ratio of two, by its id. */
export const measureIn = (
  { measures, ratios = [] }: FigureNames,
  id: string,
): Measure | undefined => [...measures, ...ratios].find((each) => each.id === id);

/** The most numbers that the sentence names; the workbook lists all. */
const MOST_NAMED = 2;

/**
 * Says what moved the numbers that were published: 2021年公布的42个年度数字有2个修订：全县受众原12,499人次，现13,019人次
 * （长岭镇迟报，3-2021-Q3.csv）；升降方向、名次区间和文字结论均未改变。 Null where nothing was published or nothing has
 * changed.
 */
export function sayRevisions(found: Revisions | null, names: FigureNames): Finding | null {
  if (found === null) return null;
  if (found.revisions.length + found.ranks.length + found.findings.length === 0) return null;
  const { published, changed, added, moves } = printedMoves(found);
  const when = yearOfEdition(found.published);
  const more =
    added === 0
      ? NOTHING
      : phrase(zh`，另新增${added}个`, en`, and ${added} ${added === 1 ? "is" : "are"} new`);
  const what =
    changed + added === 0
      ? phrase(
          zh`${when}公布的${published}个年度数字没有修订${others(found)}`,
          en`Of ${published} yearly figures published for ${when}, none has been revised${others(found)}`,
        )
      : phrase(
          zh`${when}公布的${published}个年度数字有${changed}个修订${more}：${namedMoves(moves, names)}`,
          en`Of ${published} yearly figures published for ${when}, ${changed} ${changed === 1 ? "has" : "have"} been revised${more}: ${namedMoves(moves, names)}`,
        );
  return finding(phrase(zh`${what}；${effects(found)}。`, en`${what}; ${effects(found)}.`));
}

/** Names the year of an edition, and its reporting day where the year was not over. */
function yearOfEdition(edition: Edition): Text {
  const [year, day] = [String(edition.year), endOf(edition)];
  return day === lastDay(year)
    ? { zh: `${year}年`, en: year }
    : { zh: `${year}年（截至${day}）`, en: `${year} up to ${day}` };
}

/** Counts the other figures that were revised: quarters, parts, changes, and statuses alone. */
function others({ revisions }: Revisions): Phrase | Text {
  const moved = revisions.filter(({ kind }) => kind !== "status").length;
  const judged = revisions.length - moved;
  const parts = [
    ...(moved > 0
      ? [
          phrase(
            zh`季度、分项和增减的数字改变${moved}个`,
            en`${moved} of quarters, parts and changes have`,
          ),
        ]
      : []),
    ...(judged > 0
      ? [
          phrase(
            zh`报送是否齐全的判断改变${judged}个`,
            en`${judged} are complete or not where they were judged otherwise`,
          ),
        ]
      : []),
  ];
  if (parts.length === 0) return NOTHING;
  const why = causeWords(revisions.flatMap(({ causes }) => causes.map(({ cause }) => cause)));
  return phrase(zh`；${joined(parts, COMMA)}（${why}）`, en`; ${joined(parts, COMMA)} (${why})`);
}

const COMMA = { zh: "，", en: ", " };
const LIST = { zh: "、", en: ", " };
const BETWEEN = { zh: "；", en: "; " };

function namedMoves(moves: readonly PrintedMove[], names: FigureNames): Phrase {
  const said = moves.slice(0, MOST_NAMED).flatMap((move) => moveWords(move, names) ?? []);
  const more = moves.length - said.length;
  const rest = more === 0 ? [] : [phrase(zh`另有${more}个`, en`and ${more} more`)];
  return joined([...said, ...rest], BETWEEN);
}

/** Says of a number what it was, what it is, and why. */
function moveWords({ revision, parts }: PrintedMove, names: FigureNames): Phrase | null {
  const measure = measureIn(names, revision.measure);
  if (!measure) return null;
  const place = placeName(revision, names);
  const [old, fresh] = [revision.published, revision.now].map((value) =>
    value === null ? { zh: "无", en: "none" } : exactAmount(value, measure),
  );
  const why = joined(
    parts.map((part) => partWords(part, parts.length, revision, measure, names)),
    BETWEEN,
  );
  const { label } = measure;
  return phrase(
    zh`${place}${label}原${old!}，现${fresh!}（${why}）`,
    en`${place}, ${label}: ${old!} then, ${fresh!} now (${why})`,
  );
}

/** The causes that a file shows. */
const OF_FILES: ReadonlySet<Cause> = new Set(["late", "withdrawn", "restated", "scale"]);

/** Names a cause with its townships, its part where there are several, and the file that shows it. */
function partWords(
  { cause, units, areas, by }: MovePart,
  count: number,
  { perOne }: Revision,
  measure: Measure,
  names: FigureNames,
): Phrase {
  const word = CAUSE_WORDS[cause];
  const who = listOf(
    areas.map((code) => nameIn(code, names)),
    names.tree.words.parts,
    { most: 2 },
  );
  const difference = exactDifference((units ?? 0) / perOne, measure);
  const amount =
    units === null || count === 1 ? NOTHING : { zh: difference.zh, en: ` ${difference.en}` };
  const [file] = OF_FILES.has(cause) ? by : [];
  const more =
    by.length > 1 ? { zh: `等${by.length}份`, en: ` and ${by.length - 1} more` } : NOTHING;
  const source = file === undefined ? NOTHING : phrase(zh`，${file}${more}`, en`, ${file}${more}`);
  const of = areas.length === 0 ? "" : " of ";
  return phrase(zh`${who}${word}${amount}${source}`, en`${word}${of}${who}${amount}${source}`);
}

const placeName = ({ area }: Revision, names: FigureNames): Text =>
  area === names.tree.county.code
    ? names.tree.words.whole
    : { zh: nameIn(area, names), en: nameIn(area, names) };

const nameIn = (code: string, { tree }: FigureNames): string => tree.byCode(code)?.name ?? code;

function causeWords(causes: readonly Cause[]): Text {
  const known = CAUSES.filter((cause) => causes.includes(cause)).map((cause) => CAUSE_WORDS[cause]);
  return {
    zh: known.map((word) => word.zh).join("、"),
    en: known.map((word) => word.en).join(", "),
  };
}

/** Says what the revisions change besides numbers: directions, rank intervals, findings, each with its causes. */
function effects({ revisions, ranks, findings }: Revisions): Phrase {
  const turned = revisions.filter(
    ({ material, statistic }) => material.sign && statistic === "change",
  ).length;
  const sentences = new Set(
    findings.map(({ published, now }) => `${published?.zh ?? ""}|${now?.zh ?? ""}`),
  ).size;
  const rankCauses = causeWords(ranks.flatMap(({ causes }) => causes));
  const parts = [
    ...(turned > 0 ? [phrase(zh`升降方向${turned}个`, en`${turned} in direction`)] : []),
    ...(ranks.length > 0
      ? [
          phrase(
            zh`名次区间${ranks.length}个（${rankCauses}）`,
            en`${ranks.length} in rank interval (${rankCauses})`,
          ),
        ]
      : []),
    ...(sentences > 0
      ? [phrase(zh`文字结论${sentences}条`, en`${sentences} in the words of findings`)]
      : []),
  ];
  return parts.length === 0
    ? phrase(
        zh`升降方向、名次区间和文字结论均未改变`,
        en`no direction, rank interval or finding has changed`,
      )
    : phrase(zh`随之改变的有${joined(parts, LIST)}`, en`with it changed ${joined(parts, LIST)}`);
}

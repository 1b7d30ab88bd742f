import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Text } from "../../messages/text.ts";
import { shareText } from "../../model/areas/apportion.ts";
import type { Area, AreaWords } from "../../model/areas/areas.ts";
import type { Successor } from "../../model/areas/successors.ts";
import type { Panel } from "../../model/panel/panel.ts";
import { firstDay, lastDay } from "../../model/periods/period.ts";
import { en, joined, mentionedCount, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";
import { exactSum } from "../../statistics/exact-sum.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { listOf, namesOf } from "../sentence/words.ts";

/**
 * Names the areas that were merged, split, renamed or ended without a successor, and says whether the county's totals
 * are equal on both bases, as reported and on today's boundaries: a merger or a split moves numbers between areas and
 * must not change their sum.
 */
export function sayBoundaries(measures: readonly MeasureView[]): Finding {
  const added = measures.filter(({ overAreas }) => overAreas === "sum");
  const reported = added[0]?.panel();
  const today = added[0]?.panel("year", "like-for-like");
  const moved =
    reported && today
      ? [...merged(reported, today), ...split(reported, today), ...transfers(reported, today)]
      : [];
  const renamed = reported ? renamings(reported) : [];
  const ended = reported ? endings(reported) : [];
  const unlike = added.filter((measure) => !isConserved(measure));
  const isSameSet = reported === undefined || !reported.areas.some(({ isStint }) => isStint);
  const changes = [
    ...moved,
    ...ended,
    ...(unlike.length > 0 || (moved.length > 0 && isSameSet) ? [conservation(added, unlike)] : []),
    ...renamed,
    ...(moved.length + ended.length === 0
      ? [phrase(zh`各年区划相同`, en`boundaries are the same in all years`)]
      : []),
  ];
  const said = joined(changes, { zh: "；", en: "; " });
  return finding(phrase(zh`${said}。`, en`${said}.`));
}

function merged(reported: Panel, today: Panel): Phrase[] {
  const names = today.areas.flatMap((area) =>
    today
      .members(area)
      .flatMap((member) =>
        isItself(member, area) || isTransferred(member) ? [] : endedOf(member, reported).name,
      ),
  );
  if (names.length === 0) return [];
  const all = [...new Set(names)];
  const who = listOf(all, today.words.parts);
  return [
    phrase(
      zh`${who}已并入他处`,
      en`${who} ${all.length === 1 ? "counts in its successor" : "count in their successors"}`,
    ),
  ];
}

/** Returns what ended where an area counts elsewhere today: itself, or the area above it, which it outlived. */
const endedOf = (member: Area, { areas }: Panel): Area => {
  const above = areas.find(
    ({ code, mergedInto }) =>
      mergedInto !== null && (member.parents ?? []).some((each) => each.code === code),
  );
  return member.mergedInto === null && above ? above : member;
};

const isItself = (member: Area, area: Area): boolean => member.code === area.code;

/** True for an area that still stands, and belonged to another one before. */
const isTransferred = ({ mergedInto, parents = [] }: Area): boolean =>
  mergedInto === null && parents.length > 1;

/** Names the areas that went over from one to another: on today's boundaries they count where they are now. */
function transfers({ areas }: Panel, today: Panel): Phrase[] {
  const within = today.areas.flatMap((area) =>
    today
      .members(area)
      .filter((member) => !isItself(member, area) && isTransferred(member))
      .map((member) =>
        phrase(
          zh`${member.name}已划入${area.name}，同口径各年均计在${area.name}`,
          en`${member.name} went over to ${area.name}, where it counts in all years like for like`,
        ),
      ),
  );
  const across = areas.flatMap(({ name, from, isStint, held }): Phrase[] => {
    if (!isStint) return [];
    const last = held?.to ?? null;
    return last !== null
      ? [phrase(zh`${name}于${last}后划出`, en`${name} left after ${last}`)]
      : [phrase(zh`${name}自${from}起划入`, en`${name} came on ${from}`)];
  });
  return [...within, ...across];
}

/** Names the areas that were split: spread by their shares, or not spread where there are no usable shares. */
function split({ areas, words }: Panel, today: Panel): Phrase[] {
  const inherited = new Map(
    today.areas.flatMap((area) =>
      today.inherited(area).map(({ from, successors }) => [from, successors]),
    ),
  );
  return [
    ...[...inherited].map(([from, successors]) => spreadBy(from, successors, words)),
    ...areas
      .filter((area) => area.splitInto.length > 0 && !inherited.has(area))
      .map((area) => {
        const into = areas.filter(({ code }) => area.splitInto.some((each) => each.code === code));
        return notSpread(area, into, words);
      }),
  ];
}

function spreadBy({ name }: Area, successors: readonly Successor[], { parts }: AreaWords): Phrase {
  const into = successors.map(({ area, share }) => ({
    zh: `${area.name}（${shareText(share)}）`,
    en: `${area.name} (${shareText(share)})`,
  }));
  const who = listIn(into, parts);
  return phrase(
    zh`${name}已拆分为${who}，以前的数按申报的比例估算`,
    en`${name} was split into ${who}, and what it had before is estimated by these declared shares`,
  );
}

function notSpread({ name }: Area, into: readonly Area[], { parts }: AreaWords): Phrase {
  const who = namesOf(into, parts);
  return phrase(
    zh`${name}已拆分为${who}，没有可用的比例，以前的数不分摊，不可比`,
    en`${name} was split into ${who} without usable shares: nothing is spread, and they cannot be compared`,
  );
}

/** Lists all names that differ between the languages. */
const listIn = (names: readonly Text[], parts: Text): Phrase => ({
  zh: listOf(
    names.map((name) => name.zh),
    parts,
    { most: names.length },
  ).zh,
  en: listOf(
    names.map((name) => name.en),
    parts,
    { most: names.length },
  ).en,
});

/** Says which of the measures that add up, if any, have unlike totals on the two bases. */
function conservation(added: readonly MeasureView[], unlike: readonly MeasureView[]): Phrase {
  const count = mentionedCount(added.length, "run:measures");
  if (unlike.length === 0)
    return phrase(
      zh`${count}项指标各年的合计在两种口径下均相等`,
      en`the yearly totals of ${count} measures are equal on both bases`,
    );
  const labels = listIn(
    unlike.map(({ label }) => label),
    { zh: "指标", en: "measures" },
  );
  return phrase(
    zh`${labels}的合计在两种口径下不相等，请核对名录`,
    en`the totals of ${labels} differ between the bases: check the list of areas`,
  );
}

/**
 * True where the areas add up to the county in every period, as reported and on today's boundaries; not looked at in a
 * period in which one above them filed for all.
 */
const isConserved = (measure: MeasureView): boolean =>
  [measure.panel(), measure.panel("year", "like-for-like")].every((panel) =>
    panel.periods.every((period) => {
      if (panel.alone(period) !== null) return true;
      const values = panel.areas.map((area) => panel.cell(area, period).value ?? 0);
      return exactSum(values) === (panel.county(period).value ?? 0);
    }),
  );

/** Names the areas that ended within the years and have no successor in the list. */
function endings({ areas, periods }: Panel): Phrase[] {
  const [first, last] = [firstDay(periods[0]!), lastDay(periods.at(-1)!)];
  return areas.flatMap(({ name, to, mergedInto, splitInto, isStint }) =>
    isStint ||
    to === null ||
    to < first ||
    to >= last ||
    mergedInto !== null ||
    splitInto.length > 0
      ? []
      : phrase(
          zh`${name}有效期至${to}，名录中没有可用的并入去向，其数字单列`,
          en`${name} ended on ${to} and has no usable successor in the list: its numbers stand alone`,
        ),
  );
}

/** Names the areas that changed their names: 花园镇原称花园乡（至2021-12-31）. */
const renamings = ({ areas }: Panel): Phrase[] =>
  areas.flatMap(({ name, formerNames }) =>
    formerNames.map((old) =>
      phrase(
        zh`${name}原称${old.name}（至${old.lastDay}）`,
        en`${name} was called ${old.name} until ${old.lastDay}`,
      ),
    ),
  );

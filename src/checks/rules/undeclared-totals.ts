import type { Entry } from "../../model/panel/entry.ts";
import { totalRow } from "../../statistics/screening/total-row.ts";
import { type Check, type Evidence, notApplicable, notRun } from "../check/check.ts";
import type { CheckFinding, ProposedCorrection } from "../check/check-result.ts";
import { entryPlace } from "../check/entry-place.ts";
import { columnName } from "../check/naming.ts";
import { proposal } from "../check/proposal.ts";
import { returnPeriod } from "../check/return-period.ts";
import type { CheckSettings } from "../check/settings.ts";

/**
 * Asks if an area, a type or a source holds the sum of all others, so that everything is counted twice. It is
 * recognised by a label such as 合计, or by sums that agree again and again: once may be chance.
 */
export const undeclaredTotals: Check = {
  id: "undeclared-totals",
  label: { zh: "未标明的合计", en: "Undeclared totals" },
  smallest: ({ totals: { fewestGroups, fewestParts } }) => ({
    zh: `名称为合计；或在至少${fewestGroups}组、每组${fewestParts}项以上中都恰等于其余各项之和`,
    en: `a part called a total, or one that equals the sum of the others exactly in ${fewestGroups} groups of ${fewestParts} parts or more`,
  }),
  look: (evidence, { totals }) => {
    const { dataset, counted } = evidence;
    const columns = Object.keys(counted.cube.entries[0]?.sums ?? {});
    if (columns.length === 0) return notApplicable("没有数值", "no numbers");
    const names = Object.keys(dataset.columns).filter((name) => dataset.columns[name]!.breakdown);
    const sides = [AREA, ...names.map((name) => breakdownSide(name, names))];
    const groups = sides.map((side) => groupsOf(evidence, side, columns));
    const isEnough = groups.some((all) => all.length >= totals.fewestGroups);
    if (!isEnough) return notRun("可比的组太少", "too few groups to compare");
    return {
      findings: sides.flatMap((side, i) => findingsOf(evidence, side, groups[i]!, totals)),
    };
  },
};

/** The dimension in which the parts of a group differ. */
interface Side {
  readonly column: string;
  readonly part: (entry: Entry) => string;
  /** The other dimensions, which the parts of a group share. */
  readonly shared: (entry: Entry) => readonly string[];
}

const AREA: Side = {
  column: "township",
  part: ({ area }) => area.name,
  shared: ({ breakdown }) => Object.values(breakdown),
};

function breakdownSide(column: string, all: readonly string[]): Side {
  const others = all.filter((name) => name !== column);
  return {
    column,
    part: ({ breakdown }) => breakdown[column] ?? "",
    shared: ({ area, breakdown }) => [area.code, ...others.map((name) => breakdown[name] ?? "")],
  };
}

/** The numbers filed for one period by part, over all columns, in smallest units. */
interface Group {
  readonly first: Entry;
  readonly parts: Map<string, number[]>;
  readonly entries: Map<string, Entry[]>;
}

function groupsOf({ counted, dataset }: Evidence, side: Side, columns: readonly string[]): Group[] {
  const groups = new Map<string, Group>();
  for (const entry of counted.cube.entries) {
    const part = side.part(entry);
    const period = entry.grain === "day" ? returnPeriod(entry.period, dataset) : entry.period;
    const key = [entry.file, period, ...side.shared(entry)].join("|");
    const group = groups.get(key) ?? { first: entry, parts: new Map(), entries: new Map() };
    groups.set(key, group);
    const before = group.parts.get(part);
    const own = columns.map((column, i) => (before?.[i] ?? 0) + (entry.sums[column]?.units ?? 0));
    group.parts.set(part, own);
    group.entries.set(part, [...(group.entries.get(part) ?? []), entry]);
  }
  return [...groups.values()].filter(({ parts }) => parts.size >= 2);
}

interface Tally {
  readonly isNamed: boolean;
  readonly first: Group;
  /** The entries that equal the sum of the others. */
  readonly equal: Entry[];
  agree: number;
  of: number;
}

function findingsOf(
  evidence: Evidence,
  side: Side,
  groups: readonly Group[],
  limits: CheckSettings["totals"],
): CheckFinding[] {
  const tallies = new Map<string, Tally>();
  for (const group of groups) {
    const totals = sumOf(group);
    for (const [part, values] of group.parts) {
      if (values.every((value) => value === 0)) continue;
      const tally = tallies.get(part) ?? newTally(part, group);
      tallies.set(part, tally);
      if (!tally.isNamed && group.parts.size < limits.fewestParts) continue;
      tally.of++;
      if (!values.every((value, i) => 2 * value === totals[i])) continue;
      tally.agree++;
      tally.equal.push(...group.entries.get(part)!);
    }
  }
  return [...tallies]
    .filter(
      ([, { agree, of, isNamed }]) => isNamed || (agree >= limits.fewestGroups && agree === of),
    )
    .map(([part, tally]) => findingOf(evidence, side, part, tally));
}

const newTally = (part: string, first: Group): Tally => ({
  isNamed: isTotalName(part),
  first,
  equal: [],
  agree: 0,
  of: 0,
});

function sumOf({ parts }: Group): number[] {
  const [first = [], ...others] = parts.values();
  return others.reduce((sum, values) => sum.map((total, i) => total + values[i]!), first);
}

const isTotalName = (part: string): boolean => totalRow([part], [0]).totalRow !== null;

function findingOf(evidence: Evidence, { column }: Side, part: string, tally: Tally): CheckFinding {
  const {
    agree,
    of,
    first: { first },
  } = tally;
  const name = columnName(evidence.dataset, column);
  return {
    area: column === AREA.column ? first.area : null,
    period: first.period,
    column,
    file: first.file,
    line: first.firstLine,
    about: part,
    says: {
      zh: `${name.zh}“${part}”在${of}组中有${agree}组恰等于其余各项之和，疑似合计，会重复计数。请确认。`,
      en: `${name.en} "${part}" equals the sum of the others in ${agree} of ${of} groups: a total that is counted twice? please confirm`,
    },
    proposals: agree === of ? drops(evidence, tally) : [],
  };
}

/** Proposes to drop every row that equals the sum of the others; nothing where one cannot be found again. */
function drops(evidence: Evidence, { equal }: Tally): ProposedCorrection[] {
  const reason = {
    zh: "恰等于其余各项之和，疑似合计",
    en: "equals the sum of the others: a total",
  };
  const places = equal.map((entry) => entryPlace(evidence, entry));
  const known = places.filter((place) => place !== null);
  if (known.length < places.length) return [];
  return known.map((place) => {
    const column = [...place.facts.numbers.keys()][0]!;
    return proposal(evidence.hashes, place, {
      column,
      to: "drop",
      reason,
      check: undeclaredTotals.id,
    });
  });
}

import type { Text } from "../../messages/text.ts";
import type { Once } from "../../model/datasets/row-counts.ts";
import { groupBy } from "../../model/group-by.ts";
import { cellWords } from "../check/cell-words.ts";
import type { Check, Evidence } from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { countedStake } from "../check/counted-stake.ts";
import { areaName } from "../check/naming.ts";
import type { FactPlace } from "../check/proposal.ts";
import { isShortened } from "./shortened.ts";

/** Asks about rows that share what a dataset declares to stand in one row only. */
export const repeatedEntries: Check = {
  id: "repeated-entries",
  label: { zh: "重复登记", en: "Entries filed twice" },
  smallest: () => ({ zh: "两行", en: "two rows" }),
  isDeclared: ({ dataset: { once } }) => once !== undefined,
  look: (evidence) => ({
    findings: Object.entries(evidence.dataset.once ?? {}).flatMap(([name, once]) => [
      ...sameRows(evidence, name, once),
      ...otherSpellings(evidence, name, once),
    ]),
  }),
};

/** A row with its words, in the order of the columns. */
interface Entry extends FactPlace {
  readonly words: readonly string[];
}

/** A row that repeats another one. */
interface Repeat {
  readonly row: Entry;
  readonly first: Entry;
}

/** Lists the rows of all files in which no column is empty; a column that a file does not have is left out. */
function entriesOf({ filed }: Evidence, { columns }: Once): Entry[] {
  return filed.flatMap((facts) => {
    const cells = columns.flatMap((name) => cellWords(facts, name) ?? []);
    if (cells.length < Math.min(columns.length, 2)) return [];
    return Array.from({ length: facts.count }, (_, fact) => ({
      ...{ facts, fact, words: cells.map((word) => word(fact)) },
    })).filter(({ fact, words }) => !words.includes("") && !facts.corrected?.withdrawn.has(fact));
  });
}

function sameRows(evidence: Evidence, about: string, once: Once): CheckFinding[] {
  const entries = entriesOf(evidence, once);
  const repeats = [...groupBy(entries, ({ words }) => JSON.stringify(words)).values()].flatMap(
    ([first, ...others]) => others.map((row): Repeat => ({ row, first: first! })),
  );
  const byFile = groupBy(repeats, ({ row }) => row.facts.file);
  return [...byFile.values()].flatMap((own) => {
    const rows = own[0]!.row.facts.count;
    return own.length > Math.max(MOST_APART, rows / 10)
      ? [askOnce(about, once, own)]
      : own.map((each) => ask(evidence, about, once, each));
  });
}

/** More repeats than these in a file, and than a tenth of its rows, are one question. */
const MOST_APART = 5;

function ask(evidence: Evidence, about: string, { says }: Once, repeat: Repeat): CheckFinding {
  const { row, first } = repeat;
  const { file } = row.facts;
  const area = areaOf(row);
  const [line, before] = [lineOf(row), lineOf(first)];
  const other = first.facts.file === file ? "" : first.facts.file;
  const who = area ? areaName(area) : NOBODY;
  return {
    ...{ area, period: periodOf(row), column: null, file, line },
    about: `${about} ${row.words.join(" ")}`,
    stake: countedStake(evidence.dataset),
    says: {
      zh: `${who.zh}第${line}行与${other}第${before}行${says.zh}，疑为重复登记，现按两项统计。请核实，重复的保留一行。`,
      en: `${who.en} line ${line} and ${other ? `${other} ` : ""}line ${before} ${says.en}: entered twice? they count as two; please check, and keep one`,
    },
    proposals: [],
  };
}

function askOnce(about: string, { says }: Once, repeats: readonly Repeat[]): CheckFinding {
  const { row, first } = repeats[0]!;
  const { file } = row.facts;
  const line = lineOf(row);
  return {
    ...{ area: null, period: null, column: null, file, line, about },
    says: {
      zh: `有${repeats.length}行与前面的行${says.zh}（如第${lineOf(first)}行和第${line}行），现分别统计。请核实是重复登记，还是这几列不足以区分。`,
      en: `${repeats.length} rows and rows above them ${says.en} (such as lines ${lineOf(first)} and ${line}) and count apart; please check if they were entered twice, or if these columns do not tell rows apart`,
    },
    proposals: [],
  };
}

/** Asks about two texts of one area that differ by a character left out, in rows that else share all columns. */
function otherSpellings(evidence: Evidence, about: string, once: Once): CheckFinding[] {
  const { columns } = evidence.dataset;
  const entries = entriesOf(evidence, once);
  return once.columns.flatMap((name, at) => {
    if (columns[name]!.kind !== "text" || once.columns.length < 2) return [];
    const whole = entries.filter(({ words }) => words.length === once.columns.length);
    const pairs = [
      ...groupBy(whole, ({ words }) => JSON.stringify(words.toSpliced(at, 1))).values(),
    ].flatMap((group) => pairsIn(group, at));
    const byTexts = groupBy(pairs, ({ row, first }) =>
      [areaOf(row)?.code, row.words[at], first.words[at]].join("|"),
    );
    return [...byTexts.values()].map((own) => askSpelling(evidence, about, own, at));
  });
}

const pairsIn = (group: readonly Entry[], at: number): Repeat[] =>
  group.flatMap((row, i) =>
    group
      .slice(0, i)
      .filter((first) => isShortened(row.words[at]!, first.words[at]!))
      .map((first) => ({ row, first })),
  );

function askSpelling(
  { dataset }: Evidence,
  about: string,
  pairs: readonly Repeat[],
  at: number,
): CheckFinding {
  const { row, first } = pairs[0]!;
  const [one, other] = [first.words[at]!, row.words[at]!];
  const area = areaOf(row);
  const who = area ? areaName(area) : NOBODY;
  return {
    ...{ area, period: periodOf(row), column: null, file: row.facts.file, line: lineOf(row) },
    about: `${about} ${one} ${other}`,
    stake: countedStake(dataset, pairs.length),
    says: {
      zh: `${who.zh}“${other}”与“${one}”只差一个字，其余各列相同的有${pairs.length}行，疑为同一对象的两种写法，现分别统计。请核实。`,
      en: `${who.en}: "${other}" and "${one}" differ by one character and agree in ${pairs.length} rows: one thing under two spellings? they count apart; please check`,
    },
    proposals: [],
  };
}

const NOBODY: Text = { zh: "", en: "" };
const areaOf = ({ facts: { area }, fact }: FactPlace) => area.values[area.codes[fact]!] ?? null;
const periodOf = ({ facts: { period }, fact }: FactPlace) =>
  period.values[period.codes[fact]!] ?? null;
const lineOf = ({ facts, fact }: FactPlace): number => facts.lines[fact]!;

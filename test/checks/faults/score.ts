import { type Question, questionsOf } from "../../../src/checks/questions.ts";
import { within } from "../../../src/model/panel/due-returns.ts";
import type { Review } from "../../../src/review/review.ts";
import { studyOfFiles } from "../folder-study.ts";
import { asCsv, type County, type Form, faultlessCounty, TOWNSHIPS } from "./county.ts";
import { type Fault, KINDS, planted } from "./kinds.ts";

/** How one kind of fault fares in some counties. */
export interface Score {
  readonly planted: number;
  readonly found: number;
  readonly misplaced: number;
  readonly proposals: number;
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly strays: readonly string[];
}

/** The list of the twelve townships. */
export const AREAS = [
  "代码,名称,类型,别名,曾用名,有效起始,有效截止,并入代码",
  ...TOWNSHIPS.map(
    (town, i) => `9901240${String(i + 1).padStart(2, "0")},${town},镇,,,2010-01-01,,`,
  ),
].join("\n");

const openCounty = ({ activities, funds }: County): Promise<Review> =>
  studyOfFiles({
    "townships.csv": AREAS,
    "activities.csv": asCsv(activities),
    "funds.csv": asCsv(funds),
  });

interface Asked {
  readonly questions: readonly Question[];
  readonly notes: readonly { readonly line: number }[];
  readonly noteIds: readonly string[];
}

/** Lists what is asked in a county. */
export async function askedIn(county: County): Promise<Asked> {
  const { files, checks } = await openCounty(county);
  const notes = files.flatMap(({ file, quarantine, warnings, headerLines }) =>
    [...quarantine, ...warnings].flatMap(({ line, column }) =>
      line === null || headerLines.includes(line) ? [] : { line, id: `${file}|${line}|${column}` },
    ),
  );
  const noteIds = notes.map(({ id }) => id);
  return { questions: questionsOf(checks(), files), notes, noteIds };
}

const clean = new Map<string, Promise<Asked>>();
const cleanOf = (seed: number, form: Form): Promise<Asked> => {
  const key = `${seed}|${form}`;
  const known = clean.get(key) ?? askedIn(faultlessCounty(seed, form));
  clean.set(key, known);
  return known;
};

/** Counts what is asked in clean counties, and the cells of numbers there. */
export async function falseAlarms(seeds: readonly number[], form: Form) {
  const asked = await Promise.all(seeds.map((seed) => cleanOf(seed, form)));
  const cells = seeds.map((seed) => {
    const { activities, funds } = faultlessCounty(seed, form);
    return 2 * activities.rows.length + 3 * funds.rows.length;
  });
  const questions = asked.flatMap((each) => each.questions);
  const alarms = questions.length + asked.reduce((sum, { notes }) => sum + notes.length, 0);
  return { cells: cells.reduce((a, b) => a + b, 0), alarms, questions };
}

/** Plants a kind of fault in counties of these seeds, and counts what is found of it. */
export async function scoreOf(name: string, form: Form, seeds: readonly number[]): Promise<Score> {
  const scores: Score[] = [];
  for (const seed of seeds) {
    const twin = await cleanOf(seed, form);
    const { county, faults } = planted(seed, form, name);
    scores.push(
      judged(county, faults, await askedIn(county), twin, KINDS[name]!.in.includes("funds")),
    );
  }
  const sum = (of: (score: Score) => number) => scores.reduce((all, score) => all + of(score), 0);
  return {
    planted: sum((each) => each.planted),
    found: sum((each) => each.found),
    misplaced: sum((each) => each.misplaced),
    proposals: sum((each) => each.proposals),
    right: sum((each) => each.right),
    missed: scores.flatMap((each) => each.missed),
    wrong: scores.flatMap((each) => each.wrong),
    strays: scores.flatMap((each) => each.strays),
  };
}

const idOf = ({ rule, area, period, column }: Question): string =>
  [rule, area, period, column].join("|");

function judged(
  county: County,
  faults: readonly Fault[],
  now: Asked,
  twin: Asked,
  inFunds: boolean,
): Score {
  const known = new Set(twin.questions.map(idOf));
  const fresh = now.questions.filter((question) => !known.has(idOf(question)));
  const notes = now.notes.filter((_, i) => !twin.noteIds.includes(now.noteIds[i]!));
  const asksFor = (fault: Fault) => (question: Question) => isOn(question, fault, county, inFunds);
  const missed = faults.filter(
    (fault) =>
      !fresh.some(asksFor(fault)) &&
      !notes.some(({ line }) => linesOf(fault, county, inFunds).includes(line)),
  );
  const strays = fresh.filter((question) => !faults.some((fault) => asksFor(fault)(question)));
  const proposals = fresh.flatMap((question) => question.proposals);
  const wrong = proposals.filter((each) => !isRight(each, county));
  return {
    planted: faults.length,
    found: faults.length - missed.length,
    misplaced: strays.length,
    proposals: proposals.length,
    right: proposals.length - wrong.length,
    missed: missed.map(
      ({ towns, periods, rows }) => `${towns} ${periods} ${rows[0]?.cells} / ${rows[0]?.truth}`,
    ),
    wrong: wrong.map(
      (each) => `${each.file}:${each.line} ${each.column} ${each.from} -> ${each.to}`,
    ),
    strays: strays.map(({ rule, message }) => `${rule}: ${message}`),
  };
}

const linesOf = ({ rows }: Fault, { funds, activities }: County, inFunds: boolean): number[] =>
  rows.map((row) => (inFunds ? funds : activities).rows.indexOf(row) + 2);

/** True where a question is about a fault: it names its township and period, its rows, or its category. */
export const isOn = (question: Question, fault: Fault, county: County, inFunds: boolean): boolean =>
  names(question, fault) ||
  pointsTo(question, inFunds ? "funds.csv" : "activities.csv", linesOf(fault, county, inFunds)) ||
  (fault.word !== undefined && question.area === null && question.message.includes(fault.word));

/** True where a question names the township and a period of a fault. */
export const names = ({ area_name, period }: Question, { towns, periods }: Fault): boolean =>
  area_name !== null &&
  towns.includes(area_name) &&
  (period === null || periods.some((each) => within(each, period) || within(period, each)));

const pointsTo = (
  { file, line, proposals }: Question,
  wanted: string,
  lines: readonly number[],
): boolean =>
  [{ file, line }, ...proposals].some(
    (each) => each.file === wanted && each.line !== null && lines.includes(each.line),
  );

function isRight(
  { file, line, column, to }: Question["proposals"][number],
  county: County,
): boolean {
  const table = file === "funds.csv" ? county.funds : county.activities;
  const { truth } = table.rows[line - 2]!;
  if (to === "drop") return truth === null || truth.includes("twice");
  const at = table.header.findIndex(
    (header) => header === column || header.replace(/\(.*\)/u, "") === column,
  );
  return truth !== null && Number(truth[at]) === Number(to);
}

import { type Question, questionsOf } from "../../../src/checks/questions.ts";
import { asCsv, type Row } from "../faults/county.ts";
import { AREAS, names } from "../faults/score.ts";
import { studyOfFiles } from "../folder-study.ts";
import { FILES, type FileName, faultlessPlans, type PlanCounty } from "./county.ts";
import { type FaultyPlans, PLAN_KINDS, type PlanFault } from "./kinds.ts";

/** How one kind of fault in plans fares in some counties. */
export interface PlanScore {
  readonly planted: number;
  readonly found: number;
  readonly missed: readonly string[];
  readonly strays: readonly string[];
}

/** A line that is set aside, warned of or named in words. */
interface Note {
  readonly file: string;
  readonly line: number;
  readonly id: string;
}

interface Asked {
  readonly questions: readonly Question[];
  readonly notes: readonly Note[];
}

/** Lists what is asked in a county, and which lines are named. */
async function askedOf(county: PlanCounty): Promise<Asked> {
  const { files, checks, plans } = await studyOfFiles({
    "townships.csv": AREAS,
    "review.csv": "项目,内容\n县名,河县\n年度,2023\n截止日期,2024-03-31",
    ...Object.fromEntries(Object.entries(county).map(([name, table]) => [name, asCsv(table)])),
  });
  const ofFiles = files.flatMap(({ file, quarantine, warnings, headerLines }) =>
    [...quarantine, ...warnings].flatMap(({ line, column }) =>
      line === null || headerLines.includes(line)
        ? []
        : { file, line, id: `${file}|${line}|${column}` },
    ),
  );
  const ofPlans = plans.troubles.flatMap(({ zh }): Note[] => {
    const [, file = "", line] = /^(\w+\.csv):(\d+)/u.exec(zh) ?? [];
    return [{ file, line: Number(line), id: zh }];
  });
  return { questions: questionsOf(checks(), files), notes: [...ofFiles, ...ofPlans] };
}

const clean = new Map<number, Promise<Asked>>();
const cleanOf = (seed: number): Promise<Asked> => {
  const known = clean.get(seed) ?? askedOf(faultlessPlans(seed));
  clean.set(seed, known);
  return known;
};

/** The columns of numbers and days of each file: what can be wrong in a cell. */
const CELLS: Readonly<Record<FileName, number>> = {
  ...{ "activities.csv": 2, "tallies.csv": 1, "checklists.csv": 2, "projects.csv": 5 },
  ...{ "problems.csv": 5, "returns.csv": 4, "targets.csv": 1, "duties.csv": 1 },
  ...{ "tasks.csv": 1, "phases.csv": 2 },
};

/** Counts what is asked in counties without faults, and their cells of numbers and days. */
export async function falsePlanAlarms(seeds: readonly number[]) {
  const asked = await Promise.all(seeds.map(cleanOf));
  const cells = seeds.reduce((sum, seed) => {
    const county = faultlessPlans(seed);
    return (
      sum +
      (Object.keys(FILES) as FileName[]).reduce(
        (all, name) => all + CELLS[name] * county[name].rows.length,
        0,
      )
    );
  }, 0);
  const said = asked.flatMap(({ questions, notes }) => [
    ...questions.map(({ rule, message }) => `${rule}: ${message}`),
    ...notes.map(({ id }) => id),
  ]);
  return { cells, alarms: said.length, said };
}

/** Counts what is found of the faults in counties of these seeds, by kind. */
export async function planScores(
  seeds: readonly number[],
  plant: (seed: number) => FaultyPlans,
): Promise<Map<string, PlanScore>> {
  const scores = new Map<string, PlanScore>();
  for (const seed of seeds) {
    const twin = await cleanOf(seed);
    const faulty = plant(seed);
    const own = judged(faulty, await askedOf(faulty.county), twin);
    for (const [kind, score] of own) scores.set(kind, sumOf(scores.get(kind), score));
  }
  return scores;
}

const sumOf = (a: PlanScore | undefined, b: PlanScore): PlanScore =>
  a === undefined
    ? b
    : {
        planted: a.planted + b.planted,
        found: a.found + b.found,
        missed: [...a.missed, ...b.missed],
        strays: [...a.strays, ...b.strays],
      };

const idOf = ({ rule, area, period, column, file, line }: Question): string =>
  [rule, area, period, column, area === null ? file : "", area === null ? line : ""].join("|");

/** Judges each kind of a county; a new question about no fault is a stray of the first kind. */
function judged({ county, faults }: FaultyPlans, now: Asked, twin: Asked): Map<string, PlanScore> {
  const known = new Set(twin.questions.map(idOf));
  const knownNotes = new Set(twin.notes.map(({ id }) => id));
  const fresh = now.questions.filter((question) => !known.has(idOf(question)));
  const notes = now.notes.filter(({ id }) => !knownNotes.has(id));
  const fileOf = ({ kind }: PlanFault): FileName => PLAN_KINDS[kind]!.in;
  const isLine = (fault: PlanFault, file: string | null, line: number | null): boolean =>
    file === fileOf(fault) && fault.rows.some((row) => lineIn(county, file, row) === line);
  const isOn = (question: Question, fault: PlanFault): boolean =>
    names(question, fault) ||
    [question, ...question.proposals].some(({ file, line }) => isLine(fault, file, line)) ||
    (fault.word !== undefined && question.area === null && question.message.includes(fault.word));
  const isFound = (fault: PlanFault): boolean =>
    notes.some(({ file, line }) => isLine(fault, file, line)) ||
    fresh.some((question) => isOn(question, fault));
  const strays = fresh
    .filter((question) => !faults.some((fault) => isOn(question, fault)))
    .map(({ rule, message }) => `${rule}: ${message}`);
  const scores = new Map<string, PlanScore>();
  for (const fault of faults) {
    const { kind, towns, rows } = fault;
    const missed = isFound(fault) ? [] : [`${kind}: ${towns} ${rows[0]?.cells}`];
    const own = { planted: 1, found: 1 - missed.length, missed, strays };
    const isFirst = scores.size === 0;
    scores.set(kind, sumOf(scores.get(kind), isFirst ? own : { ...own, strays: [] }));
  }
  return scores;
}

const lineIn = (county: PlanCounty, file: FileName, row: Row): number =>
  county[file].rows.indexOf(row) + 2;

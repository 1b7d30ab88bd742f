import { type Question, questionsOf } from "../../../src/checks/questions.ts";
import { asCsv, type Row } from "../faults/county.ts";
import type { Fault } from "../faults/kinds.ts";
import { AREAS, names } from "../faults/score.ts";
import { studyOfFiles } from "../folder-study.ts";
import { FILES, type FileName, faultlessPlans, type PlanCounty } from "./county.ts";
import { PLAN_KINDS, plantedPlans } from "./kinds.ts";

/** How one kind of fault in plans fares in some counties. */
export interface PlanScore {
  readonly planted: number;
  readonly found: number;
  readonly misplaced: number;
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

/** Plants a kind of fault in counties of these seeds, and counts what is found of it. */
export async function planScoreOf(name: string, seeds: readonly number[]): Promise<PlanScore> {
  const scores: PlanScore[] = [];
  for (const seed of seeds) {
    const twin = await cleanOf(seed);
    const { county, faults } = plantedPlans(seed, name);
    scores.push(judged(county, faults, await askedOf(county), twin, PLAN_KINDS[name]!.in));
  }
  const sum = (of: (score: PlanScore) => number) => scores.reduce((all, each) => all + of(each), 0);
  return {
    planted: sum(({ planted }) => planted),
    found: sum(({ found }) => found),
    misplaced: sum(({ misplaced }) => misplaced),
    missed: scores.flatMap(({ missed }) => missed),
    strays: scores.flatMap(({ strays }) => strays),
  };
}

const idOf = ({ rule, area, period, column, file, line }: Question): string =>
  [rule, area, period, column, area === null ? file : "", area === null ? line : ""].join("|");

function judged(
  county: PlanCounty,
  faults: readonly Fault[],
  now: Asked,
  twin: Asked,
  file: FileName,
): PlanScore {
  const known = new Set(twin.questions.map(idOf));
  const knownNotes = new Set(twin.notes.map(({ id }) => id));
  const fresh = now.questions.filter((question) => !known.has(idOf(question)));
  const notes = now.notes.filter(({ id }) => !knownNotes.has(id));
  const linesOf = (rows: readonly Row[]) => rows.map((row) => county[file].rows.indexOf(row) + 2);
  const isOn = (question: Question, fault: Fault): boolean =>
    names(question, fault) ||
    [question, ...question.proposals].some(
      (each) => each.file === file && linesOf(fault.rows).includes(each.line ?? 0),
    ) ||
    (fault.word !== undefined && question.area === null && question.message.includes(fault.word));
  const isNoted = (fault: Fault): boolean =>
    notes.some((note) => note.file === file && linesOf(fault.rows).includes(note.line));
  const missed = faults.filter(
    (fault) => !isNoted(fault) && !fresh.some((question) => isOn(question, fault)),
  );
  const strays = fresh.filter((question) => !faults.some((fault) => isOn(question, fault)));
  return {
    planted: faults.length,
    found: faults.length - missed.length,
    misplaced: strays.length,
    missed: missed.map(
      ({ towns, periods, rows }) => `${towns} ${periods} ${rows[0]?.cells} / ${rows[0]?.truth}`,
    ),
    strays: strays.map(({ rule, message }) => `${rule}: ${message}`),
  };
}

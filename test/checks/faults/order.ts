import type { Question } from "../../../src/checks/questions.ts";
import { randomOf } from "../clean-county.ts";
import {
  type County,
  chances,
  type Form,
  faultlessCounty,
  SMALL,
  type Table,
  TOWNSHIPS,
} from "./county.ts";
import { type Fault, KINDS, plantedIn, shuffled } from "./kinds.ts";
import { askedIn, isOn } from "./score.ts";

/** A fault with the size of what it does to printed numbers: shares of the county's totals, added up. */
interface Weighed extends Fault {
  readonly inFunds: boolean;
  readonly change: number;
}

/** Plants a fault in each township that is not small, of another kind each. */
function mixed(seed: number, form: Form): { readonly county: County; readonly faults: Weighed[] } {
  const county = faultlessCounty(seed, form);
  const chance = chances(randomOf(seed * 31 + 7));
  const all = Object.values(KINDS).filter(({ in: places }) =>
    places.some((place) => place === form || place === "funds"),
  );
  const kinds = shuffled(all, chance);
  const towns = TOWNSHIPS.filter((town) => !SMALL.includes(town));
  const faults = towns.flatMap((town, i): Weighed[] => {
    const kind = kinds[i]!;
    const inFunds = kind.in.includes("funds");
    const table = inFunds ? county.funds : county.activities;
    const before = sums(table);
    const fault = plantedIn(table, form, town, kind, chance);
    return fault ? [{ ...fault, inFunds, change: difference(before, sums(table)) }] : [];
  });
  return { county, faults };
}

/** Adds up each column of numbers by township and year. */
function sums({ header, rows }: Table): Map<string, Map<string, number>> {
  const columns = header.flatMap((name, i) => (/场次|人次|金额/u.test(name) ? [i] : []));
  const town = header.indexOf("乡镇");
  const when = header.includes("年度") ? header.indexOf("年度") : header.indexOf("活动日期");
  const all = new Map<string, Map<string, number>>();
  for (const { cells } of rows)
    for (const column of columns) {
      const key = `${column}|${cells[when]!.slice(0, 4)}`;
      const own = all.get(key) ?? new Map<string, number>();
      all.set(key, own.set(cells[town]!, (own.get(cells[town]!) ?? 0) + Number(cells[column])));
    }
  return all;
}

/** Adds up the changes of townships, each as a share of the county before. */
function difference(before: ReturnType<typeof sums>, after: ReturnType<typeof sums>): number {
  let change = 0;
  for (const [key, towns] of before) {
    const total = [...towns.values()].reduce((a, b) => a + b, 0);
    const now = after.get(key) ?? new Map<string, number>();
    for (const town of new Set([...towns.keys(), ...now.keys()]))
      change += Math.abs((now.get(town) ?? 0) - (towns.get(town) ?? 0)) / total;
  }
  return change;
}

/** The shares of the possible change of all counties together that the first fifth of the questions of each hold. */
export interface Order {
  /** As the questions are asked. */
  readonly held: number;
  /** The mean of the shares of each county: one with much change weighs no more than the others. */
  readonly mean: number;
  /** Both in the best order that is possible: a few equal faults cannot be held by fewer questions. */
  readonly best: number;
  readonly bestMean: number;
}

/** Measures the order of the questions of some counties. */
export async function orderOf(seeds: readonly number[], form: Form): Promise<Order> {
  let [held, best, all, shares, bestShares] = [0, 0, 0, 0, 0];
  for (const seed of seeds) {
    const { county, faults } = mixed(seed, form);
    const { questions } = await askedIn(county);
    const changes = changesOf(questions, faults, county);
    const first = Math.ceil(questions.length / 5);
    const own = sumOf(changes.slice(0, first));
    held += own;
    shares += own / sumOf(changes);
    const most = sumOf([...changes].sort((a, b) => b - a).slice(0, first));
    best += most;
    bestShares += most / sumOf(changes);
    all += sumOf(changes);
  }
  return {
    held: held / all,
    mean: shares / seeds.length,
    best: best / all,
    bestMean: bestShares / seeds.length,
  };
}

const sumOf = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

/** Gives the change of each fault to the first question that is about it. */
function changesOf(
  questions: readonly Question[],
  faults: readonly Weighed[],
  county: County,
): number[] {
  const left = new Set(faults);
  return questions.map((question) => {
    let change = 0;
    for (const fault of left)
      if (isOn(question, fault, county, fault.inFunds)) {
        change += fault.change;
        left.delete(fault);
      }
    return change;
  });
}

import type { Facts } from "../../model/facts/facts.ts";
import type { FileResult } from "../result/file-result.ts";

/** The places of files of one dataset that speak of the same township in the same period. */
export function overlappingFiles(files: readonly FileResult[]): Set<number>[] {
  const groupOf = new Map<number, Set<number>>();
  const filesOf = new Map<string, number>();
  for (const { facts } of files)
    if (facts) filesOf.set(facts.dataset.name, (filesOf.get(facts.dataset.name) ?? 0) + 1);
  const firstWith = new Map<string, number>();
  files.forEach(({ facts }, place) => {
    if (!facts || filesOf.get(facts.dataset.name) === 1) return;
    groupOf.set(place, new Set([place]));
    for (const subject of subjectsOf(facts)) {
      const kin = firstWith.get(subject);
      if (kin === undefined) firstWith.set(subject, place);
      else merge(groupOf, kin, place);
    }
  });
  return [...new Set(groupOf.values())].filter((group) => group.size > 1);
}

function merge(groupOf: Map<number, Set<number>>, kin: number, place: number): void {
  const [into, from] = [groupOf.get(kin)!, groupOf.get(place)!];
  if (into === from) return;
  for (const member of from) {
    into.add(member);
    groupOf.set(member, into);
  }
}

/** Dataset, township and period of the facts, each set once. */
function subjectsOf({ dataset, area, period, count }: Facts): Set<string> {
  const width = period.values.length + 1;
  const pairs = new Set<number>();
  for (let fact = 0; fact < count; fact++)
    pairs.add((area.codes[fact] ?? 0) * width + (period.codes[fact] ?? 0));
  return new Set(
    [...pairs].map((pair) => {
      const place = area.values[Math.floor(pair / width)]?.code;
      return `${dataset.name} ${place} ${period.values[pair % width]}`;
    }),
  );
}

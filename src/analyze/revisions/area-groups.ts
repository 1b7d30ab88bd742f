import type { EditionArea } from "./edition.ts";

/** Which area stands for which today, in a list of areas. */
export interface AreaGroups {
  /** The code of the area that stands for one today: its own, or that of the one it was merged into at last. */
  successor(code: string): string;
  /** The codes of all that count in an area today, in order: itself and those merged into it. */
  members(code: string): readonly string[];
}

/** Without a list every area stands for itself. */
export function areaGroups(areas: readonly EditionArea[] | null): AreaGroups {
  const byCode = new Map((areas ?? []).map((area) => [area.code, area]));
  const successor = (code: string): string => {
    let now = code;
    for (let steps = 0; steps < byCode.size; steps++) {
      const next = byCode.get(now)?.mergedInto ?? null;
      if (next === null || !byCode.has(next)) break;
      now = next;
    }
    return now;
  };
  const members = new Map<string, string[]>();
  for (const code of [...byCode.keys()].sort()) {
    const group = successor(code);
    members.set(group, [...(members.get(group) ?? []), code]);
  }
  return { successor, members: (code) => members.get(code) ?? [code] };
}

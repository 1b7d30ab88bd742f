import { AREA_LIST } from "../../messages/area-list.ts";
import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";

/** The areas of a list, and the errors in its rows. */
export interface AreaList {
  readonly areas: readonly Area[];
  readonly troubles: readonly Text[];
}

/**
 * Checks the successors of areas. An area whose successors cannot be followed has none, and the
 * list states the reason. Of an area that was split the codes stay where only its shares cannot be
 * used.
 */
export function checkSuccession(areas: readonly Area[]): AreaList {
  const codes = new Set(areas.map(({ code }) => code));
  const named = areas.map((area) => checkArea(area, codes));
  const byCode = new Map(named.map(({ area }) => [area.code, area]));
  const checked = named.map(({ area, troubles }) =>
    leadsBackToItself(area, byCode)
      ? { area: withoutSuccessors(area), troubles: [...troubles, AREA_LIST.circle(nameOf(area))] }
      : { area, troubles },
  );
  return {
    areas: checked.map(({ area }) => area),
    troubles: checked.flatMap(({ troubles }) => troubles),
  };
}

interface Checked {
  readonly area: Area;
  readonly troubles: readonly Text[];
}

const nameOf = ({ name, code }: Area): string => `${name} ${code}`;

const withoutSuccessors = (area: Area): Area => ({ ...area, mergedInto: null, splitInto: [] });

function checkArea(area: Area, codes: ReadonlySet<string>): Checked {
  const { mergedInto, splitInto, to } = area;
  const who = nameOf(area);
  if (mergedInto !== null && splitInto.length > 0)
    return { area: withoutSuccessors(area), troubles: [AREA_LIST["split-and-merged"](who)] };
  if (mergedInto !== null && !codes.has(mergedInto))
    return {
      area: withoutSuccessors(area),
      troubles: [AREA_LIST["merged-into-unknown"](who, mergedInto)],
    };
  const unknown = splitInto.filter(({ code }) => !codes.has(code));
  const troubles = [
    ...unknown.map(({ code }) => AREA_LIST["split-into-unknown"](who, code)),
    ...(splitInto.length > 0 && to === null ? [AREA_LIST["split-not-ended"](who)] : []),
  ];
  if (troubles.length === 0) return { area, troubles };
  const known = splitInto.filter(({ code }) => codes.has(code));
  return {
    area: { ...area, splitInto: known.map(({ code }) => ({ code, share: null })) },
    troubles,
  };
}

/** True where mergers and splits lead back to the area where they began. */
function leadsBackToItself(area: Area, byCode: ReadonlyMap<string, Area>): boolean {
  const seen = new Set<string>();
  const open = nextCodes(area);
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    if (code === area.code) return true;
    const next = byCode.get(code);
    if (seen.has(code) || !next) continue;
    seen.add(code);
    open.push(...nextCodes(next));
  }
  return false;
}

const nextCodes = ({ mergedInto, splitInto }: Area): string[] =>
  mergedInto === null ? splitInto.map(({ code }) => code) : [mergedInto];

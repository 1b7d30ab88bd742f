import type { WarningCode } from "../messages.ts";
import { validity } from "../table/areas.ts";
import { firstDay, type Period } from "../table/period.ts";
import type { FoundArea } from "./read-area.ts";

interface Judgement {
  readonly holds: boolean;
  readonly warnings: readonly { readonly code: WarningCode; readonly detail: string }[];
}

/** Whether areas existed in periods, by the numbers of a pair; each pair is judged once. */
export interface AreaValidity {
  holds(area: number, period: number): boolean;
  isNoted(): boolean;
  warnings(area: number, period: number): Judgement["warnings"];
}

const MOST_PERIODS = 1 << 20;

/** `areas` and `periods` may still grow: numbers are looked up when they are asked for. */
export function areaValidity(
  areas: readonly FoundArea[],
  periods: readonly Period[],
): AreaValidity {
  const judged = new Map<number, Judgement>();
  let noted = false;
  const of = (area: number, period: number): Judgement => {
    const pair = area * MOST_PERIODS + period;
    const known = judged.get(pair);
    if (known) return known;
    const judgement = judge(areas[area]!, periods[period]!);
    noted ||= judgement.warnings.length > 0;
    judged.set(pair, judgement);
    return judgement;
  };
  return {
    holds: (area, period) => of(area, period).holds,
    isNoted: () => noted,
    warnings: (area, period) => of(area, period).warnings,
  };
}

function judge({ area, nameUsed }: FoundArea, period: Period): Judgement {
  const existed = validity(area, period);
  const former = area.formerNames.find(({ name }) => name === nameUsed);
  const isLate = former !== undefined && former.lastDay < firstDay(period);
  return {
    holds: existed !== "none",
    warnings: [
      ...(existed === "part"
        ? [
            {
              code: "PARTIAL_VALIDITY" as const,
              detail: area.to ? `valid until ${area.to}` : `valid from ${area.from}`,
            },
          ]
        : []),
      ...(isLate ? [{ code: "FORMER_NAME_USED" as const, detail: nameUsed }] : []),
    ],
  };
}

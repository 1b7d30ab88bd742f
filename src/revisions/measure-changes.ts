import type { EditionMeasure } from "./edition.ts";

/** What changed in the definitions of measures. */
export interface MeasureChanges {
  /** Whether anything of a definition is another, or only one side has it. */
  isRedefined(measure: string): boolean;
  /** Whether a measure takes other facts: another dataset or column, other breakdowns. */
  isReadOtherwise(measure: string): boolean;
  isRegister(measure: string): boolean;
  columnOf(measure: string): string;
  /** How many smallest units make one. */
  perOne(measure: string): number;
}

/** Without a definition a number is taken to have up to six decimals. */
export const UNKNOWN_PER_ONE = 1_000_000;

/** Compares two lists of definitions; where one is not known nothing is taken to have changed. */
export function measureChanges(
  published: readonly EditionMeasure[] | null,
  now: readonly EditionMeasure[] | null,
): MeasureChanges {
  const before = byId(published ?? now);
  const after = byId(now ?? published);
  const known = (measure: string): EditionMeasure | undefined =>
    after.get(measure) ?? before.get(measure);
  return {
    isRedefined: (measure) =>
      JSON.stringify(before.get(measure)) !== JSON.stringify(after.get(measure)),
    isReadOtherwise: (measure) => {
      const [old, fresh] = [before.get(measure), after.get(measure)];
      return old !== undefined && fresh !== undefined && whatIsRead(old) !== whatIsRead(fresh);
    },
    isRegister: (measure) => known(measure)?.register ?? false,
    columnOf: (measure) => known(measure)?.column ?? "",
    perOne: (measure) => known(measure)?.perOne ?? UNKNOWN_PER_ONE,
  };
}

const byId = (measures: readonly EditionMeasure[] | null): Map<string, EditionMeasure> =>
  new Map((measures ?? []).map((measure) => [measure.id, measure]));

const whatIsRead = ({ dataset, column, kind, perOne, only, register }: EditionMeasure): string =>
  JSON.stringify([dataset, column, kind, perOne, Object.entries(only).sort(), register]);

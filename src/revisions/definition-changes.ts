import type { Edition, EditionDefinition, EditionMeasure } from "./edition.ts";

/** The changes in how files are read and numbers are judged, apart from the measures themselves. */
export interface DefinitionChanges {
  /** Names the parts that differ for a dataset, those of the whole review included: `activities columns`. */
  of(dataset: string): readonly string[];
  /** Names the settings of the whole review that differ. */
  readonly settings: readonly string[];
}

/** Compares the definitions of two editions; where one does not know them they are taken to be the same. */
export function definitionChanges(published: Edition, now: Edition): DefinitionChanges {
  const before = byName(published.definitions ?? now.definitions);
  const after = byName(now.definitions ?? published.definitions);
  const changed = [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key)?.value !== after.get(key)?.value)
    .map((key) => (after.get(key) ?? before.get(key))!);
  const settings = changed.filter(({ dataset }) => dataset === null).map(({ name }) => name);
  return {
    of: (dataset) =>
      changed
        .filter((each) => each.dataset === dataset)
        .map(({ name }) => `${dataset} ${name}`)
        .sort(),
    settings: settings.sort(),
  };
}

const byName = (
  definitions: readonly EditionDefinition[] | null,
): ReadonlyMap<string, EditionDefinition> =>
  new Map((definitions ?? []).map((each) => [`${each.dataset ?? ""}|${each.name}`, each]));

/** The changes in the definitions of measures. */
export interface MeasureChanges {
  /** True where any part of the definition differs, or only one side has it. */
  isRedefined(measure: string): boolean;
  /** True where the measure is read from other facts: another dataset or column, other breakdowns. */
  isReadOtherwise(measure: string): boolean;
  isRegister(measure: string): boolean;
  /** True for a ratio, whose differences have no amounts that add up. */
  isRatio(measure: string): boolean;
  /** True for a ratio that is divided by residents. */
  isPerResident(measure: string): boolean;
  /** Lists the measures whose cells are behind a figure: both sides of a ratio. */
  behind(measure: string): readonly string[];
  columnOf(measure: string): string;
  /** Returns the dataset of a measure; empty where no definition says. */
  datasetOf(measure: string): string;
  /** Returns the number of smallest units in one unit. */
  perOne(measure: string): number;
}

/** The number of smallest units of a measure without a definition: up to six decimals. */
export const UNKNOWN_PER_ONE = 1_000_000;

/** Compares two lists of definitions; a list that is not known is taken to be the same. */
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
    isRatio: (measure) => known(measure)?.ratio !== undefined,
    isPerResident: (measure) => known(measure)?.ratio?.to === null,
    behind: (measure) => {
      const sides = known(measure)?.ratio;
      return sides ? [sides.of, ...(sides.to === null ? [] : [sides.to])] : [measure];
    },
    datasetOf: (measure) => known(measure)?.dataset ?? "",
    columnOf: (measure) => known(measure)?.column ?? "",
    perOne: (measure) => known(measure)?.perOne ?? UNKNOWN_PER_ONE,
  };
}

const byId = (measures: readonly EditionMeasure[] | null): Map<string, EditionMeasure> =>
  new Map((measures ?? []).map((measure) => [measure.id, measure]));

const whatIsRead = ({ dataset, column, kind, perOne, only, register }: EditionMeasure): string =>
  JSON.stringify([dataset, column, kind, perOne, Object.entries(only).sort(), register]);

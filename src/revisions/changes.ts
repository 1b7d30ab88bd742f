import { type AreaChanges, areaChanges } from "./area-changes.ts";
import {
  type DefinitionChanges,
  definitionChanges,
  type MeasureChanges,
  measureChanges,
} from "./definition-changes.ts";
import type { Edition } from "./edition.ts";
import { type InputChanges, inputChanges } from "./input-changes.ts";
import type { Cause } from "./revision.ts";

/** A cause, and the file, area or definition that shows it; null where nothing can be named. */
export interface Evidence {
  readonly cause: Cause;
  readonly by: string | null;
}

/** The changes between two editions in everything that numbers are made from. */
export interface Changes {
  readonly areas: AreaChanges;
  readonly measures: MeasureChanges;
  readonly inputs: InputChanges;
  readonly definitions: DefinitionChanges;
  /** Finds why the same bytes of an area are read in another way, the likeliest first; empty if nothing explains it. */
  ofReading(measure: string, area: string): readonly Evidence[];
  /**
   * Lists everything that changed around a figure that its cells do not explain; unexplained if nothing did.
   * `isOfOthers`: true where other areas count in it.
   */
  around(measure: string, area: string, isOfOthers: boolean): readonly Evidence[];
  /** The toolkit as a cause, if another version computed the numbers; else unexplained, or not to be known. */
  readonly rest: Evidence;
}

/** Compares everything but figures of two editions. */
export function changesIn(published: Edition, now: Edition): Changes {
  const areas = areaChanges(published, now);
  const measures = measureChanges(published.measures, now.measures);
  const inputs = inputChanges(published.inputs, now.inputs);
  const definitions = definitionChanges(published, now);
  const isOtherToolkit =
    published.toolkit !== null && now.toolkit !== null && published.toolkit !== now.toolkit;
  const isBare = [published, now].some(
    ({ areas, measures }) => areas === null && measures === null,
  );
  const rest: Evidence = isOtherToolkit
    ? { cause: "toolkit", by: `${published.toolkit}→${now.toolkit}` }
    : { cause: isBare ? "unknowable" : "unexplained", by: null };
  const defined = (measure: string): Evidence[] =>
    definitions.of(measures.datasetOf(measure)).map((by) => ({ cause: "definition", by }));
  const filed = (measure: string): Evidence[] =>
    inputs
      .touched(measures.datasetOf(measure))
      .map(({ file, way }) => ({ cause: CAUSE_OF_WAY[way], by: file }));
  const redefined = (measure: string): Evidence[] =>
    measures.isRedefined(measure) ? [{ cause: "definition", by: measure }] : [];
  return {
    ...{ areas, measures, inputs, definitions, rest },
    ofReading: (measure, area) => {
      const [by, other] = [areas.nameOf(area), filed(measure)[0]];
      return [
        ...defined(measure),
        ...(areas.isNamedOtherwise(area) ? [{ cause: "definition" as const, by }] : []),
        ...(areas.isChanged(area) ? [{ cause: "boundary" as const, by }] : []),
        ...(other ? [{ cause: "restated" as const, by: other.by }] : []),
        ...redefined(measure),
        rest,
      ];
    },
    around: (measure, area, isOfOthers) => {
      const isMoved = isOfOthers ? areas.any : areas.isChanged(area);
      const found = [
        ...filed(measure),
        ...(isMoved ? [{ cause: "boundary" as const, by: null }] : []),
        ...defined(measure),
        ...redefined(measure),
      ];
      return found.length > 0 ? found : [rest];
    },
  };
}

const CAUSE_OF_WAY = {
  fresh: "late",
  gone: "withdrawn",
  changed: "restated",
  replaced: "restated",
  same: "unexplained",
} as const satisfies Readonly<Record<string, Cause>>;

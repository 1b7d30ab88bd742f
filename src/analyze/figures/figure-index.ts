import { nearestWords } from "../../model/did-you-mean.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { FIGURE_KINDS } from "./compute-figures.ts";
import type { Figure } from "./figure.ts";
import { type FigureIdParts, figureIdParts } from "./figure-id.ts";

/** The figures of a study by id. Those of a measure and a kind are computed when one is first asked for. */
export interface FigureIndex {
  /** A figure; undefined where there is none of that id. */
  find(id: string): Figure | undefined;
  /** Every figure, sorted by id. */
  all(): readonly Figure[];
  /** The ids nearest to one that is not known, the nearest first. */
  nearest(id: string): string[];
}

type Kind = keyof typeof FIGURE_KINDS;
const KINDS = Object.keys(FIGURE_KINDS) as Kind[];

/** How many ids are named to somebody who misspelt one. */
const MOST_NAMED = 3;

/** Opens the figures of measures. */
export function figureIndex(measures: readonly MeasureView[]): FigureIndex {
  const made = new Map<string, ReadonlyMap<string, Figure>>();
  const figures = (measure: MeasureView, kind: Kind): ReadonlyMap<string, Figure> => {
    const key = `${measure.id} ${kind}`;
    const known = made.get(key);
    if (known) return known;
    const byId = new Map(FIGURE_KINDS[kind](measure).map((figure) => [figure.id, figure]));
    made.set(key, byId);
    return byId;
  };
  let sorted: readonly Figure[] | null = null;
  const all = (): readonly Figure[] => {
    sorted ??= measures
      .flatMap((measure) => KINDS.flatMap((kind) => [...figures(measure, kind).values()]))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .filter(({ id }, i, found) => id !== found[i - 1]?.id);
    return sorted;
  };
  return {
    find(id) {
      const parts = figureIdParts(id);
      const measure = measures.find((each) => each.id === parts?.measure);
      if (!parts || !measure) return undefined;
      for (const kind of kindsOf(parts)) {
        const figure = figures(measure, kind).get(id);
        if (figure) return figure;
      }
      return undefined;
    },
    all,
    nearest: (id) =>
      nearestWords(
        id,
        all().map((figure) => figure.id),
      ).slice(0, MOST_NAMED),
  };
}

/** Where a figure may be found, by its id. A level of the first quarter is a year's where no more of it is over. */
function kindsOf({ statistic, breakdown }: FigureIdParts): readonly Kind[] {
  if (statistic !== null) return statistic === "median" ? ["median"] : ["change"];
  return Object.keys(breakdown).length > 0 ? ["breakdown"] : ["year", "quarter"];
}

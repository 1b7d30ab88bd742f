import type { MeasureView } from "../analyze/measure/measure-view.ts";
import type { FileResult } from "../ingest/result/file-result.ts";
import type { AreaTree } from "../model/areas/areas.ts";
import type { Dataset } from "../model/datasets/dataset.ts";
import type { Unfiled } from "./review.ts";

/**
 * Lists what nobody filed: datasets, and of a dataset with facts the measures without a column. Of a dataset that a
 * county may do without nothing is listed, unless all that was filed of it is set aside.
 */
export function unfiledOf(
  datasets: readonly Dataset[],
  filed: readonly MeasureView[],
  files: readonly FileResult[],
  { depth }: Pick<AreaTree, "depth">,
): Unfiled[] {
  const isFiled = new Set(filed.map(({ id }) => id));
  return datasets.flatMap((dataset): Unfiled[] => {
    const { label, measures, optional } = dataset;
    const isBelow =
      depth !== undefined && files.some((file) => file.dataset === dataset && hasFacts(file));
    const isSetAsideHere = files.some((file) => file.dataset === dataset && isSetAside(file));
    if (optional && !isSetAsideHere) return [];
    const missing = Object.entries(measures).filter(([id]) => !isFiled.has(id));
    if (missing.length > 0 && missing.length === Object.keys(measures).length)
      return [
        {
          ...{ label, measures: missing.map(([id]) => id) },
          ...(isBelow ? { isBelow } : { isSetAside: isSetAsideHere }),
        },
      ];
    return optional
      ? []
      : missing.map(([id, measure]) => ({ label: measure.label, measures: [id] }));
  });
}

const hasFacts = ({ facts }: FileResult): boolean => facts !== null && facts.count > 0;

const isSetAside = ({ quarantine, refusal }: FileResult): boolean =>
  quarantine.length > 0 || refusal !== null;

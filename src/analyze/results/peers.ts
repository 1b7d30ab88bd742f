import { medianSorted } from "simple-statistics";
import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { AreaTree, AreaWords } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { unknownWord } from "../../model/did-you-mean.ts";
import { memoize } from "../../model/memoize.ts";
import type { Panel, Status } from "../../model/panel/panel.ts";
import { type Period, yearOf } from "../../model/periods/period.ts";
import { figureId } from "../figures/figure-id.ts";
import { completeValue } from "../measure/complete.ts";
import { residentsOf } from "../measure/residents.ts";

/** A measure to compare per head: per 10,000 residents, per 1,000, per one. */
export interface PerHead {
  readonly panel: Panel;
  readonly per: number;
}

/** One area's value per head beside those of all others, without their names. */
export interface PeerRow {
  readonly measure: Measure;
  readonly per: number;
  readonly own: number | null;
  /** The ids of the own value for each resident, of the median and of both together, where they are figures. */
  readonly figures?: Readonly<Record<"own" | "median" | "index" | "heads", string>> | undefined;
  /** True where `own` includes a share of an area that was split. */
  readonly isEstimated: boolean;
  /** The status of the area: the reason where `own` is null. */
  readonly status: Status;
  /** The median over all areas, the own one included; null below four. */
  readonly median: number | null;
  /** The values of the others, smallest first, so that none can be attributed. */
  readonly others: readonly number[];
}

/** One area beside its peers, measure by measure. */
export interface Peers {
  readonly kind: "peers";
  readonly words: AreaWords;
  readonly period: Period;
  readonly key: string;
  readonly name: string;
  readonly rows: readonly PeerRow[];
}

/** The smallest number of areas that has a median. */
const SMALLEST_GROUP = 4;

/**
 * Compares one area with its peers per head in the last period of each panel, with the residents of the same year,
 * on today's boundaries.
 * @throws without measures, for an area that is not in a panel, and for panels as reported.
 */
export function peersOf(heads: readonly PerHead[], key: string, tree: AreaTree): Peers {
  const area = tree.byCode(key);
  if (!area) {
    const keys = tree.areas.map((each) => each.code);
    throw new ScriptError(unknownWord("key", key, keys, "peersOf()"));
  }
  const [first] = heads;
  if (!first) throw new ScriptError(REFUSED_RESULTS["no-measures"]("peersOf"));
  return {
    kind: "peers",
    words: tree.words,
    period: lastPeriod(first),
    key,
    name: area.name,
    rows: heads.map((head) => rowOf(head, key, tree)),
  };
}

const lastPeriod = ({ panel }: PerHead): Period => panel.periods.at(-1)!;

/** The value per head of each area, by its code, and those that are known, smallest first. */
interface Group {
  readonly byKey: ReadonlyMap<string, GroupValue>;
  readonly known: readonly number[];
  readonly median: number | null;
}

type GroupValue = Pick<PeerRow, "status" | "isEstimated"> & { readonly value: number | null };

const groups = new WeakMap<Panel, Map<number, Group>>();

/** Returns the values per head of all areas of a panel, which are the same for each of them. */
const groupOf = (head: PerHead, tree: AreaTree): Group =>
  memoize(
    memoize(groups, head.panel, () => new Map<number, Group>()),
    head.per,
    () => makeGroup(head, tree),
  );

function makeGroup(head: PerHead, tree: AreaTree): Group {
  const { panel, per } = head;
  const period = lastPeriod(head);
  const values = panel.areas.map((area): readonly [string, GroupValue] => {
    const cell = panel.cell(area, period);
    const value = completeValue(cell);
    const residents = residentsOf(tree, area, yearOf(period));
    const known = value !== null && residents ? (value / residents) * per : null;
    const isEstimated = cell.qualifier === "estimated";
    return [area.code, { status: cell.status, value: known, isEstimated }];
  });
  const known = values.flatMap(([, { value }]) => value ?? []).sort((a, b) => a - b);
  const isEnough = known.length >= SMALLEST_GROUP;
  return { byKey: new Map(values), known, median: isEnough ? medianSorted(known) : null };
}

function rowOf(head: PerHead, key: string, tree: AreaTree): PeerRow {
  const { panel, per } = head;
  const { measure, basis } = panel;
  if (basis !== "like-for-like")
    throw new ScriptError(REFUSED_RESULTS["as-reported"]("peersOf", measure));
  const period = lastPeriod(head);
  const { byKey, known, median } = groupOf(head, tree);
  const own = byKey.get(key);
  const value = own?.value ?? null;
  const at = value === null ? -1 : known.indexOf(value);
  return {
    measure,
    per,
    own: value,
    figures:
      value === null || measure.overAreas !== "sum"
        ? undefined
        : {
            own: figureId(`${measure.id}.per_head`, period, key),
            median: figureId(`${measure.id}.head_median`, period, panel.county(period).area.code),
            heads: figureId(`${measure.id}.heads`, period, panel.county(period).area.code),
            index: figureId(`${measure.id}.head_index`, period, key),
          },
    isEstimated: own?.isEstimated ?? false,
    status: own?.status ?? "not-due",
    median,
    others: at < 0 ? known : known.toSpliced(at, 1),
  };
}

import type { AreaFinder } from "./area-finder.ts";
import { areaKey } from "./area-key.ts";
import { areaValidity } from "./area-validity.ts";
import { type Classified, classify } from "./classify.ts";
import { type FactGroup, factGroups } from "./fact-groups.ts";
import type { FileContext } from "./file-context.ts";
import type { StatedTotal } from "./file-result.ts";
import { NONE } from "./key-source.ts";
import { columnsOfKind, type Layout } from "./layout.ts";
import { columnPeriod, periodKey } from "./period-key.ts";
import { numberReader } from "./read-cell.ts";
import { type Findings, type GroupReaders, type ReadFacts, readFacts } from "./read-facts.ts";
import { readText } from "./read-text.ts";
import { numberReadings, readingsOf } from "./readings.ts";
import { reconcileRows } from "./reconcile.ts";
import type { Records } from "./records.ts";

/** What one header and the records under it gave. */
export interface Stretch {
  readonly classified: Classified;
  readonly facts: readonly ReadFacts[];
  readonly totals: readonly StatedTotal[];
}

export interface StretchContext {
  readonly areas: AreaFinder;
  readonly context: FileContext;
  /** Records that the tokenizer could not read soundly. */
  readonly broken: ReadonlySet<number>;
}

/** Reads the records under a header: says what each is, reads the facts, compares the totals. */
export function readStretch(
  records: Records,
  layout: Layout,
  from: number,
  { areas, context, broken }: StretchContext,
  found: Findings,
): Stretch {
  const area = areaKey(records, layout, areas);
  const period = periodKey(records, layout, context);
  const key = columnsOfKind(layout, "area").length > 0 ? area : period;
  const classified = classify(records, layout, from, broken, (record) => key.slot(record) !== NONE);
  const words = wordReaders(records, layout);
  const facts = factGroups(records, layout).map((group) => {
    const groupPeriod = columnPeriod(group.period, period);
    const validity = areaValidity(area.values, groupPeriod.values);
    const numbers = numberReaders(records, layout, group);
    const readers = { area, period: groupPeriod, validity, words, numbers };
    return readFacts(records, layout, group, classified.data, readers, found);
  });
  const totals = reconcileRows(records, layout, classified.data, classified.totals, found.warnings);
  return { classified, facts, totals };
}

/** Breakdowns and the text parts of the key. */
function wordReaders(records: Records, { columns, dataset }: Layout): GroupReaders["words"] {
  const words = columns.filter(({ field }) => {
    const definition = field === null ? undefined : dataset.columns[field];
    const isWord = definition?.kind === "category" || definition?.kind === "text";
    return isWord && (definition.breakdown || definition.key);
  });
  return new Map(
    words.map(({ field, index }) => [field!, readingsOf(records.columns[index]!, readText)]),
  );
}

function numberReaders(
  records: Records,
  { dataset }: Layout,
  group: FactGroup,
): GroupReaders["numbers"] {
  return new Map(
    [...group.numbers].map(([field, column]) => [
      field,
      numberReadings(records.columns[column.index]!, numberReader(dataset.columns[field]!, column)),
    ]),
  );
}

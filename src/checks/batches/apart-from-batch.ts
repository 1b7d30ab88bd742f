import type { Facts, TextColumn } from "../../model/facts/facts.ts";
import { numberOf } from "../../model/facts/number-column.ts";
import { groupBy } from "../../model/group-by.ts";
import { periodKind, yearOf } from "../../model/periods/period.ts";
import { type Check, type Evidence, notApplicable } from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { areaName } from "../check/naming.ts";
import { placeOf } from "../check/proposal.ts";
import { sizeColumns } from "../check/row-list.ts";
import type { CheckSettings } from "../check/settings.ts";

/**
 * Asks about single events whose township or year is not that of the others of their batch: the batch is the number
 * under which they were sent in, and a row that was typed under another township or year keeps it.
 */
export const apartFromBatch: Check = {
  id: "apart-from-batch",
  label: { zh: "与同批各行不符", en: "Apart from their batch" },
  smallest: ({ batches: { fewest } }, { parts }) => ({
    zh: `一批至少${fewest}行，其中一行的${parts.zh}或年份与其余各行不同`,
    en: `one row of a batch of ${fewest} or more, of another area or year than the others`,
  }),
  look: (evidence, { batches }) => {
    const columns = evidence.facts.flatMap((facts) => batchColumns(facts, batches));
    return columns.length === 0
      ? notApplicable("没有报送批次", "no column of batches")
      : { findings: columns.flatMap((each) => findingsIn(evidence, each, batches)) };
  },
};

/** A column whose texts are those of batches. */
interface BatchColumn {
  readonly facts: Facts;
  readonly name: string;
  readonly column: TextColumn;
}

/** The number of rows at the beginning of a file by which a column is known for one of batches. */
const HEAD = 2000;

/** Finds the columns of a list of events whose repeated texts nearly always have one township and one year. */
function batchColumns(facts: Facts, limits: CheckSettings["batches"]): BatchColumn[] {
  if (!facts.period.values.some((period) => periodKind(period) === "day")) return [];
  const head = Math.min(facts.count, HEAD);
  return [...(facts.notes ?? [])].flatMap(([name, column]) => {
    const batches = batchesIn({ facts, name, column }, head, limits);
    const rows = batches.reduce((sum, batch) => sum + batch.rows.length, 0);
    const strays = batches.reduce((sum, batch) => sum + batch.strays.length, 0);
    const isOne = 2 * rows >= head && strays <= (1 - limits.pure) * rows;
    return isOne ? [{ facts, name, column }] : [];
  });
}

interface Batch {
  readonly rows: readonly number[];
  /** The rows that are apart from the others. */
  readonly strays: readonly number[];
  /** A row of the others. */
  readonly usual: number;
}

const LATER_THAN_ANY = 10_000;

/** Groups the first rows of a file by batch; small batches have no others to be apart from. */
function batchesIn(
  { facts, column }: BatchColumn,
  count: number,
  { fewest }: CheckSettings["batches"],
): Batch[] {
  const all = Array.from({ length: count }, (_, fact) => fact);
  const batches = groupBy(all, (fact) => column.hash(fact));
  const years = facts.period.values.map(yearOf);
  const keyOf = (fact: number): number =>
    facts.area.codes[fact]! * LATER_THAN_ANY + years[facts.period.codes[fact]!]!;
  return [...batches.values()]
    .filter((rows) => rows.length >= fewest && column.text(rows[0]!) !== "")
    .map((rows) => {
      const groups = [...groupBy(rows, keyOf).values()].sort((a, b) => b.length - a.length);
      return { rows, strays: groups.slice(1).flat(), usual: groups[0]![0]! };
    });
}

function findingsIn(
  evidence: Evidence,
  own: BatchColumn,
  limits: CheckSettings["batches"],
): CheckFinding[] {
  return batchesIn(own, own.facts.count, limits)
    .filter(({ rows, strays }) => strays.length <= limits.share * rows.length)
    .flatMap((batch) => batch.strays.map((fact) => findingOf(evidence, own, batch, fact)));
}

function findingOf(
  { dataset, tree }: Evidence,
  { facts, name }: BatchColumn,
  { rows, strays, usual }: Batch,
  fact: number,
): CheckFinding {
  const [own, others] = [placeOf({ facts, fact }), placeOf({ facts, fact: usual })];
  const isElsewhere = own.area.code !== others.area.code;
  const [who, whose] = [areaName(own.area), areaName(others.area)];
  const header = dataset.columns[name]!.headers[0]!;
  const count = rows.length - strays.length;
  const fault = isElsewhere
    ? {
        zh: `都属${whose.zh}，${tree.words.parts.zh}疑有误`,
        en: `are of ${whose.en}: the wrong area?`,
      }
    : {
        zh: `都在${yearOf(others.period)}年，日期疑有误`,
        en: `are of ${yearOf(others.period)}: the wrong year?`,
      };
  const column = sizeColumns(dataset).sizes[0];
  return {
    ...own,
    column: null,
    says: {
      zh: `${who.zh}${own.period}一行，与“${header}”相同的其余${count}行${fault.zh}。请核对原始记录。`,
      en: `${who.en} ${own.period}: the other ${count} rows with the same ${header} ${fault.en} please check the record`,
    },
    ...stakeOf(facts, fact, column),
    proposals: [],
  };
}

function stakeOf(
  { numbers }: Facts,
  fact: number,
  column: string | undefined,
): Pick<CheckFinding, "stake"> {
  const amount = numberOf(numbers.get(column ?? ""), fact);
  return column === undefined || !amount ? {} : { stake: { column, amount } };
}

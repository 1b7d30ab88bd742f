import {
  type County,
  exists,
  type Flow,
  isComplete,
  median,
  sum,
  type Town,
  type Values,
} from "./recompute.ts";

/** The sums of one side of a ratio in hundredths, by place, year and quarter. */
interface Side {
  readonly flow: Flow;
  readonly own: ReadonlyMap<string, number>;
}

/** A ratio of two flows of one table, such as received of planned. */
interface Ratio {
  readonly id: string;
  readonly of: Side;
  readonly to: Side;
  readonly county: County;
  readonly today: readonly Town[];
}

const sumIn = ({ own }: Side, { members }: Town, year: number): number | null => {
  const known = members.flatMap((code) => own.get(`${code} ${year} 0`) ?? []);
  return known.length > 0 ? sum(known) : null;
};

const quotient = (of: number, to: number): number | null => (to === 0 ? null : of / to);

/** The ratio of a township; undefined where a side is missing, null where nothing is divided by. */
function ratioOf({ of, to }: Ratio, town: Town, year: number): number | null | undefined {
  const [over, under] = [sumIn(of, town, year), sumIn(to, town, year)];
  return over === null || under === null ? undefined : quotient(over, under);
}

const together = ({ of, to }: Ratio, towns: readonly Town[], year: number): number | null =>
  quotient(
    sum(towns.map((town) => sumIn(of, town, year) ?? 0)),
    sum(towns.map((town) => sumIn(to, town, year) ?? 0)),
  );

const isWhole = ({ of, to, county }: Ratio, town: Town, year: number): boolean =>
  [of, to].every(({ flow, own }) => isComplete(flow, own, county, town, year));

/** Adds all that is computed of a ratio. */
export function addRatio(found: Values, ratio: Ratio): void {
  const { of, county } = ratio;
  for (const year of of.flow.years) {
    const due = county.areas.filter((row) => exists(row, year, 0)).map((row) => row.代码!);
    const towns = due.map((code) => ({ code, members: [code] }));
    addReported(found, ratio, towns, year);
    addToday(found, ratio, year);
    if (of.flow.years.includes(year - 1)) addMoves(found, ratio, year);
    addParts(found, ratio, year);
  }
}

function addReported(found: Values, ratio: Ratio, towns: readonly Town[], year: number): void {
  const { id, of, to, county } = ratio;
  const end = `${year}/${county.code}`;
  for (const town of towns)
    found.set(`${id}/${year}/${town.code}`, ratioOf(ratio, town, year) ?? null);
  const there = towns.filter((town) => ratioOf(ratio, town, year) !== undefined);
  found.set(`${id}/${end}`, there.length > 0 ? together(ratio, there, year) : null);
  const whole = towns.filter((town) => isWhole(ratio, town, year));
  const gapOf = (town: Town) => sumIn(of, town, year)! - sumIn(to, town, year)!;
  found.set(`${id}.due/${end}`, towns.length);
  const divided = whole.filter((town) => ratioOf(ratio, town, year) !== null);
  found.set(`${id}.complete/${end}`, divided.length);
  for (const town of whole) found.set(`${id}.gap/${year}/${town.code}`, gapOf(town) / 100);
  if (whole.length === 0) return;
  const gaps = whole.map(gapOf);
  found.set(`${id}.both/${end}`, gaps.length);
  found.set(`${id}.gap/${end}`, sum(gaps) / 100);
  found.set(`${id}.short/${end}`, gaps.filter((each) => each < 0).length);
  found.set(`${id}.beyond/${end}`, gaps.filter((each) => each > 0).length);
  found.set(`${id}.lacking/${end}`, Math.abs(sum(gaps.filter((each) => each < 0))) / 100);
  found.set(`${id}.surplus/${end}`, sum(gaps.filter((each) => each > 0)) / 100);
}

function addToday(found: Values, ratio: Ratio, year: number): void {
  const { id, county, today } = ratio;
  const whole = today.filter((town) => isWhole(ratio, town, year));
  const values = whole.flatMap((town) => ratioOf(ratio, town, year) ?? []);
  if (values.length >= 4) found.set(`${id}.median/${year}/${county.code}`, median(values));
  for (const town of today.filter(({ members }) => members.length > 1))
    if (county.areas.some((row) => town.members.includes(row.代码!) && exists(row, year, 0)))
      found.set(`${id}.today/${year}/${town.code}`, ratioOf(ratio, town, year) ?? null);
}

function addMoves(found: Values, ratio: Ratio, year: number): void {
  const { id, county, today } = ratio;
  const pair = today.filter((town) =>
    [year - 1, year].every((of) => isWhole(ratio, town, of) && ratioOf(ratio, town, of) != null),
  );
  if (pair.length === 0) return;
  const end = `${year - 1}..${year}/${county.code}`;
  const [before, after] = [together(ratio, pair, year - 1), together(ratio, pair, year)];
  const moves = pair.map((town) => ratioOf(ratio, town, year)! - ratioOf(ratio, town, year - 1)!);
  for (const [i, { code }] of pair.entries())
    found.set(`${id}.change/${year - 1}..${year}/${code}`, moves[i]!);
  found.set(`${id}.change/${end}`, after! - before!);
  found.set(`${id}.before/${end}`, before);
  found.set(`${id}.after/${end}`, after);
  found.set(`${id}.risen/${end}`, moves.filter((each) => each > 0).length);
  found.set(`${id}.fallen/${end}`, moves.filter((each) => each < 0).length);
  found.set(`${id}.unchanged/${end}`, moves.filter((each) => each === 0).length);
  found.set(`${id}.compared/${end}`, moves.length);
}

/** The ratio of each part of the county. */
function addParts(found: Values, { id, of, to, county }: Ratio, year: number): void {
  for (const breakdown of of.flow.breakdowns) {
    const values = new Set(of.flow.amounts.flatMap(({ parts }) => parts[breakdown] || []));
    for (const value of values) {
      const [over, under] = [of, to].map(({ flow }) =>
        flow.amounts
          .filter((each) => each.year === year && each.parts[breakdown] === value)
          .map(({ cents }) => cents),
      );
      const isFiled = of.flow.amounts.some((each) => each.year === year);
      const end = `${year}/${county.code}/${breakdown}=${value}`;
      found.set(`${id}/${end}`, isFiled ? quotient(sum(over!), sum(under!)) : null);
    }
  }
}

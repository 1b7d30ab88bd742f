import {
  type Amount,
  type County,
  exists,
  type Flow,
  hasEnded,
  isComplete,
  median,
  set,
  sum,
  type Town,
  type Values,
  withMerged,
} from "./recompute.ts";

import { type CountOf, fitOf, swingOf, type TwoYears } from "./recompute-fit.ts";

/** The sums of a flow and its townships on today's map. */
interface Summed {
  readonly own: ReadonlyMap<string, number>;
  readonly today: readonly Town[];
  complete(town: Town, year: number): boolean;
  together(town: Town, year: number): number;
}

/** An area and its amount in hundredths. */
type Pair = readonly [code: string, cents: number];

/** Adds what is computed from the levels: counts of townships, concentration, ranks, per head, items and parts. */
export function addStatistics(found: Values, flow: Flow, county: County, summed: Summed): void {
  for (const year of flow.years) {
    addReturns(found, flow, county, year, summed);
    addToday(found, flow, county, year, summed);
    if (flow.years.includes(year - 1)) addMoves(found, flow, county, year, summed);
  }
  addPerHead(found, flow, county, summed);
  if (!flow.isScore && !STOCKS.has(flow.id)) addSwing(found, flow, county, summed);
  if (flow.isScore) addItems(found, flow, county, summed);
  else addPartChanges(found, flow, county, summed);
  if (flow.id === "designations") addRegisterParts(found, flow, county);
}

/** The townships of which a year's return was due. */
const dueIn = (flow: Flow, { areas }: County, year: number): string[] =>
  areas
    .filter((row) =>
      flow.isRegister || flow.isScore || flow.isStock ? !hasEnded(row, year) : exists(row, year, 0),
    )
    .map((row) => row.代码!);

/** The townships whose returns of a year are complete, as they reported, with their amounts. */
function completeIn(flow: Flow, county: County, year: number, { own }: Summed): Pair[] {
  const inside = (code: string): string[] =>
    flow.isRegister ? withMerged(code, year, county.areas) : [code];
  return dueIn(flow, county, year).flatMap((code) =>
    isComplete(flow, own, county, { code, members: [code] }, year)
      ? [[code, sum(inside(code).map((each) => own.get(`${each} ${year} 0`) ?? 0))] as const]
      : [],
  );
}

function addReturns(found: Values, flow: Flow, county: County, year: number, summed: Summed): void {
  const end = `${year}/${county.code}`;
  const complete = completeIn(flow, county, year, summed);
  found.set(`${flow.id}.due/${end}`, dueIn(flow, county, year).length);
  found.set(`${flow.id}.complete/${end}`, complete.length);
  if (flow.isScore) {
    if (year >= county.year - 1)
      for (const [code, cents] of complete) {
        const above = complete.filter(([, other]) => other > cents).length;
        found.set(`${flow.id}.rank/${year}/${code}`, above + 1);
      }
    return;
  }
  const amounts = complete.map(([, cents]) => cents);
  const total = sum(amounts);
  if (year === county.year && total > 0)
    for (const [code, cents] of complete)
      found.set(`${flow.id}.share/${year}/${code}`, cents / total);
  if (amounts.length < 10 || total === 0 || amounts.some((cents) => cents < 0)) return;
  const differences = amounts.flatMap((one) => amounts.map((other) => Math.abs(one - other)));
  const largest = sum([...amounts].sort((a, b) => b - a).slice(0, 3));
  found.set(`${flow.id}.gini/${end}`, sum(differences) / (2 * amounts.length * total));
  found.set(`${flow.id}.top/${end}`, largest / total);
  set(found, `${flow.id}.largest/${end}`, largest);
  found.set(`${flow.id}.even/${end}`, total ** 2 / sum(amounts.map((cents) => cents * cents)));
}

function addToday(
  found: Values,
  flow: Flow,
  { areas }: County,
  year: number,
  { own, today, together }: Summed,
): void {
  for (const town of today.filter(({ members }) => members.length > 1)) {
    const isDue = areas.some((row) => town.members.includes(row.代码!) && exists(row, year, 0));
    if (!isDue) continue;
    const isThere = town.members.some((code) => own.has(`${code} ${year} 0`));
    const value = flow.isRegister || isThere ? together(town, year) : null;
    set(found, `${flow.id}.today/${year}/${town.code}`, value);
  }
}

function addMoves(found: Values, flow: Flow, county: County, year: number, summed: Summed): void {
  const { today, complete, together } = summed;
  const pair = today.filter((town) => complete(town, year - 1) && complete(town, year));
  if (pair.length === 0) return;
  const end = `${year - 1}..${year}/${county.code}`;
  const moves = pair.map((town) => together(town, year) - together(town, year - 1));
  const count = (is: (move: number) => boolean): number => moves.filter(is).length;
  found.set(
    `${flow.id}.risen/${end}`,
    count((move) => move > 0),
  );
  found.set(
    `${flow.id}.fallen/${end}`,
    count((move) => move < 0),
  );
  found.set(
    `${flow.id}.unchanged/${end}`,
    count((move) => move === 0),
  );
  found.set(`${flow.id}.compared/${end}`, moves.length);
  if (flow.isScore) return;
  set(found, `${flow.id}.gains/${end}`, sum(moves.filter((move) => move > 0)));
  set(found, `${flow.id}.losses/${end}`, -sum(moves.filter((move) => move < 0)) || 0);
  set(found, `${flow.id}.before/${end}`, sum(pair.map((town) => together(town, year - 1))));
  set(found, `${flow.id}.after/${end}`, sum(pair.map((town) => together(town, year))));
}

function addPerHead(found: Values, flow: Flow, county: County, summed: Summed): void {
  const { areas, year } = county;
  const all: [code: string, perHead: number][] = [];
  const counts: (CountOf & { readonly code: string })[] = [];
  if (flow.isScore || !flow.years.includes(year)) return;
  for (const town of summed.today.filter((each) => summed.complete(each, year))) {
    const rows = areas.filter((row) => town.members.includes(row.代码!) && !hasEnded(row, year));
    const heads = rows.map((row) => row[`人口${year}`]);
    if (rows.length === 0 || heads.some((each) => !each) || sum(heads.map(Number)) <= 0) continue;
    const cents = summed.together(town, year);
    all.push([town.code, cents / 100 / sum(heads.map(Number))]);
    counts.push({ code: town.code, count: cents / 100, residents: sum(heads.map(Number)) });
  }
  for (const [code, value] of all) found.set(`${flow.id}.per_head/${year}/${code}`, value);
  if (OF_EVENTS.has(flow.id)) addFit(found, `${flow.id}.`, counts, [year, county.code]);
  if (all.length > 0) found.set(`${flow.id}.heads/${year}/${county.code}`, all.length);
  if (all.length < 4) return;
  const middle = median(all.map(([, value]) => value));
  found.set(`${flow.id}.head_median/${year}/${county.code}`, middle);
  if (middle <= 0) return;
  for (const [code, value] of all)
    found.set(`${flow.id}.head_index/${year}/${code}`, value / middle);
}

/** The measures that count separate events. */
const OF_EVENTS: ReadonlySet<string> = new Set([
  ...["sessions", "designations_named", "project_count", "rectification_found"],
]);

/** What stands at the end of a year does not fluctuate. */
const STOCKS: ReadonlySet<string> = new Set([
  ...["designations", "rectification_open", "rectification_overdue", "tally:associations"],
]);

/** The usual move of the total, over the townships on today's map that are complete. */
function addSwing(
  found: Values,
  flow: Flow,
  county: County,
  { today, complete, together }: Summed,
) {
  const { year, code } = county;
  const years = flow.years.filter((each) => each <= year);
  if (!years.includes(year) || !years.includes(year - 1)) return;
  const pairs = years
    .slice(1)
    .map((after) =>
      today
        .filter((town) => complete(town, after - 1) && complete(town, after))
        .map((town): TwoYears => [together(town, after - 1) / 100, together(town, after) / 100]),
    );
  const limit = swingOf(pairs, OF_EVENTS.has(flow.id));
  if (limit !== null) found.set(`${flow.id}.swing/${year - 1}..${year}/${code}`, limit);
}

/** The counts beside the residents: what is expected of each, the spread about it, and the rank for each resident. */
function addFit(
  found: Values,
  measure: string,
  counts: readonly (CountOf & { readonly code: string })[],
  [year, county]: readonly [number, string],
): void {
  const head = ({ count, residents }: CountOf): number => count / residents;
  for (const own of counts) {
    const above = counts.filter((other) => head(other) > head(own) * (1 + 1e-12)).length;
    found.set(`${measure}head_rank/${year}/${own.code}`, above + 1);
  }
  const fit = fitOf(counts);
  if (fit === null) return;
  found.set(`${measure}gradient/${year}/${county}`, 1.1 ** fit.gradient - 1);
  if (fit.phi !== null) found.set(`${measure}dispersion/${year}/${county}`, fit.phi);
  for (const { code, count, residents } of counts) {
    found.set(`${measure}expected/${year}/${code}`, fit.expected(residents));
    found.set(`${measure}against/${year}/${code}`, count / fit.expected(residents));
  }
}

const isOf =
  (breakdown: string, value: string) =>
  ({ parts }: Amount): boolean =>
    parts[breakdown] === value;

const valuesOf = ({ amounts }: Flow, breakdown: string): string[] => [
  ...new Set(amounts.flatMap(({ parts }) => parts[breakdown] || [])),
];

/** The county's parts of the year under review against the year before, over the townships complete in both. */
function addPartChanges(
  found: Values,
  flow: Flow,
  { code, year }: County,
  { today, complete }: Summed,
): void {
  if (!flow.years.includes(year) || !flow.years.includes(year - 1)) return;
  const pair = today.filter((town) => complete(town, year - 1) && complete(town, year));
  if (pair.length === 0) return;
  const members = new Set(pair.flatMap((town) => town.members));
  for (const breakdown of flow.breakdowns)
    for (const value of valuesOf(flow, breakdown)) {
      const [before = 0, now = 0] = [year - 1, year].map((of) =>
        sum(
          flow.amounts
            .filter((each) => each.year === of && members.has(each.place))
            .filter(isOf(breakdown, value))
            .map(({ cents }) => cents),
        ),
      );
      const end = `${year - 1}..${year}/${code}/${breakdown}=${value}`;
      set(found, `${flow.id}.before/${end}`, before);
      set(found, `${flow.id}.after/${end}`, now);
      set(found, `${flow.id}.change/${end}`, now - before);
      if (before >= 1000) found.set(`${flow.id}.rate/${end}`, (now - before) / before);
    }
}

/** What stands in the register by township and part, and by pair of parts. */
function addRegisterParts(found: Values, flow: Flow, county: County): void {
  const { areas, code: whole, year } = county;
  const count = (of: number, places: readonly string[] | null, slice: Amount["parts"]): number =>
    sum(
      flow.amounts
        .filter((each) => each.year === of && (places === null || places.includes(each.place)))
        .filter((each) => Object.entries(slice).every(([name, value]) => isOf(name, value)(each)))
        .map(({ cents }) => cents),
    );
  const idOf = (of: number, code: string, slice: Amount["parts"]): string =>
    [`designations/${of}/${code}`, ...Object.entries(slice).map((each) => each.join("="))].join(
      "/",
    );
  const each = (breakdown: string) =>
    valuesOf(flow, breakdown).map((value) => ({ [breakdown]: value }));
  const pairs = each("category").flatMap((one) => each("level").map((two) => ({ ...one, ...two })));
  for (const of of flow.years.filter((each) => each >= year - 1)) {
    for (const slice of pairs) set(found, idOf(of, whole, slice), count(of, null, slice));
    for (const code of dueIn(flow, county, of)) {
      const places = withMerged(code, of, areas);
      const slices = [...each("category"), ...each("level"), ...(of === year ? pairs : [])];
      for (const slice of slices) set(found, idOf(of, code, slice), count(of, places, slice));
    }
  }
}

/** The whole score cards: the points of all items, and the part of them that is attained. */
function addCards(found: Values, flow: Flow, county: County, summed: Summed): void {
  const { code, year, points } = county;
  const full = sum([...points.values()]);
  if (!flow.years.includes(year)) return;
  found.set(`score.points/${year}/${code}`, full);
  const cards = completeIn(flow, county, year, summed);
  for (const [area, cents] of full > 0 ? cards : [])
    found.set(`score.attained/${year}/${area}`, cents / 100 / full);
  if (cards.length > 0 && full > 0)
    found.set(
      `score.attained/${year}/${code}`,
      median(cards.map(([, cents]) => cents)) / 100 / full,
    );
}

/** The items of the score cards: levels, changes, medians, and what they are of the points. */
function addItems(found: Values, flow: Flow, county: County, summed: Summed): void {
  const { code: whole, year, points } = county;
  const items = valuesOf(flow, "indicator").map((item) => ["indicator", item, [item]] as const);
  const groups = [...county.groups].map(([name, own]) => ["group", name, own] as const);
  const years = flow.years.filter((each) => each >= year - 1);
  addCards(found, flow, county, summed);
  for (const [breakdown, name, own] of [...items, ...groups]) {
    const end = (of: string, code: string) => `${of}/${code}/${breakdown}=${name}`;
    const full = sum(own.map((item) => points.get(item) ?? 0));
    const scoresOf = (of: number, code: string): number[] =>
      own.flatMap(
        (item) =>
          flow.amounts.find(
            (each) => each.year === of && each.place === code && each.parts.indicator === item,
          )?.cents ?? [],
      );
    /** Of a group of which an item is open nothing is computed but what is there. */
    const scoreOf = (of: number, code: string): number | null =>
      scoresOf(of, code).length === own.length ? sum(scoresOf(of, code)) : null;
    for (const of of years) {
      const due = dueIn(flow, county, of);
      const scored = due.flatMap((code) => scoreOf(of, code) ?? []);
      for (const code of due) {
        const cents = scoreOf(of, code);
        const there = scoresOf(of, code);
        set(found, `score/${end(`${of}`, code)}`, there.length > 0 ? sum(there) : null);
        const before = scoreOf(of - 1, code);
        if (of === year && cents !== null && before !== null)
          set(found, `score.change/${end(`${of - 1}..${of}`, code)}`, cents - before);
        if (of === year && cents !== null && full > 0)
          found.set(`score.attained/${end(`${of}`, code)}`, cents / 100 / full);
      }
      const today = summed.today.flatMap(({ code }) =>
        due.includes(code) ? (scoreOf(of, code) ?? []) : [],
      );
      if (today.length >= 4) set(found, `score.median/${end(`${of}`, whole)}`, median(today));
      if (of !== year) continue;
      found.set(`score.points/${end(`${of}`, whole)}`, full);
      if (breakdown === "indicator") {
        const zeros = scored.filter((cents) => cents === 0).length;
        found.set(`score.zeros/${end(`${of}`, whole)}`, zeros);
        found.set(`score.open/${end(`${of}`, whole)}`, due.length - scored.length);
      }
      if (scored.length === 0) continue;
      set(found, `score.possible/${end(`${of}`, whole)}`, full * 100 * scored.length);
      set(found, `score.lost/${end(`${of}`, whole)}`, full * 100 * scored.length - sum(scored));
      if (full > 0) found.set(`score.attained/${end(`${of}`, whole)}`, median(scored) / 100 / full);
    }
  }
}

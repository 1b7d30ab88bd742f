import { type County, type Flow, median, type Row, sum, type Values } from "./recompute.ts";

/** Recomputes what is counted case by case: problems with days, items of checklists. Nothing here is of the toolkit. */

const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The last day of a month, counted from January of its year as 0. */
const monthEnd = (year: number, month: number): string => dayAt(Date.UTC(year, month + 1, 0));

/** The day by which a problem is due: a month end, or a term after its feedback. */
function dueOf({ 整改时限: written = "", 反馈日期: feedback = "" }: Row): string {
  const [, year, month] = /^(\d{4})年(\d{1,2})月底$/u.exec(written) ?? [];
  if (year) return monthEnd(Number(year), Number(month) - 1);
  const [y = 0, m = 0, d = 0] = feedback.split("-").map(Number);
  if (written === "30日内") return dayAt(Date.UTC(y, m - 1, d + 30));
  const last = Number(monthEnd(y, m).slice(8));
  return dayAt(Date.UTC(y, m, Math.min(d, last)));
}

/** The day on which a problem was closed for good; one that came back later is open. */
const closedOf = ({ 销号日期: closed = "", 反弹日期: again = "" }: Row): string =>
  again > closed ? "" : closed;

const CASES: Readonly<Record<string, (row: Row, year: number) => boolean>> = {
  rectification_found: (row, year) => isIn(row.发现日期, year),
  rectification_closed: (row, year) => isIn(closedOf(row), year),
  rectification_open: (row, year) => isOpen(row, year),
  rectification_overdue: (row, year) => isOpen(row, year) && dueOf(row) < `${year}-12-31`,
  rectification_in_time: (row, year) => isIn(closedOf(row), year) && closedOf(row) <= dueOf(row),
  rectification_late: (row, year) => isIn(closedOf(row), year) && closedOf(row) > dueOf(row),
  rectification_reopened: (row, year) => isIn(row.反弹日期, year),
};

const isIn = (day: string | undefined, year: number): boolean =>
  day?.startsWith(String(year)) ?? false;
const isOpen = (row: Row, year: number): boolean =>
  row.发现日期! <= `${year}-12-31` && !(closedOf(row) && closedOf(row) <= `${year}-12-31`);

/** The measures of the problems. */
export const casesOf = (rows: readonly Row[], years: readonly number[]): Flow[] =>
  rows.length === 0
    ? []
    : Object.entries(CASES).map(([id, holds]) => ({
        ...{ id, years, quarters: [], isRegister: true, isScore: false },
        breakdowns: ["found_by", "body"],
        hasPairs: ["rectification_open", "rectification_overdue"].includes(id),
        amounts: rows.flatMap((row) =>
          years.map((year) => ({
            ...{ place: row.乡镇代码!, year, quarter: 0, cents: holds(row, year) ? 100 : 0 },
            parts: { found_by: row.发现途径!, body: row.责任单位! },
          })),
        ),
      }));

const CHECKED: Readonly<Record<string, readonly string[]>> = {
  checklist_items: ["有", "无"],
  checklist_in_place: ["有"],
  checklist_lacking: ["无"],
};

/** The measures of the checklists: of the checks of one item in a year the last one counts. */
export function checkedOf(rows: readonly Row[], years: readonly number[]): Flow[] {
  const last = new Map<string, Row>();
  for (const row of rows) {
    const key = [row.检查日期!.slice(0, 4), row.乡镇代码, row.对象类型, row.单位名称, row.清单项目];
    const known = last.get(key.join());
    if (!known || row.检查日期! >= known.检查日期!) last.set(key.join(), row);
  }
  return Object.entries(CHECKED).map(([id, states]) => ({
    ...{ id, years, quarters: [], isRegister: false, isScore: false, isStock: true as const },
    breakdowns: ["object_type", "item"],
    hasPairs: true,
    amounts: [...last.values()].map((row) => ({
      ...{ place: row.乡镇代码!, year: Number(row.检查日期!.slice(0, 4)), quarter: 0 },
      cents: states.includes(row.有无!) ? 100 : 0,
      parts: { object_type: row.对象类型!, item: row.清单项目! },
    })),
  }));
}

/** The share of what is in place in what applies: a ratio of the sums of both, over the townships that have both. */
export function addShareOf(found: Values, { code, areas, year }: County): void {
  const sides = ["checklist_in_place", "checklist_items"] as const;
  const shareOf = (end: string): number | null => {
    const [over, under] = sides.map(
      (id) => found.get(`${id}/${end}`) ?? found.get(`${id}.today/${end}`),
    );
    return typeof over === "number" && typeof under === "number" && under > 0 ? over / under : null;
  };
  const set = (id: string, value: number | null | undefined): void => {
    if (value !== undefined) found.set(`checklist_share${id}`, value);
  };
  const years = [year - 4, year - 3, year - 2, year - 1, year];
  const towns = areas.filter((row) => !row.有效截止).map((row) => row.代码!);
  for (const of of years) {
    for (const place of [code, ...areas.map((row) => row.代码!)])
      if (found.has(`checklist_items/${of}/${place}`))
        set(`/${of}/${place}`, shareOf(`${of}/${place}`));
    for (const place of towns)
      if (found.has(`checklist_items.today/${of}/${place}`))
        set(`.today/${of}/${place}`, shareOf(`${of}/${place}`));
    for (const count of ["due", "complete"])
      set(`.${count}/${of}/${code}`, found.get(`checklist_items.${count}/${of}/${code}`));
    const known = towns.flatMap((town) => shareOf(`${of}/${town}`) ?? []);
    if (known.length >= 4) set(`.median/${of}/${code}`, median(known));
  }
  const pair = `${year - 1}..${year}`;
  const changes = towns.flatMap((town) => {
    const [before, after] = [shareOf(`${year - 1}/${town}`), shareOf(`${year}/${town}`)];
    if (before === null || after === null) return [];
    set(`.change/${pair}/${town}`, after - before);
    return [{ town, change: after - before }];
  });
  if (changes.length === 0) return;
  const ends = [year - 1, year].map((of) => {
    const [over, under] = sides.map((id) =>
      sum(changes.map(({ town }) => found.get(`${id}/${of}/${town}`) ?? 0)),
    );
    return over! / under!;
  });
  set(`.before/${pair}/${code}`, ends[0]);
  set(`.after/${pair}/${code}`, ends[1]);
  set(`.change/${pair}/${code}`, ends[1]! - ends[0]!);
  set(`.compared/${pair}/${code}`, changes.length);
  const many = (holds: (change: number) => boolean): number =>
    changes.filter(({ change }) => holds(change)).length;
  set(
    `.risen/${pair}/${code}`,
    many((change) => change > 1e-12),
  );
  set(
    `.fallen/${pair}/${code}`,
    many((change) => change < -1e-12),
  );
  set(
    `.unchanged/${pair}/${code}`,
    many((change) => Math.abs(change) <= 1e-12),
  );
}

/** The levels of the county by two breakdowns at once, in the last two years. */
export function addPairs(found: Values, flow: Flow, { code, year }: County): void {
  const [first = "", second = ""] = flow.breakdowns.toSorted();
  const valuesOf = (name: string): string[] => [
    ...new Set(flow.amounts.flatMap(({ parts }) => parts[name] || [])),
  ];
  for (const of of [year - 1, year])
    for (const one of valuesOf(first))
      for (const two of valuesOf(second)) {
        const own = flow.amounts.filter(
          ({ parts, year: each }) => each === of && parts[first] === one && parts[second] === two,
        );
        const id = `${flow.id}/${of}/${code}/${first}=${one}/${second}=${two}`;
        found.set(id, sum(own.map(({ cents }) => cents)) / 100);
      }
}

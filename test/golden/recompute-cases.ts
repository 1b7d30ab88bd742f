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

const isFinished = (row: Row): boolean => ["已完工", "已验收"].includes(row.项目状态!);
const PROJECTS: Readonly<Record<string, (row: Row) => number>> = {
  project_count: () => 1,
  project_finished: (row) => Number(isFinished(row)),
  project_stopped: (row) => Number(row.项目状态 === "已终止"),
  project_applied: (row) => Number(row["申请金额(元)"]),
  project_approved: (row) => Number(row["批复金额(元)"]),
  project_allocated: (row) => Number(row["拨付金额(元)"]),
  project_spent: (row) => Number(row["支出金额(元)"]),
};

/** The measures of the projects. */
export const projectsOf = (rows: readonly Row[], years: readonly number[]): Flow[] =>
  Object.entries(PROJECTS).map(([id, sizeOf]) => ({
    ...{ id, years, quarters: [], isRegister: false, isScore: false },
    ...(/count|finished|stopped/.test(id) ? { hasPairs: true as const } : {}),
    breakdowns: ["type", "source"],
    amounts: rows.map((row) => ({
      ...{ place: row.乡镇代码!, year: Number(row.年度), quarter: 0 },
      cents: 100 * sizeOf(row),
      parts: { type: row.项目类型!, source: row.资金来源! },
    })),
  }));

const RETURNS: Readonly<Record<string, (row: Row) => boolean>> = {
  returns_due: () => true,
  returns_in_time: (row) => row.收到日期 !== "" && row.收到日期! <= row.应报日期!,
  returns_late: (row) => row.收到日期! > row.应报日期!,
  returns_outstanding: (row) => row.收到日期 === "" && row.应报日期! <= "2024-06-30",
};

/** The measures of the register of returns. */
export const returnsOf = (rows: readonly Row[], years: readonly number[]): Flow[] =>
  Object.entries(RETURNS).map(([id, holds]) => ({
    ...{ id, years, quarters: [1, 2, 3, 4], isRegister: false, isScore: false },
    breakdowns: ["form"],
    amounts: rows.map((row) => ({
      ...{ place: row.乡镇代码!, year: Number(row.报告期!.slice(0, 4)) },
      ...{ quarter: Number(row.报告期!.slice(6)), cents: holds(row) ? 100 : 0 },
      parts: { form: row.报表名称! },
    })),
  }));

/** A ratio of two measures. */
interface Share {
  readonly id: string;
  readonly of: string;
  readonly to: string;
}

export const SHARES: readonly Share[] = [
  { id: "checklist_share", of: "checklist_in_place", to: "checklist_items" },
  { id: "project_spent_share", of: "project_spent", to: "project_allocated" },
  { id: "returns_in_time_share", of: "returns_in_time", to: "returns_due" },
];

/** Adds a ratio of the sums of both sides, over the townships that have both. */
export function addShareOf(found: Values, { code, areas, year }: County, share: Share): void {
  const sides = [share.of, share.to] as const;
  const shareOf = (end: string): number | null => {
    const [over, under] = sides.map(
      (id) => found.get(`${id}/${end}`) ?? found.get(`${id}.today/${end}`),
    );
    return typeof over === "number" && typeof under === "number" && under > 0 ? over / under : null;
  };
  const set = (id: string, value: number | null | undefined): void => {
    if (value !== undefined) found.set(share.id + id, value);
  };
  const years = [year - 4, year - 3, year - 2, year - 1, year];
  const towns = areas.filter((row) => !row.有效截止).map((row) => row.代码!);
  for (const of of years) {
    for (const place of [code, ...areas.map((row) => row.代码!)])
      if (found.has(`${share.to}/${of}/${place}`))
        set(`/${of}/${place}`, shareOf(`${of}/${place}`));
    for (const place of towns)
      if (found.has(`${share.to}.today/${of}/${place}`))
        set(`.today/${of}/${place}`, shareOf(`${of}/${place}`));
    const due = found.get(`${share.to}.due/${of}/${code}`);
    set(`.due/${of}/${code}`, due);
    const whole = areas.filter((row) => shareOf(`${of}/${row.代码}`) !== null).length;
    if (due !== undefined) set(`.complete/${of}/${code}`, whole);
    for (const quarter of [1, 2, 3, 4])
      for (const place of [code, ...areas.map((row) => row.代码!)]) {
        const end = `${of}-Q${quarter}/${place}`;
        if (found.has(`${share.to}/${end}`)) set(`/${end}`, shareOf(end));
      }
    addBothSides(found, of, { code, areas }, share);
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

/** What is in place less what applies, by township and for the county; and the share of each part of the county. */
function addBothSides(
  found: Values,
  year: number,
  { code, areas }: Pick<County, "code" | "areas">,
  { id: share, of, to }: Share,
): void {
  const value = (id: string, end: string) => found.get(`${id}/${year}/${end}`);
  const gaps = areas.flatMap((row) => {
    const [over, under] = [of, to].map((id) => value(id, row.代码!));
    if (typeof over !== "number" || typeof under !== "number") return [];
    found.set(`${share}.gap/${year}/${row.代码}`, over - under);
    return over - under;
  });
  const end = `${year}/${code}`;
  if (gaps.length > 0) {
    const [less, more] = [gaps.filter((gap) => gap < 0), gaps.filter((gap) => gap > 0)];
    found.set(`${share}.gap/${end}`, sum(gaps));
    found.set(`${share}.both/${end}`, gaps.length);
    found.set(`${share}.short/${end}`, less.length);
    found.set(`${share}.beyond/${end}`, more.length);
    found.set(`${share}.lacking/${end}`, Math.abs(sum(less)));
    found.set(`${share}.surplus/${end}`, sum(more));
  }
  const slices = [...found.keys()].flatMap(
    (id) => new RegExp(`^${to}/${year}/${code}/([^/]+)$`).exec(id)?.[1] ?? [],
  );
  for (const slice of slices) {
    const [over, under] = [of, to].map((id) => value(id, `${code}/${slice}`));
    const isKnown = typeof over === "number" && typeof under === "number" && under > 0;
    found.set(`${share}/${end}/${slice}`, isKnown ? over / under : null);
  }
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

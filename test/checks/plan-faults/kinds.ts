import { randomOf } from "../clean-county.ts";
import { type Chances, chances, type Row, SMALL, type Table, TOWNSHIPS } from "../faults/county.ts";
import { type Fault, shuffled } from "../faults/kinds.ts";
import { dayOf, type FileName, faultlessPlans, type PlanCounty } from "./county.ts";

/** The place of a fault: a township and a year, or a line of a hand-kept file. */
interface Spot {
  readonly table: Table;
  readonly chance: Chances;
  readonly town: string;
  readonly year: number;
  /** The number of the fault among those of its kind. */
  readonly nth: number;
  readonly at: (header: string) => number;
  /** The rows of the township and year. */
  readonly rows: readonly Row[];
}

interface Kind {
  readonly in: FileName;
  /** The words of what is done, for the published table. */
  readonly says: string;
  readonly plant: (spot: Spot) => Fault | null;
}

/** A planted fault, and its kind. */
export interface PlanFault extends Fault {
  readonly kind: string;
}

/** A county with planted faults. */
export interface FaultyPlans {
  readonly county: PlanCounty;
  readonly faults: readonly PlanFault[];
}

/** Plants a fault of each of some kinds, each in another township; at most ten. */
export function plantedTogether(seed: number, kinds: readonly string[]): FaultyPlans {
  const county = faultlessPlans(seed);
  const chance = chances(randomOf(seed * 92_821 + kinds[0]!.length * 17 + kinds.length));
  const large = TOWNSHIPS.filter((town) => !SMALL.includes(town));
  const towns = shuffled(large, chance);
  const faults = kinds.flatMap((name, nth) => {
    const kind = PLAN_KINDS[name]!;
    const fault = plantedIn(county[kind.in], { town: towns[nth]!, nth, kind, chance });
    return fault ? [{ ...fault, kind: name }] : [];
  });
  return { county, faults };
}

function plantedIn(
  table: Table,
  { town, nth, kind, chance }: Pick<Spot, "town" | "nth" | "chance"> & { readonly kind: Kind },
): Fault | null {
  const at = (header: string): number => table.header.indexOf(header);
  const time = ["年度", "报告期", "检查日期", "发现日期"].find((each) => at(each) >= 0);
  for (let attempt = 0; attempt < 20; attempt++) {
    const year = 2022 + Math.floor(2 * chance.uniform());
    const rows = table.rows.filter(
      ({ cells }) =>
        cells[at("乡镇")] === town && time !== undefined && cells[at(time)]!.startsWith(`${year}`),
    );
    const fault = kind.plant({ table, chance, town, year, nth, at, rows });
    if (fault) return fault;
  }
  return null;
}

const within = ({ town, year }: Spot, rows: readonly Row[]): Fault => ({
  ...{ towns: [town], periods: [String(year)], rows },
});

const pickedRow = ({ rows, chance }: Spot, isFit: (row: Row) => boolean): Row | null => {
  const fit = rows.filter(isFit);
  return fit.length === 0 ? null : chance.pick(fit);
};

/** Changes a row that fits. */
const changed =
  (isFit: (cell: (header: string) => string) => boolean, change: (own: Cells) => void) =>
  (spot: Spot): Fault | null => {
    const cellIn = (row: Row) => (header: string) => row.cells[spot.at(header)]!;
    const row = pickedRow(spot, (each) => isFit(cellIn(each)));
    if (row === null) return null;
    const put = (header: string, value: string | number): void => {
      row.cells[spot.at(header)] = String(value);
    };
    change({ ...spot, cell: cellIn(row), put });
    return within(spot, [row]);
  };

/** A row that is changed. */
interface Cells extends Spot {
  readonly cell: (header: string) => string;
  readonly put: (header: string, value: string | number) => void;
}

const always = (): boolean => true;
const isLarge = (cell: (header: string) => string): boolean => Number(cell("数量")) >= 5;
const scaled = (header: string, factor: number) =>
  changed(
    (cell) => isLarge(cell) && cell("层级") === "",
    ({ cell, put }) => put(header, Number(cell(header)) * factor),
  );

const later = (day: string, days: number): string => dayOf(Date.parse(day) + days * 86_400_000);

/** Changes a line of a hand-kept file. */
const ofLine =
  (isFit: (cells: readonly string[]) => boolean, change: (cells: string[], spot: Spot) => void) =>
  (spot: Spot): Fault | null => {
    const fit = spot.table.rows.filter((row) => isFit(row.cells));
    const row = fit[spot.nth % fit.length];
    if (row === undefined) return null;
    change(row.cells, spot);
    return { towns: [], periods: [], rows: [row] };
  };

/** Writes a row once more at the end, with some cells changed. */
const again =
  (change: (cells: string[], spot: Spot) => void, isFit: (row: Row) => boolean = always) =>
  (spot: Spot): Fault | null => {
    const row = pickedRow(spot, isFit);
    if (row === null) return null;
    const copy: Row = { cells: [...row.cells], truth: null };
    change(copy.cells, spot);
    row.truth = [...row.truth!, "twice"];
    spot.table.rows.push(copy);
    return within(spot, [row, copy]);
  };

const otherTown = ({ town, chance }: Spot): string =>
  chance.pick(TOWNSHIPS.filter((each) => each !== town));

/** The kinds of faults in plans and in what became of them. */
export const PLAN_KINDS: Readonly<Record<string, Kind>> = {
  "tally-x10": { in: "tallies.csv", says: "a tally times 10", plant: scaled("数量", 10) },
  "tally-x100": { in: "tallies.csv", says: "a tally times 100", plant: scaled("数量", 100) },
  "tally-parts": {
    in: "tallies.csv",
    says: "a tier of a tally is another number than the total beside it allows",
    plant: (spot) => {
      const row = pickedRow(spot, ({ cells }) => cells[3] !== "" && cells[3] !== "合计")!;
      row.cells[4] = String(Number(row.cells[4]) + 3);
      // The line of the total is the one that is named.
      return within(spot, [row, ...spot.rows.filter(({ cells }) => cells[3] === "合计")]);
    },
  },
  "tally-twice": {
    in: "tallies.csv",
    says: "a tally stands there twice, with two numbers",
    plant: again(
      (cells, { at }) => {
        cells[at("数量")] = String(Number(cells[at("数量")]) + 7);
      },
      ({ cells }) => cells[3] === "",
    ),
  },
  "tally-item": {
    in: "tallies.csv",
    says: "the name of an item is misspelt by one character",
    plant: changed(
      (cell) => cell("事项").endsWith("手册") || cell("事项").endsWith("讲座"),
      ({ cell, put }) => put("事项", cell("事项").replace(/册|座$/u, "坐")),
    ),
  },
  "tally-copied": {
    in: "tallies.csv",
    says: "one year's tallies are those of the year before",
    plant: (spot) => {
      const { rows, table, at, town, year } = spot;
      const before = table.rows.filter(
        ({ cells }) => cells[at("乡镇")] === town && cells[at("年度")] === String(year - 1),
      );
      for (const [i, row] of rows.entries()) row.cells[at("数量")] = before[i]!.cells[at("数量")]!;
      return within(spot, rows);
    },
  },
  "tally-missing": {
    in: "tallies.csv",
    says: "one township's tallies of a year are not there",
    plant: (spot) => {
      for (const row of spot.rows) spot.table.rows.splice(spot.table.rows.indexOf(row), 1);
      return within(spot, []);
    },
  },
  "tally-one-missing": {
    in: "tallies.csv",
    says: "one tally of a township is not there, though its others are",
    plant: (spot) => {
      const row = pickedRow(spot, ({ cells }) => cells[3] === "")!;
      spot.table.rows.splice(spot.table.rows.indexOf(row), 1);
      return within(spot, []);
    },
  },
  "checklist-yes": {
    in: "checklists.csv",
    says: "in place, with no evidence",
    plant: changed(
      (cell) => cell("有无") === "有",
      ({ put }) => put("佐证材料数", 0),
    ),
  },
  "checklist-no": {
    in: "checklists.csv",
    says: "not in place, with evidence",
    plant: changed(
      (cell) => cell("有无") === "无",
      ({ put }) => put("佐证材料数", 3),
    ),
  },
  "checklist-twice": {
    in: "checklists.csv",
    says: "an item of a school stands there twice on one day, once in place and once not",
    plant: again((cells, { at }) => {
      const isThere = cells[at("有无")] === "有";
      cells[at("有无")] = isThere ? "无" : "有";
      cells[at("佐证材料数")] = isThere ? "" : "1";
    }),
  },
  "checklist-town": {
    in: "checklists.csv",
    says: "the checklist of a school stands under another township",
    plant: (spot) => {
      const own = spot.rows.filter(({ cells }) => cells[spot.at("对象类型")] === "学校");
      const other = otherTown(spot);
      for (const row of own) row.cells[spot.at("乡镇")] = other;
      return { ...within(spot, own), towns: [spot.town, other] };
    },
  },
  "checklist-body": {
    in: "checklists.csv",
    says: "a school stands there twice, under two spellings one character apart",
    plant: (spot) => {
      const own = spot.rows.filter(({ cells }) => cells[spot.at("对象类型")] === "学校");
      for (const row of own) {
        const cells = [...row.cells];
        cells[spot.at("单位名称")] = cells[spot.at("单位名称")]!.replace("中心小学", "中小学");
        spot.table.rows.push({ cells, truth: null });
      }
      return within(spot, own);
    },
  },
  "checklist-item": {
    in: "checklists.csv",
    says: "the name of an item is misspelt by one character",
    plant: (spot) => {
      const fault = changed(always, ({ cell, put }) =>
        put("清单项目", cell("清单项目").replace(/.$/u, "査")),
      )(spot);
      const word = fault?.rows[0]?.cells[spot.at("清单项目")];
      return fault && word !== undefined ? { ...fault, word } : null;
    },
  },
  "project-above": {
    in: "projects.csv",
    says: "more was approved than applied for",
    plant: changed(always, ({ cell, put }) =>
      put("申请金额(元)", Math.round(Number(cell("批复金额(元)")) * 0.8)),
    ),
  },
  "project-spent": {
    in: "projects.csv",
    says: "more was spent than allocated",
    plant: changed(always, ({ cell, put }) =>
      put("支出金额(元)", Math.round(Number(cell("拨付金额(元)")) * 1.1) + 1),
    ),
  },
  "project-allocated": {
    in: "projects.csv",
    says: "more was allocated than approved",
    plant: changed(always, ({ cell, put }) =>
      put("拨付金额(元)", Math.round(Number(cell("批复金额(元)")) * 1.1) + 1),
    ),
  },
  "project-wan": {
    in: "projects.csv",
    says: "the amounts of a project in 万元 under a header in 元",
    plant: changed(always, ({ cell, put }) => {
      for (const header of ["申请金额(元)", "批复金额(元)", "拨付金额(元)", "支出金额(元)"])
        put(header, Number((Number(cell(header)) / 10_000).toFixed(4)));
    }),
  },
  "project-twice": {
    in: "projects.csv",
    says: "a project stands there twice, under two numbers",
    plant: again((cells, { at }) => {
      cells[at("项目编号")] = `${cells[at("项目编号")]}B`;
    }),
  },
  "project-town": {
    in: "projects.csv",
    says: "a project stands under another township",
    plant: (spot) => {
      const row = spot.chance.pick(spot.rows);
      const other = otherTown(spot);
      row.cells[spot.at("乡镇")] = other;
      return { ...within(spot, [row]), towns: [spot.town, other] };
    },
  },
  "project-state": {
    in: "projects.csv",
    says: "accepted, without a day of acceptance",
    plant: changed(
      (cell) => cell("项目状态") === "已完工",
      ({ put }) => put("项目状态", "已验收"),
    ),
  },
  "project-day": {
    in: "projects.csv",
    says: "accepted before the year of the project",
    plant: changed(
      (cell) => cell("项目状态") === "已验收",
      ({ cell, put, year }) =>
        put("验收日期", cell("验收日期").replace(String(year), String(year - 1))),
    ),
  },
  "project-early": {
    in: "projects.csv",
    says: "only applied for, though money was allocated",
    plant: changed(always, ({ put }) => {
      put("项目状态", "申报");
      put("验收日期", "");
    }),
  },
  "problem-closed": {
    in: "problems.csv",
    says: "closed before it was found",
    plant: changed(
      (cell) => cell("销号日期") !== "",
      ({ cell, put }) => put("销号日期", later(cell("发现日期"), -12)),
    ),
  },
  "problem-due": {
    in: "problems.csv",
    says: "due before it was found",
    plant: changed(always, ({ cell, put }) => put("整改时限", later(cell("发现日期"), -20))),
  },
  "problem-state": {
    in: "problems.csv",
    says: "closed by its state, without a day of closing",
    plant: changed(
      (cell) => cell("销号日期") !== "",
      ({ put }) => put("销号日期", ""),
    ),
  },
  "problem-open": {
    in: "problems.csv",
    says: "open by its state, with a day of closing",
    plant: changed(
      (cell) => cell("销号日期") !== "",
      ({ put }) => put("整改状态", "整改中"),
    ),
  },
  "problem-twice": {
    in: "problems.csv",
    says: "a problem stands there twice, under two numbers",
    plant: again((cells, { at }) => {
      cells[at("问题编号")] = `${cells[at("问题编号")]}B`;
    }),
  },
  "problem-number": {
    in: "problems.csv",
    says: "a number of a problem stands at two problems",
    plant: (spot) => {
      const [one, two] = shuffled(spot.rows, spot.chance);
      if (!one || !two) return null;
      two.cells[spot.at("问题编号")] = one.cells[spot.at("问题编号")]!;
      return within(spot, [one, two]);
    },
  },
  "problem-town": {
    in: "problems.csv",
    says: "a problem stands there twice, in two townships, under one number",
    plant: again((cells, spot) => {
      cells[spot.at("乡镇")] = otherTown(spot);
    }),
  },
  "problem-year": {
    in: "problems.csv",
    says: "the year of finding is ten years too early",
    plant: changed(always, ({ cell, put, year }) =>
      put("发现日期", cell("发现日期").replace(String(year), String(year - 10))),
    ),
  },
  "problem-reopened": {
    in: "problems.csv",
    says: "came back before it was closed",
    plant: changed(
      (cell) => cell("销号日期") !== "",
      ({ cell, put }) => {
        put("反弹日期", later(cell("销号日期"), -10));
        put("整改状态", "反弹");
      },
    ),
  },
  "return-early": {
    in: "returns.csv",
    says: "received before the end of its period",
    plant: changed(always, ({ cell, put }) => put("收到日期", later(cell("应报日期"), -60))),
  },
  "return-due": {
    in: "returns.csv",
    says: "due before the end of its period",
    plant: changed(always, ({ cell, put }) => put("应报日期", later(cell("应报日期"), -40))),
  },
  "return-year": {
    in: "returns.csv",
    says: "received a year late, by one digit",
    plant: changed(
      (cell) => cell("应报日期") < "2023-01-01",
      ({ cell, put }) => put("收到日期", later(cell("收到日期"), 365)),
    ),
  },
  "return-x10": {
    in: "returns.csv",
    says: "the final number is ten times the first",
    plant: changed(always, ({ cell, put }) => put("终报数", Number(cell("初报数")) * 10)),
  },
  "return-state": {
    in: "returns.csv",
    says: "final, without a day of receipt",
    plant: changed(always, ({ put }) => put("收到日期", "")),
  },
  "return-twice": {
    in: "returns.csv",
    says: "a return stands there twice, with two days of receipt",
    plant: again((cells, { at }) => {
      cells[at("收到日期")] = later(cells[at("收到日期")]!, 2);
    }),
  },
  "target-swapped": {
    in: "targets.csv",
    says: "the ends of a range are swapped",
    plant: ofLine(
      ([item, part]) => item === "社团组织" && part !== "",
      (cells) => {
        cells[5] = "90-30";
      },
    ),
  },
  "target-x10": {
    in: "targets.csv",
    says: "a target times 10",
    plant: ofLine(
      ([, , , , relation]) => relation === "不少于",
      (cells) => {
        cells[5] = `${cells[5]}0`;
      },
    ),
  },
  "target-way": {
    in: "targets.csv",
    says: "at most is written where at least is meant",
    plant: ofLine(
      ([, , , , relation]) => relation === "不少于",
      (cells) => {
        cells[4] = "不超过";
      },
    ),
  },
  "target-twice": {
    in: "targets.csv",
    says: "one measure has two targets for one period",
    plant: (spot) => {
      const row = spot.table.rows.filter(({ cells }) => cells[4] === "不少于")[spot.nth]!;
      const cells = row.cells.map((cell, i) =>
        i === 5 ? String(Math.round(Number(cell) * 1.2)) : cell,
      );
      const copy = { cells, truth: null };
      spot.table.rows.push(copy);
      return { towns: [], periods: [], rows: [row, copy] };
    },
  },
  "target-name": {
    in: "targets.csv",
    says: "the name of the measure is misspelt by one character",
    plant: ofLine(always, (cells) => {
      cells[0] = cells[0]!.replace(/.$/u, "坐");
    }),
  },
  "target-unit": {
    in: "targets.csv",
    says: "a target is in another unit than its measure",
    plant: ofLine(
      ([, , , , relation]) => relation === "不少于",
      (cells) => {
        cells[6] = "人次";
      },
    ),
  },
  "duty-x10": {
    in: "duties.csv",
    says: "the number of times of a duty times 10",
    plant: ofLine(always, (cells) => {
      cells[5] = `${cells[5]}0`;
    }),
  },
  "duty-days": {
    in: "duties.csv",
    says: "a duty ends before it begins",
    plant: ofLine(always, (cells) => {
      cells[7] = "2023-06";
      cells[8] = "2023-02";
    }),
  },
  "duty-every": {
    in: "duties.csv",
    says: "a duty is for every week where every quarter is meant",
    plant: ofLine(always, (cells) => {
      cells[4] = "每周";
    }),
  },
  "duty-name": {
    in: "duties.csv",
    says: "the name of the measure is misspelt by one character",
    plant: ofLine(always, (cells) => {
      cells[2] = cells[2]!.replace(/.$/u, "坐");
    }),
  },
  "task-year": {
    in: "tasks.csv",
    says: "the deadline of a task lies in another century",
    plant: ofLine(always, (cells) => {
      cells[3] = cells[3]!.replace("2023", "2032");
    }),
  },
  "task-measure": {
    in: "tasks.csv",
    says: "the name of a measure is misspelt by one character",
    plant: ofLine(always, (cells) => {
      cells[2] = cells[2]!.replace(/.$/u, "坐");
    }),
  },
  "task-twice": {
    in: "tasks.csv",
    says: "a task stands there twice, with two deadlines",
    plant: (spot) => {
      const row = spot.table.rows[spot.nth]!;
      const copy = { cells: [...row.cells.slice(0, 3), "2023年3月底"], truth: null };
      spot.table.rows.push(copy);
      return { towns: [], periods: [], rows: [row, copy] };
    },
  },
  "phase-days": {
    in: "phases.csv",
    says: "a phase ends before it begins",
    plant: ofLine(always, (cells) => {
      [cells[1], cells[2]] = ["2023年12月", "2023年1月"];
    }),
  },
  "phase-overlap": {
    in: "phases.csv",
    says: "a phase reaches into the next one",
    plant: ofLine(
      ([name]) => name !== "总结验收",
      (cells) => {
        cells[2] = "2023年11月";
      },
    ),
  },
};

/** The number of kinds that are planted in one county. */
const TOGETHER = 10;

/** The kinds in groups that are planted together. */
export const KINDS_TOGETHER: readonly (readonly string[])[] = Array.from(
  { length: Math.ceil(Object.keys(PLAN_KINDS).length / TOGETHER) },
  (_, i) => Object.keys(PLAN_KINDS).slice(TOGETHER * i, TOGETHER * (i + 1)),
);

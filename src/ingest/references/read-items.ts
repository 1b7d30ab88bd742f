import { ITEMS_CSV } from "../../messages/authors/items-csv.ts";
import type { Text } from "../../messages/text.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { Item } from "../../model/datasets/items.ts";
import { type SmallRow, smallTableIfThere } from "./small-table.ts";

/** The columns of `items.csv`. */
const COLUMNS = {
  dataset: "数据集",
  id: "编号",
  zh: "名称",
  en: "英文名称",
  unit: "单位",
  unitEn: "英文单位",
  direction: "方向",
  overTime: "各期",
  overAreas: "各地",
  aliases: "别名",
} as const;

const DIRECTIONS = { 多为好: "more", 少为好: "less", 中性: "neutral" } as const;
const OVER_TIME = { 相加: "sum", 期末数: "last", 不相加: "none" } as const;
const OVER_AREAS = { 相加: "sum", 不相加: "none" } as const;

/** Item lists as read, and the lines that cannot be used. */
export interface ItemsRead {
  readonly items: readonly Item[];
  readonly faults: readonly Text[];
}

/**
 * Reads the item lists of folders, one after the other: a line of a later one replaces that of the same dataset
 * and id.
 */
export function readItems(paths: readonly string[], datasets: readonly Dataset[]): ItemsRead {
  const found = new Map<string, Item>();
  const faults: Text[] = [];
  for (const path of paths) {
    const own = new Set<string>();
    for (const [i, row] of (smallTableIfThere(path)?.rows ?? []).entries()) {
      const at = `${row[COLUMNS.id] || row[COLUMNS.zh]}（${i + 2}）`;
      const wrong = faultsOf(row, at, datasets);
      const key = `${row[COLUMNS.dataset]} ${row[COLUMNS.id]}`;
      if (own.has(key)) wrong.push(ITEMS_CSV["taken-id"](at, row[COLUMNS.id]!));
      own.add(key);
      faults.push(...wrong);
      if (wrong.length === 0) found.set(key, itemOf(row));
    }
  }
  return { items: [...found.values()], faults };
}

function faultsOf(row: SmallRow, at: string, datasets: readonly Dataset[]): Text[] {
  const lacking = [COLUMNS.dataset, COLUMNS.id, COLUMNS.zh, COLUMNS.unit].filter(
    (column) => !row[column],
  );
  if (lacking.length > 0) return lacking.map((column) => ITEMS_CSV["no-value"](at, column));
  const id = row[COLUMNS.id]!;
  const listed = datasets.filter(({ items }) => items !== undefined);
  const dataset = listed.find(({ name }) => name === row[COLUMNS.dataset]);
  return [
    ...(dataset ? [] : wordFault(row, at, "dataset", namesOf(listed))),
    ...(/^[a-z][a-z0-9_]*$/.test(id) ? [] : [ITEMS_CSV["bad-id"](at, id)]),
    ...(dataset && Object.hasOwn(dataset.columns, id) ? [ITEMS_CSV["taken-id"](at, id)] : []),
    ...wordFault(row, at, "direction", ["", ...Object.keys(DIRECTIONS)]),
    ...wordFault(row, at, "overTime", ["", ...Object.keys(OVER_TIME)]),
    ...wordFault(row, at, "overAreas", ["", ...Object.keys(OVER_AREAS)]),
  ];
}

const namesOf = (datasets: readonly Dataset[]): string[] => datasets.map(({ name }) => name);

function wordFault(
  row: SmallRow,
  at: string,
  name: keyof typeof COLUMNS,
  known: readonly string[],
): Text[] {
  const word = row[COLUMNS[name]] ?? "";
  const shown = known.filter((each) => each !== "");
  return known.includes(word) ? [] : [ITEMS_CSV["unknown-word"](at, COLUMNS[name], word, shown)];
}

/** Makes an item of a line without faults. What it leaves out is the usual: more is better, and all adds up. */
function itemOf(row: SmallRow): Item {
  const word = (name: keyof typeof COLUMNS): string => row[COLUMNS[name]] ?? "";
  const [zh, unit] = [word("zh"), word("unit")];
  return {
    dataset: word("dataset"),
    id: word("id"),
    label: { zh, en: word("en") || zh },
    unit: { zh: unit, en: word("unitEn") || unit },
    kind: unit === "元" ? "money" : DECIMAL.has(unit) ? "number" : "count",
    direction: DIRECTIONS[word("direction") as keyof typeof DIRECTIONS] ?? "more",
    overTime: OVER_TIME[word("overTime") as keyof typeof OVER_TIME] ?? "sum",
    overAreas: OVER_AREAS[word("overAreas") as keyof typeof OVER_AREAS] ?? "sum",
    aliases: word("aliases").split("|").filter(Boolean),
  };
}

/** The units of quantities that are measured, not counted. */
const DECIMAL: ReadonlySet<string> = new Set("公里 亩 平方米 吨 小时 %".split(" "));

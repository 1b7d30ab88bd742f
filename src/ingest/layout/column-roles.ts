import type { Records } from "../../csv/read-records.ts";
import { type Dataset, type ItemColumns, NUMERIC } from "../../model/datasets/dataset.ts";
import { memoize } from "../../model/memoize.ts";
import { meaningOf, plainHeader } from "./header.ts";
import type { Layout, LayoutColumn } from "./layout.ts";

type Role = NonNullable<LayoutColumn["role"]>;
type Roles = readonly (readonly [Role, RegExp])[];

/** The headers of columns of names of figures, and of their values, in any dataset. */
const ROLES: Roles = [
  ["measure-name", /^(指标|指标名称|统计指标|项目|indicator|measure)$/u],
  ["value", /^(数值|数据|指标值|值|value)$/u],
];

const rolesOfItems = new WeakMap<ItemColumns, Roles>();

/** Finds the role of a column without a field; a dataset with an item list has headers of its own. */
export function roleOf(raw: readonly string[], items: ItemColumns | undefined): Role | null {
  const plain = plainHeader(raw.join(""));
  const roles = items ? memoize(rolesOfItems, items, () => withOwn(items)) : ROLES;
  return roles.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

const withOwn = ({ names, values }: ItemColumns): Roles => [
  ["measure-name", anyOf(names)],
  ["value", anyOf(values)],
  ...ROLES,
];

const anyOf = (headers: readonly string[]): RegExp =>
  new RegExp(`^(?:${headers.map(plainHeader).join("|")})$`, "u");

/** Takes the roles from the columns of a dataset with an item list where no item stands in the column of names. */
export function withItemRoles(
  records: Records,
  columns: LayoutColumn[],
  dataset: Dataset,
  from: number,
): LayoutColumn[] {
  if (!dataset.items || nameScore(records, { columns, dataset, from }) > 0) return columns;
  return columns.map((column) => ({ ...column, role: null }));
}

/** The most that a column of names is worth in the score of a layout: as much as a field. */
const WORTH = 10;
/** The most different names that are looked at. */
const MOST_NAMES = 100;

/** Scores a column of names of figures by the part of its names that the dataset knows. */
export function nameScore(
  records: Records,
  { columns, dataset, from }: Pick<Layout, "columns" | "dataset" | "from">,
): number {
  const name = columns.find(({ role }) => role === "measure-name");
  if (!name) return 0;
  const { codes, text } = records.columns[name.index]!;
  const names = [...new Set(codes.subarray(from))].slice(0, MOST_NAMES).map(text);
  const known = names.filter((each) => {
    const { field } = meaningOf([each], dataset, null);
    return field !== null && NUMERIC.has(dataset.columns[field]!.kind);
  });
  return known.length === 0 ? 0 : Math.max(1, Math.round((WORTH * known.length) / names.length));
}

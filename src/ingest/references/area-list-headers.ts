import { plainHeader } from "../layout/header.ts";
import type { SmallRow, SmallTable } from "./small-table.ts";

/** The headers of the area list; the first of each is the usual one. */
const HEADERS = {
  code: ["代码", "行政区划代码", "乡镇代码", "区划代码", "统计用区划代码", "编码", "code"],
  name: ["名称", "乡镇名称", "乡镇", "乡镇街道", "街道名称", "name"],
  nameEn: ["英文名", "name_en"],
  kind: ["类型", "kind"],
  aliases: ["别名", "aliases"],
  formerNames: ["曾用名", "former_names"],
  from: ["有效起始", "from"],
  to: ["有效截止", "to"],
  mergedInto: ["并入代码", "merged_into"],
  splitInto: ["拆分为", "split_into"],
  parent: ["上级代码", "上级", "上级区划", "所属县区", "所属区县", "所属县", "所属市", "parent"],
  level: ["层级", "级别", "行政级别", "类别", "level"],
} as const;

export type AreaField = keyof typeof HEADERS;

/** Returns the text of a field in a row of an area list; empty where the list has no such column. */
export const areaCell = (row: SmallRow, field: AreaField): string =>
  HEADERS[field].map((name) => row[name]).find((text) => text !== undefined) ?? "";

/** The residents that a column counts: their year, null where the header names none. */
export interface ResidentsHeader {
  readonly year: number | null;
  /** True for registered residents (户籍人口), which count only where no others are given. */
  readonly isRegistered: boolean;
}

const RESIDENTS =
  /^(?:(\d{4})年?)?(?:末|年末)?(常住|户籍|总)?(?:人口|residents)(?:总?数)?(?:人)?(?:(\d{4})年?末?)?$/u;

/**
 * Reads the header of a column of residents: 人口2020, 2023年末常住人口（人）. Null for any other, and
 * for residents in 万人, which are no count of persons.
 * @example residentsHeader("常住人口") // => { "year": null, "isRegistered": false }
 */
export function residentsHeader(header: string): ResidentsHeader | null {
  const [match, before, which, after] = RESIDENTS.exec(plainHeader(header)) ?? [];
  if (match === undefined) return null;
  const year = before ?? after;
  return { year: year ? Number(year) : null, isRegistered: which === "户籍" };
}

/** Columns that a plain list may have besides code and name. */
const BESIDE = /^(?:序号|编号|备注|说明|面积.*|上级.*|所属县.*|no|note|notes)$/u;

/**
 * True for the table of an area list: a code and a name, and dates, aliases or former names; or a plain list
 * of codes and names, with nothing else but residents, whose rows are areas.
 */
export function isAreaTable({ headers, rows }: SmallTable): boolean {
  const has = (field: AreaField) => HEADERS[field].some((name) => headers.includes(name));
  if (!has("name")) return false;
  if (has("from") || has("aliases") || has("formerNames")) return has("code");
  return has("code") && headers.every(isPlain) && rows.length > 0 && rows.every(isArea);
}

const KNOWN = new Set<string>(Object.values(HEADERS).flat());

const isPlain = (header: string): boolean =>
  header === "" ||
  KNOWN.has(header) ||
  residentsHeader(header) !== null ||
  BESIDE.test(plainHeader(header));

/** The end of the names of areas. */
const AREA_NAME = /(?:乡|镇|街道|办事处|苏木|嘎查|社区|村|县|区|旗|市|州|盟|省|管委会|农场|林场)$/u;
/** A code of the administrative divisions. */
const AREA_CODE = /^\d{6}(?:\d{3}|\d{6})?$/;

const isArea = (row: SmallRow): boolean => {
  const name = areaCell(row, "name").replace(/\s/g, "");
  return name !== "" && (AREA_NAME.test(name) || AREA_CODE.test(areaCell(row, "code")));
};

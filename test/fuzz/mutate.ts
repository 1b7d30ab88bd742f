import type { Random } from "./random.ts";

/** A made-up person who must be nowhere to be seen, and what is planted of her. */
export const PERSON = "联系人：钱多多 13912345678";
export const SECRETS = ["钱多多", "13912345678"];

const TOKENS = [
  ..."乡镇 年度 季度 月份 场次 受众人次 活动日期 备注 指标 合计 小计 其中：线上 单位：万元 注：说明 2022年 一季度 1-3月 石桥镇 柳湾镇 沙河乡 无 — 约200 -1 85% 1e308 NaN Infinity 99999999999999999999 0.1 1,234 1.234,56 ２０２３ 2023-02-30 9999 0001-01-01 =1+1 <script>alert(1)</script> ../../x __proto__ constructor toString".split(
    " ",
  ),
  "",
  " ",
  '"',
  '""',
  ",",
  ";",
  "\t",
  "|",
  "\r",
  "\n",
  "\r\n",
  "\u0000",
  "\u001b]0;x\u0007",
  "\u202e",
  "\ufeff",
  "\u2028",
  "\ud800",
  "x".repeat(3000),
  PERSON,
];

const BYTES = [0x00, 0x0a, 0x0d, 0x22, 0x2c, 0x09, 0x3b, 0x80, 0xff, 0xfe, 0xef, 0x1a, 0x50];

type Mutate = (bytes: Buffer, random: Random) => Buffer;

const spliced = (bytes: Buffer, at: number, removed: number, added: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + removed)]);

/** Mutations of bytes, which know nothing of tables. */
const OF_BYTES: readonly Mutate[] = [
  (bytes, { below }) => spliced(bytes, below(bytes.length + 1), 1, Buffer.from([below(256)])),
  (bytes, { below, of }) => spliced(bytes, below(bytes.length + 1), 0, Buffer.from([of(BYTES)])),
  (bytes, { below }) => spliced(bytes, below(bytes.length + 1), below(40), Buffer.alloc(0)),
  (bytes, { below }) => bytes.subarray(0, below(bytes.length + 1)),
  (bytes, { below }) => {
    const from = below(bytes.length + 1);
    return spliced(bytes, below(bytes.length + 1), 0, bytes.subarray(from, from + below(200)));
  },
  (bytes, { below, of }) =>
    spliced(bytes, below(bytes.length + 1), 0, Buffer.from(of(TOKENS), "utf8")),
];

type Table = string[][];
type MutateTable = (table: Table, random: Random) => Table;

/** Mutations of rows and columns. */
const OF_TABLES: readonly MutateTable[] = [
  (table, { below, of }) => withCell(table, below(table.length), below(8), of(TOKENS)),
  (table, { below }) => table.filter((_, row) => row !== below(table.length)),
  (table, { below }) =>
    table.toSpliced(below(table.length + 1), 0, table[below(table.length)] ?? []),
  (table, { below }) => {
    const column = below(8);
    return table.map((cells) => cells.filter((_, at) => at !== column));
  },
  (table, { below, of }) => {
    const [column, token] = [below(8), of(TOKENS)];
    return table.map((cells, row) =>
      cells.toSpliced(column, 0, row === 0 ? token : (cells[0] ?? "")),
    );
  },
  (table, { below }) => {
    const [a, b] = [below(8), below(8)];
    return table.map((cells) =>
      cells.map((cell, at) => (at === a ? (cells[b] ?? "") : at === b ? (cells[a] ?? "") : cell)),
    );
  },
  (table, { below }) => [...table, [], ...table.slice(below(table.length))],
  (table) => table[0]?.map((_, column) => table.map((cells) => cells[column] ?? "")) ?? [],
  (table, { of }) => [[PERSON], ...table, [of(["合计", "注：", "制表人：钱多多"])]],
];

const withCell = (table: Table, row: number, column: number, text: string): Table =>
  table.map((cells, at) =>
    at === row ? cells.toSpliced(Math.min(column, cells.length), 1, text) : cells,
  );

const parsed = (bytes: Buffer): Table =>
  bytes
    .toString("utf8")
    .split(/\r?\n/)
    .map((line) => line.split(","));

/** Writes a table; some cells in quotes, with one of the delimiters. */
function written(table: Table, { of, chance }: Random): Buffer {
  const delimiter = chance(0.8) ? "," : of([";", "\t", "|", "||", "，"]);
  const eol = of(["\n", "\r\n", "\r"]);
  const quoted = (cell: string): string =>
    chance(0.1) || /[",\n\r]/.test(cell)
      ? `"${chance(0.9) ? cell.replaceAll('"', '""') : cell}"`
      : cell;
  return Buffer.from(table.map((cells) => cells.map(quoted).join(delimiter)).join(eol), "utf8");
}

const times = (random: Random): undefined[] => Array.from({ length: 1 + random.below(4) });

/** Mutates the bytes of a file a few times. */
export const mutatedBytes = (seed: Buffer, random: Random): Buffer =>
  times(random).reduce((bytes: Buffer) => random.of(OF_BYTES)(bytes, random), seed);

/** Mutates the rows and columns of a file a few times. */
export const mutatedTable = (seed: Buffer, random: Random): Buffer =>
  written(
    times(random).reduce((table: Table) => {
      const made = random.of(OF_TABLES)(table, random);
      return made.length > 0 ? made : table;
    }, parsed(seed)),
    random,
  );

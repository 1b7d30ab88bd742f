import type { Text } from "../../messages/text.ts";
import type { ColumnDefinition, Dataset, MeasureDefinition } from "../../model/datasets/dataset.ts";
import { romanisedWords, type Syllables } from "../../model/names/romanise.ts";
import { bareHeader, finestPeriod, type GuessedColumn, isStock } from "./guess-columns.ts";

/** The English of the usual units; any other is written in pinyin. */
const UNITS: Readonly<Record<string, string>> = {
  ...{ 人次: "attendances", 场: "sessions", 次: "times", 人: "people", 户: "households" },
  ...{ 个: "items", 件: "pieces", 小时: "hours", 元: "yuan", 万元: "yuan", 公里: "km", 亩: "mu" },
};

/** The headers of the period of a return whose title names it. */
const PERIODS = ["年度", "季度", "月份", "时间"];

/** Proposes the definition of a dataset for the columns of a table. */
export function proposeDataset(
  name: string,
  title: string,
  columns: readonly GuessedColumn[],
  syllables: Syllables,
): Dataset {
  const english = (text: string): string => romanisedWords(text, syllables) ?? name;
  const label = (zh: string): Text => ({ zh, en: english(zh) });
  const of = (role: GuessedColumn["role"]) => columns.filter((column) => column.role === role);
  const fieldOf = fieldNames(columns, english);
  const periods = of("period");
  const named = columns.flatMap((column) => column.periods ?? []);
  const finest = finestPeriod([...periods.flatMap(({ texts }) => texts), ...named]);
  const returns = finest === null || finest === "day" || finest === "span" ? "year" : finest;
  const single = (column: GuessedColumn): [string, ColumnDefinition] => [
    fieldOf(column),
    definitionOf(column),
  ];
  const numbers = columns.filter(({ role }) => ["count", "number", "money"].includes(role));
  return {
    name,
    label: label(title),
    returns,
    columns: {
      township: { kind: "area", headers: of("area").map(headerOf), required: true },
      period: {
        kind: "period",
        headers: periods.length > 0 ? periods.map(headerOf) : PERIODS,
        required: true,
      },
      ...Object.fromEntries([...of("category"), ...numbers, ...of("note")].map(single)),
    },
    measures: Object.fromEntries(
      numbers.map((column): [string, MeasureDefinition] => [
        `${name}_${fieldOf(column)}`,
        {
          label: label(bareHeader(column.header)),
          unit: unitOf(column, english),
          column: fieldOf(column),
          overTime: isStock(column.header) ? "last" : "sum",
          overAreas: "sum",
          direction: "neutral",
        },
      ]),
    ),
  };
}

const headerOf = ({ header }: GuessedColumn): string => header;

function definitionOf({ header, role }: GuessedColumn): ColumnDefinition {
  const headers = [...new Set([bareHeader(header), header])];
  if (role === "category") return { kind: "category", headers, key: true, breakdown: true };
  if (role === "note") return { kind: "note", headers };
  return { kind: role as "count" | "number" | "money", headers, required: true };
}

function unitOf({ role, unit }: GuessedColumn, english: (text: string) => string): Text {
  if (role === "money") return { zh: "元", en: "yuan" };
  const zh = unit ?? "个";
  return { zh, en: UNITS[zh] ?? english(zh).toLowerCase() };
}

/** Names each column in Latin letters: its header in pinyin, with a number where two are alike. */
function fieldNames(
  columns: readonly GuessedColumn[],
  english: (text: string) => string,
): (column: GuessedColumn) => string {
  const taken = new Set(["township", "period"]);
  const names = new Map<GuessedColumn, string>();
  for (const column of columns) {
    const plain = english(bareHeader(column.header))
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^[^a-z]+|_+$/g, "");
    let name = plain || "column";
    for (let number = 2; taken.has(name); number++) name = `${plain || "column"}_${number}`;
    taken.add(name);
    names.set(column, name);
  }
  return (column) => names.get(column)!;
}

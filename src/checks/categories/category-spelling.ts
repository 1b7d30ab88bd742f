import { groupBy } from "../../model/group-by.ts";
import { type Check, type Evidence, notApplicable } from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { columnName } from "../check/naming.ts";
import { type CategoryRows, categoryRows } from "./category-rows.ts";

/** The most values of a column that are compared with each other. */
const MOST_VALUES = 300;

/** Asks if a rare value of a category is another spelling of a frequent one: one character apart. */
export const categorySpelling: Check = {
  id: "category-spelling",
  label: { zh: "类别的另一种写法", en: "Other spellings of a category" },
  smallest: ({ categories: { rarer } }) => ({
    zh: `一行的类别与行数为其${rarer}倍以上的类别只差一个字`,
    en: `one row whose category is one character from one with ${rarer} times its rows`,
  }),
  look: (evidence, { categories: { rarer } }) => {
    const byColumn = groupBy(categoryRows(evidence), ({ column }) => column);
    if (byColumn.size === 0) return notApplicable("没有类别列", "no column of categories");
    return {
      findings: [...byColumn.values()]
        .filter((values) => values.length <= MOST_VALUES)
        .flatMap((values) =>
          values.flatMap((rare) => {
            const meant = values.find(
              ({ value, rows }) => rows >= rarer * rare.rows && isOneApart(value, rare.value),
            );
            return meant ? [findingOf(evidence, rare, meant)] : [];
          }),
        ),
    };
  },
};

/**
 * True where one character was replaced, added or left out. Words of one or two characters are no evidence.
 * @example isOneApart("文化活动", "文化活功") // => true
 */
export function isOneApart(a: string, b: string): boolean {
  const [long, short] = [[...a], [...b]].sort((one, other) => other.length - one.length);
  if (short!.length < 3 || long!.length - short!.length > 1 || a === b) return false;
  let same = 0;
  while (same < short!.length && long![same] === short![same]) same++;
  const rest = long!.length === short!.length ? same + 1 : same;
  return long!.slice(same + 1).join("") === short!.slice(rest).join("");
}

function findingOf(
  { dataset }: Evidence,
  { column, value, rows, file, line }: CategoryRows,
  meant: CategoryRows,
): CheckFinding {
  const name = columnName(dataset, column);
  return {
    area: null,
    period: null,
    column,
    file,
    line,
    about: value,
    says: {
      zh: `${name.zh}“${value}”有${rows}行，与“${meant.value}”（${meant.rows}行）只差一个字，疑为误写，现按两类统计。请更正原表，或登记为别名。`,
      en: `${name.en} "${value}" (${rows} rows) is one character from "${meant.value}" (${meant.rows} rows): misspelt? they are counted apart; please correct the export or add an alias`,
    },
    proposals: [],
  };
}

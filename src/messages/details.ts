import type { Text } from "./text.ts";

/** The detail of a warning: as it stands in machine output, and in words for people. */
export interface Detail {
  readonly detail: string;
  readonly says: Text;
}

/** The signs that cut a file into cells. */
interface Signs {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: keyof typeof ESCAPES;
  readonly isPadded: boolean;
  readonly lines: { readonly end: keyof typeof LINE_ENDS | null; readonly quote: string };
}

/** The details of warnings that have more to say than a text of the file. */
export const DETAILS = {
  "stated-computed": (stated: number | string, computed: number | string): Detail => ({
    detail: `stated ${stated} computed ${computed}`,
    says: { zh: `填报${stated}，计算${computed}`, en: `stated ${stated}, computed ${computed}` },
  }),
  "year-sum": (year: number, total: number): Detail => ({
    detail: `${year}: ${total}`,
    says: { zh: `${year}年合计${total}`, en: `${total} in ${year}` },
  }),
  swapped: (column: string, part: number, atMost: string, whole: number): Detail => ({
    detail: `${column} ${part} > ${atMost} ${whole}; swapped?`,
    says: { zh: `${part}大于${whole}，是否填反？`, en: `${part} above ${whole}; swapped?` },
  }),
  "usual-amount": (yuan: number, usual: number, meant: number): Detail => ({
    detail: `${yuan} yuan, the median of the column is ${usual}; perhaps ${meant}`,
    says: {
      zh: `${yuan}元，该列中位数${usual}元，可能是${meant}元`,
      en: `${yuan} yuan, the median of the column is ${usual}; perhaps ${meant}`,
    },
  }),
  "two-returns": (file: string, count: number): Detail => ({
    detail: `${file}: ${count}`,
    says: {
      zh: `与${file}有${count}处数值不同`,
      en: `${count} other numbers than in ${file}`,
    },
  }),
  "more-returns": (files: number): Detail => ({
    detail: `${files} more`,
    says: {
      zh: `另有${files}个文件的数值也不同`,
      en: `${files} more files have other numbers`,
    },
  }),
  column: (number: number): Detail => ({
    detail: `column ${number}`,
    says: { zh: `第${number}列`, en: `column ${number}` },
  }),
  "file-name": (): Detail => ({
    detail: "name of the file",
    says: { zh: "在文件名中", en: "in the name of the file" },
  }),
  scale: (unit: string, factor: number): Detail => ({
    detail: `${unit} x${factor}`,
    says: { zh: `${unit}，乘以${factor}`, en: `${unit}, times ${factor}` },
  }),
  "open-quote": (first: number, last: number): Detail => ({
    detail: `lines ${first}-${last} are inside the open quote`,
    says: {
      zh: `第${first}至${last}行都在没有闭合的引号里`,
      en: `lines ${first}-${last} are inside the open quote`,
    },
  }),
  /** The signs that a file is cut by, where they are not the usual ones. */
  signs: ({ delimiter, quote, escape, isPadded, lines }: Signs): Detail => ({
    detail: `delimiter ${JSON.stringify(delimiter)} quote ${JSON.stringify(quote)} escape ${escape}${lines.end === null ? "" : ` line end ${LINE_ENDS[lines.end]}`}${lines.quote === "" ? "" : ` lines in ${lines.quote}`}`,
    says: {
      zh: `分隔符${named(delimiter, "zh")}${isPadded ? "及空格" : ""}，${quote === "" ? "没有引号" : `引号${quote}`}${ESCAPES[escape].zh}${lines.end === null ? "" : `，行末是${LINE_ENDS[lines.end]}`}${lines.quote === "" ? "" : `，整行在引号${lines.quote}内`}`,
      en: `delimiter ${named(delimiter, "en")}${isPadded ? " and blanks" : ""}, ${quote === "" ? "no quotes" : `quotes ${quote}`}${ESCAPES[escape].en}${lines.end === null ? "" : `, lines end with ${LINE_ENDS[lines.end]}`}${lines.quote === "" ? "" : `, every line as a whole in ${lines.quote}`}`,
    },
  }),
} as const;

const ESCAPES = {
  doubled: { zh: "", en: "" },
  backslash: { zh: "，特殊符号前有反斜杠", en: ", a backslash before signs" },
  none: { zh: "，引号内的引号没有写两次", en: ", quotes inside quotes are not doubled" },
} as const;

/** The signs that end lines where they are neither CR nor LF. */
const LINE_ENDS = {
  ff: "U+000C",
  vt: "U+000B",
  rs: "U+001E",
  nel: "U+0085",
  ls: "U+2028",
  ps: "U+2029",
} as const;

/** Names a delimiter: signs that cannot be seen by their names. */
const named = (delimiter: string, lang: "zh" | "en"): string =>
  [...delimiter]
    .map((sign) => INVISIBLE[sign]?.[lang] ?? sign)
    .join(lang === "en" && /\s/.test(delimiter) ? " " : "");
const INVISIBLE: Readonly<Record<string, Text>> = {
  " ": { zh: "空格", en: "blank" },
  "\t": { zh: "制表符", en: "tab" },
  "\u3000": { zh: "全角空格", en: "wide blank" },
  "\u001f": { zh: "控制符US", en: "unit separator" },
};

/** Words the days on which an area was valid; null for any other text. */
export function validSays(detail: string): Text | null {
  const [, which, day] = /^valid (from|until) (\S+)$/.exec(detail) ?? [];
  if (day === undefined) return null;
  return { zh: which === "from" ? `自${day}起有效` : `有效至${day}`, en: detail };
}

import { personalHeader } from "../layout/personal-headers.ts";
import type { EvidentColumn } from "./candidates.ts";
import { type CellTests, type ColumnValues, shareOf } from "./column-values.ts";

/** The certainty that a column holds persons; null where it holds none. */
export type Personal = "sure" | "perhaps" | null;

const ENOUGH_CELLS = 3;
const MOST = 0.8;
const HALF = 0.5;
const DIFFERENT = 0.7;

/** The usual family names, of one letter and of two. */
const FAMILY =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤甲乙丙丁戊己庚辛";
const NAME = new RegExp(
  `^(?:[${FAMILY}][\\p{Script=Han}]{1,2}|(?:欧阳|司马|上官|诸葛|皇甫|尉迟|夏侯|慕容|令狐)\\p{Script=Han}{1,2}|\\p{Script=Han}{1,2}某某?|\\p{Script=Han}[*＊×xX]{1,2}\\p{Script=Han}?|\\p{Script=Han}{1,2}[*＊×]{1,2})$`,
  "u",
);
/** Names of places and bodies look like names of persons: 王家村. */
const PLACE =
  /(?:村|社区|庄|镇|乡|局|办|校|院|馆|站|所|室|部|会|队|组|厂|店|区|县|市|街|路|园|队|寨|屯|湾|坪|班|处|科|级|类|场|金|费|款)$/u;
/** Names that somebody made unreadable: 王某某, 李*. */
const MASKED = /^\p{Script=Han}{1,2}(?:某某?|[*＊×]{1,2}|[xX]{1,2})$/u;
const TITLE = /(?:书记|主任|镇长|乡长|局长|老师|教授|同志|校长|站长|科长|干事|主席|委员)$/u;
const PHONE = /^(?:1\d{2}[\d*]{4}\d{4}|0\d{2,3}[- ]\d{7,8})$/u;

/**
 * Tells whether a column holds persons by what its header says and what its cells look like. Numbers under
 * 受益人 are no persons, nor is a header of counts.
 */
export function personalKind(
  { column, reading, values }: EvidentColumn,
  tests: CellTests,
): Personal {
  if (column.field !== null || column.role !== null || reading === null) return null;
  if (values.texts.length === 0) return null;
  const last = reading.isEnglish
    ? reading.orders[0]!
    : reading.orders.flatMap(
        (order) => order.findLast(({ concepts }) => !concepts.includes("filler")) ?? [],
      );
  const isNamed = (concept: "person" | "contact") =>
    last.some((word) => word.concepts.includes(concept));
  const names = shareOf(values, isName);
  const isPlace = shareOf(values, tests.isArea) >= HALF;
  const isText = values.numbers.length < values.texts.length * HALF;
  if (shareOf(values, (text) => PHONE.test(text)) >= HALF) return "sure";
  if (shareOf(values, (text) => MASKED.test(text)) >= MOST) return "sure";
  if (isNamed("contact") && isText) return "sure";
  if (isNamed("person") && names >= HALF && !isPlace) return "sure";
  if (isPlace || isCountOf(reading.unit)) return null;
  if (isNamed("person") && isText && names > 0) return "perhaps";
  return looksLikeNames(values, names) && !personalHeader(column.raw.join("")) ? "perhaps" : null;
}

const isCountOf = (unit: string | null): boolean => unit !== null;

function looksLikeNames(values: ColumnValues, names: number): boolean {
  const { texts } = values;
  return (
    texts.length >= ENOUGH_CELLS && names >= MOST && new Set(texts).size >= texts.length * DIFFERENT
  );
}

/** One name, or several beside each other. */
function isName(text: string): boolean {
  const parts = text.split(/[、,，;；/ ]+/u).filter(Boolean);
  return (
    parts.length > 0 &&
    parts.length <= 6 &&
    parts.every((part) => (NAME.test(part) && !PLACE.test(part)) || isTitled(part))
  );
}

const isTitled = (part: string): boolean =>
  part.length <= 5 && TITLE.test(part) && NAMED.test(part);
const NAMED = new RegExp(`^[${FAMILY}]`, "u");

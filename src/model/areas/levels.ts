import type { Text } from "../../messages/text.ts";
import { type Area, type AreaTree, type AreaWords, COUNTY_WORDS } from "./areas.ts";
import { hierarchyOf } from "./hierarchy.ts";

/** The levels of the administrative divisions, the highest first. */
export const LEVELS = ["province", "city", "county", "township", "village"] as const;
export type Level = (typeof LEVELS)[number];

/** The words by which a list or a command names a level; a name of an area ends in one of the first. */
const WORDS: Readonly<Record<Level, RegExp>> = {
  province: /(?:省|自治区|省级|provinces?)$/iu,
  city: /(?:地级市|设区市|地市|市州|州|盟|地区|市级|市|prefectures?|city|cities)$/iu,
  county: /(?:县级市|县区|区县|县市区|县级|县|区|旗|county|counties|districts?)$/iu,
  township: /(?:乡镇街道|镇街|乡镇|街道|镇|乡|苏木|办事处|乡级|townships?|towns?|subdistricts?)$/iu,
  village: /(?:村社区|行政村|社区|居委会|村委会|村级|村|嘎查|villages?)$/iu,
};

const PARTS: Readonly<Record<Level, Text>> = {
  province: { zh: "省份", en: "provinces" },
  city: { zh: "市州", en: "cities" },
  county: { zh: "县区", en: "counties" },
  township: { zh: "乡镇", en: "townships" },
  village: { zh: "村", en: "villages" },
};

/** The words for the whole by the end of its name. */
const WHOLES: readonly (readonly [ending: string, whole: Text])[] = [
  ["自治区", { zh: "全区", en: "the region" }],
  ["省", { zh: "全省", en: "the province" }],
  ["州", { zh: "全州", en: "the prefecture" }],
  ["盟", { zh: "全盟", en: "the league" }],
  ["市", { zh: "全市", en: "the city" }],
  ["县", { zh: "全县", en: "the county" }],
  ["旗", { zh: "全旗", en: "the banner" }],
  ["街道", { zh: "全街道", en: "the subdistrict" }],
  ["社区", { zh: "全社区", en: "the community" }],
  ["区", { zh: "全区", en: "the district" }],
  ["镇", { zh: "全镇", en: "the town" }],
  ["乡", { zh: "全乡", en: "the township" }],
];

/** The words for a whole of which only the level below is known. */
const WHOLE_OF: Readonly<Record<Level, Text>> = {
  province: { zh: "全国", en: "the country" },
  city: { zh: "全省", en: "the province" },
  county: { zh: "全市", en: "the city" },
  township: COUNTY_WORDS.whole,
  village: { zh: "全乡镇", en: "the township" },
};

/** Finds the level that a word names: 县区, county; null where it names none. */
export const levelNamed = (word: string): Level | null =>
  // 乡镇 ends in 镇, 县级市 in 市: the longer word decides.
  LEVELS.map((level) => ({ level, length: WORDS[level].exec(word)?.[0].length ?? 0 }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)[0]?.level ?? null;

const DIGITS: Readonly<Record<number, Level>> = {
  2: "province",
  4: "city",
  6: "county",
  9: "township",
  12: "village",
};

/**
 * Drops the zeros that fill up a code of the administrative divisions.
 * @example plainCode("990100000000") // => "9901"
 */
export function plainCode(code: string): string {
  if (!/^(?:\d{6}|\d{9}|\d{12})$/.test(code)) return code;
  const steps = [12, 9, 6, 4, 2];
  const shorter = steps.findLast((digits) => /^0*$/.test(code.slice(digits)) && digits > 1);
  return code.slice(0, shorter);
}

/** Finds the level of an area: by the word of the list, its code, or the end of its name. */
export function levelOf({ level = "", code, name }: Area): Level | null {
  const plain = plainCode(code);
  const byCode = /^\d+$/.test(plain) ? (DIGITS[plain.length] ?? null) : null;
  return levelNamed(level) ?? byCode ?? levelNamed(name);
}

/** Returns the words for an area as a whole (null: for the whole list) and for the areas directly below it. */
export function wordsBelow(list: AreaTree, node: Area | null): AreaWords {
  const { below, above } = hierarchyOf(list);
  const isTop = node === null || above(node) === null;
  if (isTop && list.words !== COUNTY_WORDS) return list.words;
  const own = below(node);
  const parts = own.map(levelOf).find((level) => level !== null) ?? "township";
  const word = own.find(({ level = "" }) => level !== "")?.level ?? "";
  const isNamed = word !== "" && levelNamed(word) === null;
  return {
    whole: WHOLES.find(([ending]) => node?.name.endsWith(ending))?.[1] ?? WHOLE_OF[parts],
    parts: isNamed ? { zh: word, en: "areas" } : PARTS[parts],
  };
}

/** The word for areas of several levels that file side by side. */
const UNITS: Text = { zh: "报送单位", en: "reporting units" };

/**
 * Returns the word for some areas together: that of their level, where it is one.
 * @example wordFor([{ code: "990107001", name: "云岭街道" }]).zh // => "乡镇"
 */
export function wordFor(areas: readonly Area[]): Text {
  const [level, ...others] = new Set(areas.map(levelOf));
  return level && others.length === 0 ? PARTS[level] : UNITS;
}

import {
  beforeNumber,
  type DigitWindow,
  digitWindows,
  LIST_SIGN,
  type Surroundings,
  surroundings,
} from "./digit-runs.ts";
import { isLine, mayBeLine } from "./fixed-lines.ts";
import { hasCardCheck, hasRecentDay, identityOf } from "./identity-number.ts";
import { CARD_WORDS, IDENTITY_WORDS, type PersonalKind, PHONE_WORDS } from "./personal-marks.ts";
import { matchesIn } from "./quick-looks.ts";

/** A place in a text that says something about a person. */
export interface PersonalPlace {
  readonly kind: PersonalKind;
  readonly from: number;
  readonly to: number;
  /** True for digits without a word, a sign or a check digit: in a column of codes or amounts they may be one. */
  readonly isBare: boolean;
}

/** Finds the numbers of persons in a folded text. */
export function personalNumbers(text: string): PersonalPlace[] {
  const hashes = hashSums(text);
  const places: PersonalPlace[] = [];
  let end = 0;
  for (const windows of digitWindows(text, mayBeNumber)) {
    const [first] = windows;
    if (first!.from < end || hashes.some(([from, to]) => first!.from >= from && first!.from < to))
      continue;
    const found = windows.map((window) => placeOf(text, window)).find((place) => place !== null);
    if (!found) continue;
    places.push(found);
    end = found.to;
  }
  return places;
}

/** True for digits that may be a number of a person, as far as digits alone tell. */
function mayBeNumber(digits: string): boolean {
  const { length } = digits;
  if (length > LONGEST_CARD) return length >= TWO_NUMBERS;
  return (
    MOBILE.test(digits) ||
    mayBeLine(digits) ||
    identityOf(length === 17 ? `${digits}X` : digits) !== null ||
    (length >= SHORTEST_CARD && CARD_START.test(digits) && hasCardCheck(digits))
  );
}

const HASH = /[0-9a-f]{32,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/giu;

/** Finds hash sums and UUIDs, whose digits mean nothing. */
const hashSums = (text: string): (readonly [number, number])[] =>
  matchesIn(text, HASH)
    .filter(([sum]) => /[a-f]/iu.test(sum))
    .map(({ 0: sum, index }) => [index, index + sum.length]);

function placeOf(text: string, window: DigitWindow): PersonalPlace | null {
  const around = surroundings(text, window);
  const { from, to } = window;
  const identity = identityPlace(window, around);
  if (identity) return identity;
  const kind = isCard(window, around) ? "card" : isPhone(window, around) ? "phone" : null;
  if (kind === null) return null;
  const isMarked =
    kind === "card"
      ? CARD_WORD.test(around.before)
      : window.digits.length !== MOBILE_LENGTH || PHONE_WORD.test(around.before);
  const isPlain = window.sizes.length === 1 && !/[+(]$/u.test(around.before);
  const isPointed = window.gaps.join() === "." && around.isAlone;
  const isBare = !isMarked && (isPlain || isPointed || IN_CODE.test(around.before));
  return { kind, from, to, isBare };
}

/** The letters of a code before its groups: RW-138-0013-8000. */
const IN_CODE = /(?<![A-Za-z])[A-Z]{2,6}[-_]$/u;
const PHONE_WORD = beforeNumber(PHONE_WORDS);
const IDENTITY_WORD = beforeNumber(IDENTITY_WORDS);
const CARD_WORD = beforeNumber(CARD_WORDS);
/** Words directly before a code: 编号320583202206219011. */
const CODE_WORD =
  /(?<!证|证件|身份|公民|卡)(?:编号|编码|单号|流水号|批次号?|文号|合同号?|凭证号?|档案号?|项目号|工单号?)[:是为\s]{0,3}$/u;

/** Signs in which numbers of people are written in groups; a list has others. */
const usual = (forms: string): ReadonlySet<string> => new Set(forms.trim().split(/\s+/u));
const IDENTITY_GROUPS = usual(
  "6-8-4 6-4-4-4 4-4-4-4-2 3-3-4-4-4 6-4-2-2-4 3-3-8-4 6-8-3-1 6-6-6 6-6-3 15 18 3-4-4-4-3 6-3-3-3-3",
);

function identityPlace(window: DigitWindow, around: Surroundings): PersonalPlace | null {
  const { digits, sizes, from } = window;
  const x =
    digits.length === 17 ? /^[^\p{L}\p{N}]{0,2}[Xx×ХхΧχ]/u.exec(around.behind)?.[0] : undefined;
  const number = x === undefined ? digits : `${digits}X`;
  const identity = identityOf(number);
  if (identity === null) return null;
  const isGrouped = sizes.length > 1;
  const known = sizes.every((size) => size === 1) || IDENTITY_GROUPS.has(groupsOf(sizes, x));
  const isRecent = hasRecentDay(number);
  if (isRecent && !isGrouped && CODE_WORD.test(around.before)) return null;
  const isWorded = IDENTITY_WORD.test(around.before);
  const isOne =
    identity === "checked" || isWorded || (identity === "alike" && (!isGrouped || known));
  if (!isOne || isDecimal(window, around)) return null;
  const isBare = (identity !== "checked" || isRecent) && !isWorded && !isGrouped;
  return { kind: "identity", from, to: window.to + (x?.length ?? 0), isBare };
}

/** Names the groups of a number: 6-8-4; an X belongs to the last one. */
const groupsOf = (sizes: readonly number[], x?: string): string =>
  sizes.map((size, at) => (x && at === sizes.length - 1 ? size + 1 : size)).join("-");

const SHORTEST_CARD = 15;
const LONGEST_CARD = 19;
const CARD_GROUPS = usual(
  "4-4-4-4 4-4-4-4-1 4-4-4-4-2 4-4-4-4-3 6-10 6-13 4-4-4-6 4-4-4-7 6-4-4-5",
);
const CARD_START = /^[3-69]/u;
const UNION_PAY = /^62/u;

function isCard(window: DigitWindow, around: Surroundings): boolean {
  const { digits, sizes } = window;
  if (digits.length < SHORTEST_CARD || digits.length > LONGEST_CARD) return false;
  if (/^(.)\1*$/u.test(digits)) return false;
  if (!hasCardCheck(digits) || isDecimal(window, around)) return false;
  if (HAS_RECENT_DAY.test(digits) && CODE_WORD.test(around.before)) return false;
  if (CARD_WORD.test(around.before)) return true;
  if (sizes.length > 1) return CARD_START.test(digits) && CARD_GROUPS.has(groupsOf(sizes));
  return around.isAlone && UNION_PAY.test(digits) && !HAS_RECENT_DAY.test(digits);
}

/** A code of an area with a day behind it. */
const HAS_RECENT_DAY = /^\d{6,9}20[0-4]\d(?:0[1-9]|1[0-2])/u;

const MOBILE_LENGTH = 11;
const MOBILE = /^(?:0|(?:00?)?86)?(1[3-9]\d{9})$/u;
const MOBILE_GROUPS = usual(
  "3-4-4 4-4-3 3-3-5 4-3-4 3-8 7-4 3-5-3 3-2-2-2-2 3-2-2-4 3-4-2-2 3-3-3-2 5-6 6-5 2-3-3-3 3-3-2-3 2-4-5 1-10 1-3-7 1-3-3-4 2-9 8-3 2-3-6 5-3-3",
);
function isPhone(window: DigitWindow, around: Surroundings): boolean {
  if (isDecimal(window, around) || isThousands(window) || isHost(window, around)) return false;
  if (isJoined(window)) return true;
  return isMobile(window, around) || isLine(window, around);
}

function isMobile({ digits, sizes, gaps }: DigitWindow, around: Surroundings): boolean {
  const found = MOBILE.exec(digits);
  if (!found) return false;
  if (sizes.length === 1) return !UNIT_BEHIND.test(around.behind) || PHONE_WORD.test(around.before);
  const own = withoutPrefix(sizes, digits.length - MOBILE_LENGTH);
  if (own === null) return false;
  if (own.length <= 1 || own.every((size) => size === 1)) return true;
  if (PHONE_WORD.test(around.before)) return true;
  if (!MOBILE_GROUPS.has(own.join("-"))) return around.isAlone && own.length > 3 && isUniform(gaps);
  const isList = gaps.some((gap) => LIST_SIGN.test(gap));
  return (!isList || around.isAlone) && !isYears(digits.slice(-8), own);
}

/** Leaves the country code out of the groups; null where it ends inside one. */
function withoutPrefix(sizes: readonly number[], length: number): readonly number[] | null {
  if (length === 0) return sizes;
  let left = length;
  const rest = [...sizes];
  while (left > 0 && rest.length > 0 && rest[0]! <= left) left -= rest.shift()!;
  if (left === 0) return rest;
  return rest.length === 0 ? null : [rest[0]! - left, ...rest.slice(1)];
}

const isUniform = (gaps: readonly string[]): boolean =>
  new Set(gaps.map((gap) => gap.trim())).size === 1 && !LIST_SIGN.test(gaps[0] ?? "");

/** 150 2022 2023 are a number and two years. */
const isYears = (last: string, own: readonly number[]): boolean =>
  own.join("-") === "3-4-4" && /^(?:19|20)\d{2}(?:19|20)\d{2}$/u.test(last);

/** A unit behind a whole number: 13812345678元, 13812345678立方米. */
const UNIT_BEHIND =
  /^\s?[万亿]?(?:元|立方米|平方米|公里|千米|公顷|公斤|千克|千瓦时|人次|场次|字节|(?:次|步|吨|亩|米|斤|度|件|字|方|粒|株|kwh|km|kg|m[23³²]|mb|gb)(?![\p{L}\p{N}]))/iu;

/** Amounts: 13,812,345,678. */
function isThousands({ sizes, gaps, digits }: DigitWindow): boolean {
  const hasCents = gaps.at(-1) === "." && sizes.at(-1)! <= 2 && gaps[0] === ",";
  const threes = sizes.slice(1, hasCents ? -1 : undefined);
  return (
    sizes.length > 1 &&
    sizes[0]! <= 3 &&
    digits[0] !== "0" &&
    threes.length > 0 &&
    threes.every((size) => size === 3) &&
    gaps.every((gap) => /^(?:,|'|\s|\.)$/u.test(gap))
  );
}

/** The digits behind the point of a number that a program divided. */
const LONG_FRACTION = 11;

/** An address of a machine: 192.168.1.23. */
const isHost = ({ sizes, gaps, digits }: DigitWindow, { before }: Surroundings): boolean =>
  sizes.length === 4 &&
  gaps.every((gap) => gap === ".") &&
  partsOf(digits, sizes).every((part) => Number(part) < 256) &&
  !PHONE_WORD.test(before);

function partsOf(digits: string, sizes: readonly number[]): string[] {
  let end = 0;
  return sizes.map((size) => {
    end += size;
    return digits.slice(end - size, end);
  });
}

/** Digits behind or before a decimal point, unless only zeros are behind it: a number that a program wrote. */
function isDecimal(window: DigitWindow, { before, behind }: Surroundings): boolean {
  const { sizes, digits, gaps } = window;
  if (sizes.length > 1)
    return (
      sizes.length === 2 &&
      gaps[0] === "." &&
      ((/^0\d/u.test(digits) && sizes[0] === 1) || sizes[1]! >= LONG_FRACTION)
    );
  const fraction = /^\.(\d+)(?![.\d])/u.exec(behind)?.[1];
  if (fraction !== undefined && !/^0+$/u.test(fraction)) return fraction.length <= 6;
  const isCents = /^0\.$/u.test(before) || /(?:^|[^\d.])0\.$/u.test(before);
  return isCents || (digits.length > 11 && /(?:^|[^\d.])\d{1,3}\.$/u.test(before) && behind === "");
}

/** The digits of two telephones. */
const TWO_NUMBERS = 22;

/** Numbers written without a gap between them: each is a telephone or an identity number. */
function isJoined({ digits, sizes }: DigitWindow): boolean {
  if (sizes.length > 1 || digits.length < TWO_NUMBERS || digits.length > 72) return false;
  const reach = [true];
  for (let at = 0; at < digits.length; at++) {
    if (!reach[at]) continue;
    if (/^1[3-9]/u.test(digits.slice(at, at + 2))) reach[at + 11] = true;
    const identity = identityOf(digits.slice(at, at + 18));
    if (digits.length >= at + 18 && identity !== null && identity !== "code") reach[at + 18] = true;
  }
  return reach[digits.length] === true;
}

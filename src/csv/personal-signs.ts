import type { PooledValues } from "./string-pool.ts";

/** The digits of the shortest number behind a word, and of a number without one. */
const SHORT = 5;
const LONG = 10;
/** The kinds of bytes that a value is looked through for; other bytes say nothing. */
const DIGIT = 1;
const LETTER = 2;
const AT = 3;
const BEGINS_PAIR = 4;
const BEYOND_ASCII = 5;
const LIKE_DIGIT = 6;
const LETTER_LIKE_DIGIT = 7;
/** A sign that stands for digits where it is doubled: 138****5678. */
const MASK = 8;
/** Behind a word in Latin letters a name may stand: contact: Zhang San. */
const COLON = 9;
/** The first letters of passports. */
const PASSPORT: ReadonlySet<number> = pointsOf("eEgG");
/** Pairs that stand for WeChat, for an @ or a mask: wx, vx, we, (at), _at_, %40, dot. */
const PAIRS: ReadonlySet<number> = pairsOf("wx vx we WX VX We WE (a [a _a __ %4 do Do DO");
/** Beginnings of .com and .cn. */
const ENDING: ReadonlySet<number> = pairsOf(".c .C");
/** Pairs that stand for an @: (at), [at], or end its address. */
const AT_PAIRS: ReadonlySet<number> = pairsOf("(a [a (A [A .c .C");
/**
 * The kind of each byte. Letters are those of the words for telephones and accounts, of which each has two: tel, qq...
 * O, I and l may be written for digits.
 */
const KINDS = kindsOfBytes();

function kindsOfBytes(): Uint8Array {
  const kinds = new Uint8Array(256).fill(BEYOND_ASCII, 0x80);
  for (const point of pointsOf("qQLeExXtTpPfF")) kinds[point] = LETTER;
  for (const point of pointsOf("wWvV([_%dD")) kinds[point] = BEGINS_PAIR;
  for (const point of pointsOf("0123456789")) kinds[point] = DIGIT;
  for (const point of pointsOf("OoI|")) kinds[point] = LIKE_DIGIT;
  for (const point of pointsOf("l")) kinds[point] = LETTER_LIKE_DIGIT;
  for (const point of pointsOf("@#")) kinds[point] = AT;
  for (const point of pointsOf("*-.?")) kinds[point] = MASK;
  kinds[0x3a] = COLON;
  return kinds;
}

/** Signs that words for persons and lists of names are made of: 人, 员, 签字, 姓名, 微信, 、... */
const WORDS: ReadonlySet<number> = pointsOf(
  "、：＠人员者加签字核審經製名章志导计纳填审核经承校制主长信话机箱證证照卡號号員簽話機师師队隊讲講持干幹宾賓委练練代任管专專授署艾泡手找询由撰稿男女",
);
/** Words for persons of which each letter alone is usual, as pairs of letters. */
const WORD_PAIRS: ReadonlySet<number> = new Set(
  "来电 來電 来函 來函 来信 來信 致电 致電 更正 笔误 筆誤 核实 核實 确认 確認 核对 核對 说明 說明 反映 补报 補報 漏报 漏報 负责 負責 同意 提供 带队 帶隊 报送 報送 书记 書記 支书 支書 值班 带班 帶班 执笔 執筆 摄影 攝影 裁判 记录 記錄 联系 聯系 聯繫 连络 連絡 主任 主席 代表 经理 醫生 医生 护士 民警 警官 先生 女士 阿姨 法官 学生 學生 考生 新生 儿童 患儿 孤儿 居民 村民 农民 牧民 群众 群眾 老兵 烈属 军属 家属 保户 贫户 困户 难户 测户 农户 住户 租户 商户 媳妇 青年 模范 新郎 新娘 对象 外教 嘉宾 婆婆 大爷 师傅 大夫 律师 农户 察官 大户 一家 伉俪 家厨 家危 家住 等奖 秀奖 冠军 亚军 季军 夫妇 夫妻 家庭 离婚 结婚"
    .split(" ")
    .map((word) => (word.charCodeAt(0) << 16) | word.charCodeAt(1)),
);
/** Provinces, with which number plates begin: few signs behind them are enough. */
const PROVINCES: ReadonlySet<number> = pointsOf(
  "京津沪滬渝冀豫云雲辽遼黑湘皖鲁魯新苏蘇浙赣贛鄂桂甘晋晉蒙陕陝吉闽閩贵貴粤粵青藏川宁寧琼瓊",
);
/** Digits in words. */
const NUMERALS: ReadonlySet<number> = pointsOf("〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺");

function pairsOf(pairs: string): ReadonlySet<number> {
  return new Set(pairs.split(" ").map((pair) => (pair.charCodeAt(0) << 8) | pair.charCodeAt(1)));
}

function pointsOf(signs: string): ReadonlySet<number> {
  return new Set([...signs].map((sign) => sign.codePointAt(0)!));
}

/** The most bytes of a value whose kinds are counted in one number. */
const MOST_COUNTED = 255;
/** Units that one byte of a kind adds to that number: eight bits each for digits, letters, letters like digits, others. */
const ONE_DIGIT = 1;
const ONE_LETTER = 1 << 8;
const ONE_LIKE_DIGIT = 1 << 16;
const ONE_OTHER = 2 ** 24;
const ADDED_BY_KIND = Uint32Array.of(
  0,
  ONE_DIGIT,
  ONE_LETTER,
  ONE_OTHER,
  ONE_OTHER,
  ONE_OTHER,
  ONE_LIKE_DIGIT,
  ONE_LETTER + ONE_LIKE_DIGIT,
  0,
  ONE_OTHER,
);
/** The last bytes of com, cn, net and org. */
const ENDS_ADDRESS: ReadonlySet<number> = pointsOf("mMnNtTgG");
/** A number with so many signs beside its digits may be a masked one: 138****5678. */
const SIGNS_OF_MASK = 3;
const ADDED = Uint32Array.from(KINDS, (kind) => ADDED_BY_KIND[kind]!);
// A d may begin the word dot, which only an address has; codes with that letter are many.
for (const point of pointsOf("dD")) ADDED[point] = 0;

/**
 * Lists the numbers of the values that may say something about a person, in order.
 * @example maybePersonal({ bytes: Buffer.from("12a@b.cn"), ends: Uint32Array.of(0, 2, 8), size: 3, longest: 6 }) // => [2]
 */
export function maybePersonal({ bytes, ends, size }: PooledValues): readonly number[] {
  const found: number[] = [];
  for (let number = 1; number < size; number++)
    if (mayBePersonal(bytes, ends[number - 1]!, ends[number]!)) found.push(number);
  return found;
}

/**
 * True if a value, in UTF-8 or GB18030, may say something about a person: it holds many digits of any script, an @,
 * or words. It looks at bytes only and errs on the side of yes, so that only the few values that pass need be decoded.
 * @example mayBePersonal(Buffer.from("电话 138-0013 8000"), 0, 20) // => true
 */
export function mayBePersonal(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > MOST_COUNTED) return mayHoldSigns(bytes, from, to);
  let counts = 0;
  for (let at = from; at < to; at++) counts += ADDED[bytes[at]!]!;
  const digits = counts & 0xff;
  const isMasked = digits >= SHORT && digits < LONG && to - from - digits >= SIGNS_OF_MASK;
  const isAddress = to - from > LONG && ENDS_ADDRESS.has(bytes[to - 1]!);
  if (counts >= ONE_OTHER || isMasked || isAddress) return mayHoldSigns(bytes, from, to);
  return (
    digits >= SHORT &&
    areMany(digits, (counts >>> 8) & 0xff, counts >>> 16, PASSPORT.has(bytes[from]!))
  );
}

/** Looks at a value byte by byte: for an @, pairs of letters and what is beyond ASCII as well. */
function mayHoldSigns(bytes: Uint8Array, from: number, to: number): boolean {
  let digits = 0;
  let letters = 0;
  let likeDigits = 0;
  for (let at = from; at < to; at++) {
    const kind = KINDS[bytes[at]!];
    if (kind === DIGIT) digits++;
    else if (kind === LETTER) letters++;
    else if (kind === LIKE_DIGIT) likeDigits++;
    else if (kind === LETTER_LIKE_DIGIT) {
      letters++;
      likeDigits++;
    } else if (kind === MASK) {
      if (ENDING.has((bytes[at]! << 8) | (bytes[at + 1] ?? 0))) return true;
      likeDigits += bytes[at] === bytes[at + 1] ? 2 : 0;
    } else if (kind === COLON) {
      if (at > from && isLetter(bytes[at - 1]!)) return true;
    } else if (kind === AT) return true;
    else if (kind === BEYOND_ASCII) return digits + numeralsIn(bytes, from, to) >= SHORT;
    else if (kind === BEGINS_PAIR) {
      if (PAIRS.has((bytes[at]! << 8) | (bytes[at + 1] ?? 0))) return true;
      letters++;
    }
  }
  return areMany(digits, letters, likeDigits, PASSPORT.has(bytes[from]!));
}

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

/** True for digits enough for a number of a person, alone or behind letters of a word for one. */
const areMany = (
  digits: number,
  letters: number,
  likeDigits: number,
  isPassport: boolean,
): boolean =>
  digits >= LONG || (digits >= SHORT && (digits + likeDigits >= LONG || letters > 1 || isPassport));

/** Counts the digits of all scripts; a word for a person, or bytes of another encoding, count as many. */
function numeralsIn(bytes: Uint8Array, from: number, to: number): number {
  let digits = 0;
  let last = 0;
  for (let at = from; at < to; ) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      if (
        byte === 0x40 ||
        byte === 0x23 ||
        byte === 0x3a ||
        AT_PAIRS.has((byte << 8) | (bytes[at + 1] ?? 0))
      )
        return SHORT;
      if (byte >= 0x30 && byte <= 0x39) digits++;
      at++;
      continue;
    }
    const point = pointAt(bytes, at, to);
    if (point === null || WORDS.has(point) || WORD_PAIRS.has((last << 16) | point)) return SHORT;
    if (point >= 0x4e00) last = point;
    if (NUMERALS.has(point) || !isUsual(point)) digits++;
    at += point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (PROVINCES.has(point) && at < to && !isHan(bytes[at]!)) return SHORT;
  }
  return digits;
}

/** Han characters and their signs are usual; full-width forms may be digits or an @. */
const isUsual = (point: number): boolean =>
  (point >= 0x3001 && point <= 0x303f) || (point >= 0x4e00 && point <= 0x9fff);

/** True for the first byte of a Han character or of a sign beside them. */
const isHan = (byte: number): boolean => byte >= 0xe3 && byte <= 0xe9;

/** Decodes the sign of UTF-8 that begins here; null where none does. */
function pointAt(bytes: Uint8Array, at: number, to: number): number | null {
  const byte = bytes[at]!;
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
  if (byte < 0xc2 || byte > 0xf4 || at + length > to) return null;
  let point = byte & (0xff >> (length + 1));
  for (let next = at + 1; next < at + length; next++) {
    if ((bytes[next]! & 0xc0) !== 0x80) return null;
    point = (point << 6) | (bytes[next]! & 0x3f);
  }
  return point;
}

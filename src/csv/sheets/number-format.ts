/** A number format, as far as it changes what a stored number means. */
export interface NumberFormat {
  /** The parts of a date that the format shows; null where it shows none. */
  readonly date: DateParts | null;
  /** The power of ten by which the shown number is smaller: 4 for 0!.0, in ten thousands. */
  readonly scale: number;
  readonly isPercent: boolean;
  /** The least number of digits: 6 for 000000. */
  readonly digits: number;
  /** The words that the format writes behind the number, such as 万元. */
  readonly unit: string;
}

export type DateParts = "day" | "month" | "year" | "time";

const CHINESE_DAY = 'yyyy"年"m"月"d"日"';
const CHINESE_MONTH = 'yyyy"年"m"月"';

/** The formats that programs know by number and do not write into the file; others are plain. */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: "0%",
  10: "0.00%",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: CHINESE_MONTH,
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: CHINESE_DAY,
  32: "h:mm",
  33: "h:mm:ss",
  34: "h:mm",
  35: "h:mm:ss",
  36: CHINESE_MONTH,
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  50: CHINESE_MONTH,
  51: 'm"月"d"日"',
  52: CHINESE_MONTH,
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: "h:mm",
  56: "h:mm:ss",
  57: CHINESE_MONTH,
  58: 'm"月"d"日"',
};

/** Finds the code of a format that has a number and no code in the file. */
export const builtInFormat = (id: number): string => BUILT_IN[id] ?? "General";

const FORMATS = new Map<string, NumberFormat>();

/**
 * Reads the code of a number format.
 * @example numberFormat('yyyy"年"m"月"').date // => "month"
 * @example numberFormat('0.00"万元"').unit // => "万元"
 */
export function numberFormat(code: string): NumberFormat {
  const known = FORMATS.get(code);
  if (known) return known;
  const format = readFormat(code);
  FORMATS.set(code, format);
  return format;
}

/** The longest code that programs write. */
const LONGEST = 255;
/** The format of numbers above zero: what is before the first ; that is not in quotes. */
const POSITIVE = /^(?:[^";]|"[^"]*(?:"|$))*/u;
const LITERAL = /"([^"]*)"|[\\!](.)|_.|\*./gu;

function readFormat(code: string): NumberFormat {
  const [positive] = POSITIVE.exec(code.slice(0, LONGEST))!;
  const spoken = positive.replace(/\[(?!h+\]|m+\]|s+\])[^\][]*\]/giu, "");
  const bare = spoken.replace(LITERAL, "").replace(/General|G\/通用格式|E[+-]0*/giu, "");
  return {
    date: dateParts(bare),
    scale: scaleOf(spoken),
    isPercent: bare.includes("%"),
    digits: /^0{2,}$/.test(bare) ? bare.length : 1,
    unit: unitOf(spoken),
  };
}

function dateParts(bare: string): DateParts | null {
  const letters = bare.replace(/AM\/PM|上午\/下午/giu, "h").toLowerCase();
  if (!/[ymdhsea]/.test(letters) || /[#?]/.test(letters)) return null;
  if (/d|a{3}/.test(letters)) return "day";
  const isTime = /[hs]/.test(letters);
  const hasYear = /[ye]/.test(letters);
  if (letters.includes("m") && (hasYear || !isTime)) return "month";
  return hasYear ? "year" : "time";
}

/** Each comma behind the last digit divides by a thousand; a written point stands for digits. */
function scaleOf(spoken: string): number {
  const digits = spoken.replace(/"[^"]*"|_.|\*./gu, "").replace(/[\\!]\./gu, "·");
  const commas = /[0#?](,+)(?![0#?,])/u.exec(digits)?.[1]?.length ?? 0;
  const written = /·([0#?]+)/u.exec(digits)?.[1]?.length ?? 0;
  return commas * 3 + written;
}

/** The words behind the number, where they are Chinese: a sign such as ¥ says nothing new. */
function unitOf(spoken: string): string {
  const behind = spoken.slice(Math.max(...[..."0#?"].map((sign) => spoken.lastIndexOf(sign))) + 1);
  const words = [...behind.matchAll(LITERAL)].map(([, quoted, escaped]) => quoted ?? escaped ?? "");
  const unquoted = behind.replace(LITERAL, "").replace(/[,.%)\s]/gu, "");
  const unit = (words.join("") + unquoted).trim();
  return /^[\p{Script=Han}()]+$/u.test(unit) ? unit : "";
}

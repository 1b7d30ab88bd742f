import { simplifyChinese } from "../cells/simplify-chinese.ts";
import { withoutHidden } from "../cells/unsafe-text.ts";
import { scaledUnit } from "../units/scaled-unit.ts";

/** A header in pieces: what stands before the first bracket, slash or comma, then what follows. */
export interface FoldedHeader {
  readonly pieces: readonly string[];
  /** The unit of measure among the pieces; null where there is none. */
  readonly unit: string | null;
}

/** Nothing longer is a header, in letters. */
const LONGEST = 60;

const CIRCLED = /[\u2460-\u24ff\u2776-\u2793]/gu;
const MARKS = /<[^<>]*>|[*#★☆※▲△●"“”「」『』‘’`]/gu;
/** Remarks of forms on how to fill a column in. */
const FORM_REMARK =
  /[([【〔]\s*(?:必填|选填|可选|必选|非必填|单选|多选|下拉|自动|自动计算|自动生成|公式|required|optional|必填项|选填项)\s*[)\]】〕]/giu;
const NUMBERING = /^\s*(?:[(]?[一二三四五六七八九十\d]{1,2}[)、]|\d{1,2}\.(?!\d))\s*/u;
/** A bracket inside a word: 参加人（次）数. */
const INNER_BRACKET = /[([【〔]([^()[\]【】〔〕]{1,3})[)\]】〕](?=\p{Script=Han})/gu;
const BETWEEN_HAN = /(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu;
const BREAKS = /[()[\]【】〔〕{}/,:;、|。—–]|\s-\s/u;

/**
 * Folds a header for reading: width, marks, blanks inside Chinese words and remarks such as 必填 do not
 * matter. Returns null for a text that is too long to be a header.
 * @example foldHeader("场　次　数（必填）").pieces // => ["场次数"]
 */
export function foldHeader(text: string): FoldedHeader | null {
  if (text.length > LONGEST * 4) return null;
  const folded = foldText(text);
  if (folded.replace(/[^\p{L}\p{N}]/gu, "").length > LONGEST) return null;
  const [first = "", ...others] = folded
    .split(BREAKS)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const unit = others.find(isUnit) ?? null;
  const rest = others.filter((piece) => !isUnit(piece));
  return { pieces: first === "" ? [] : [first, ...rest], unit };
}

const isUnit = (piece: string): boolean => scaledUnit(piece) !== null;

/** Width, marks and numbering folded; a unit announced by 单位 stands behind a comma. */
function foldText(text: string): string {
  return simplifyChinese(
    withoutHidden(text)
      .replace(CIRCLED, "")
      .normalize("NFKC")
      .replace(MARKS, "")
      .replace(FORM_REMARK, "")
      .toLowerCase(),
  )
    .replace(NUMBERING, "")
    .replace(/(?<=[\s([,,])单位\s*:/gu, ",")
    .replace(BETWEEN_HAN, "")
    .replace(INNER_BRACKET, "$1");
}

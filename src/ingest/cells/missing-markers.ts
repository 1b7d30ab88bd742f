import type { Missing } from "./cell-reading.ts";
import { normalizeCell } from "./normalize-cell.ts";

/** Any number of dashes, slashes, dots and stars. */
const SIGNS = /^[-\u2010-\u2015\u2212\u2500\u2501\u30fc_~～/\\.·…*]+$/u;

const MARKERS: ReadonlySet<string> = new Set(
  "空 空白 (空) (空白) 缺 缺失 缺报 未统计 未填 未填报 未填写 未报 未报送 未上报 未报告 待统计 待补 待补报 待核 待定 不详 未知 无数据 无统计 无法统计 暂无数据 暂缺 不适用 n/a na n.a. n.a null nil nan missing unknown (blank) (null) tbd".split(
    " ",
  ),
);

/** Words that may mean zero or that no count was made. */
const NONE_WORDS: ReadonlySet<string> = new Set(["无", "没有", "暂无", "未开展", "none"]);

/**
 * Reads an empty cell, a sign for no data or the word 无 as missing; null where the cell has a
 * value. Zero is never missing.
 * @example readMissing(" — ") // => {"value":null,"flag":"marker","warnings":["MISSING_MARKER"]}
 */
export function readMissing(cell: string): Missing | null {
  const text = normalizeCell(cell).text.toLowerCase();
  if (text === "") return { value: null, flag: "blank", warnings: [] };
  if (NONE_WORDS.has(text)) return { value: null, flag: "none_word", warnings: ["AMBIGUOUS_NONE"] };
  if (SIGNS.test(text) || MARKERS.has(text))
    return { value: null, flag: "marker", warnings: ["MISSING_MARKER"] };
  return null;
}

/** The mark that stands between the names of a list, however the cell parts them. */
export const LIST_MARK = "、";

const PARTED = /[、,，;；/／|｜\n\r\t\u3000 ]+/u;
/** Labels that say which part a body has in a task. */
const LABEL = /^(?:牵头|主要|第一|责任|配合|协助|参与|主办|协办)+(?:单位|部门|科室)?[:：]/u;

/**
 * Parts the names in a cell, whatever marks stand between them; marks in brackets are part of a name.
 * @example namesIn("政府办 工信局/商务局（外经、外贸）") // => ["政府办", "工信局", "商务局（外经、外贸）"]
 */
export function namesIn(cell: string): string[] {
  const names: string[] = [];
  let [name, depth] = ["", 0];
  for (const sign of cell) {
    if (/[（(【]/u.test(sign)) depth++;
    if (/[）)】]/u.test(sign)) depth = Math.max(0, depth - 1);
    const isMark = depth === 0 && PARTED.test(sign);
    if (isMark) names.push(name);
    name = isMark ? "" : name + sign;
  }
  const found = [...names, name].map((each) => each.replace(LABEL, "").replace(/[。.]$/u, ""));
  return [...new Set(found.filter((each) => each !== ""))];
}

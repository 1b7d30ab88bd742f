import { createHash } from "node:crypto";
import { contactLabel } from "./contact-label.ts";
import { isSureName } from "./person-names.ts";
import { LEFT_OUT, withoutPersons } from "./without-persons.ts";

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
/** The signs of the hash that tells two such files apart. */
const DIGITS = 4;

/**
 * Returns the name of a file in everything that is shown or stored: without persons, and on one line. Files that
 * differ only in what is left out keep different names.
 * @example shownFile("活动/2023年.csv") // => "活动/2023年.csv"
 */
export function shownFile(file: string): string {
  const shown = file.split("/").map(shownPart).join("/").replace(CONTROL, "_");
  if (shown === file) return file;
  const mark = createHash("sha256").update(file).digest("hex").slice(0, DIGITS);
  return shown.replace(/(\.[^./]*)?$/u, (ending) => `~${mark}${ending}`);
}

/** The endings of files: an address before one ends where it begins. */
const FORMAT =
  /\.(?:csv|tsv|txt|xls[xmb]?|et|ett|ods|docx?|docm|wps|pdf|pptx?|zip|rar|7z|gz|json|md|html?|xml|png|jpe?g)$/iu;

/** Three letters apart from others, of whoever sent or changed a file: 活动_李建国.csv, 台账（李建国报）.csv. */
const APART = /(?<!\p{Script=Han})\p{Script=Han}{3}(?=[报改传交填发]?(?!\p{Script=Han}))/gu;

/** Leaves out of a part what it says about persons, but for its ending; of one with a word such as 填表人 all. */
function shownPart(part: string): string {
  const ending = FORMAT.exec(part)?.[0] ?? "";
  const stem = part.slice(0, part.length - ending.length);
  const shown = withoutPersons(stem).replace(APART, (word) => (isSureName(word) ? LEFT_OUT : word));
  if (shown !== stem || !contactLabel(stem)) return `${shown}${ending}`;
  return `${LEFT_OUT}${ending}`;
}

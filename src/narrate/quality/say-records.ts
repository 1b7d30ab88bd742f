import type { Balance, FileResult } from "../../ingest/result/file-result.ts";
import type { Text } from "../../messages/text.ts";
import { en, joined, mentionedCount, phrase, zh } from "../../model/tables/phrase.ts";
import { type Finding, finding } from "../sentence/finding.ts";

/**
 * Accounts for every record of every file: 5个文件共9000条记录＝表头5＋计入8990＋未计入3＋合计行2＋其他0. Writes ≠
 * where the parts do not add up.
 */
export function sayRecords(files: readonly FileResult[]): Finding {
  const sum = (part: keyof Balance): number =>
    files.reduce((total, { balance }) => total + balance[part], 0);
  const of = (part: keyof Balance) => mentionedCount(sum(part), `run:${part}`);
  const all = mentionedCount(files.length, "run:files");
  const parts: readonly [keyof Balance, Text][] = [
    ["header", { zh: "表头", en: "header" }],
    ["facts", { zh: "计入", en: "counted" }],
    ["quarantined", { zh: "未计入", en: "set aside" }],
    ["totals", { zh: "合计行", en: "totals" }],
    ["skipped", { zh: "其他", en: "other" }],
  ];
  const adds = parts.reduce((total, [part]) => total + sum(part), 0) === sum("records");
  const list = joined(
    parts.map(([part, name]) => phrase(zh`${name}${of(part)}`, en`${name} ${of(part)}`)),
    { zh: "＋", en: " + " },
  );
  return finding(
    phrase(
      zh`${all}个文件共${of("records")}条记录${adds ? "＝" : "≠"}${list}。`,
      en`${all} ${files.length === 1 ? "file" : "files"}, ${of("records")} ${sum("records") === 1 ? "record" : "records"} ${adds ? "=" : "≠"} ${list}.`,
    ),
    sum("quarantined") === 0
      ? { zh: "没有未计入的记录。", en: "No record was set aside." }
      : { zh: "有记录未计入。", en: "Some records were set aside." },
  );
}

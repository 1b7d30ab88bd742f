import { checkJson } from "../../src/cli/check/check-json.ts";
import { checkText } from "../../src/cli/check/check-text.ts";
import type { FileResult } from "../../src/ingest/result/file-result.ts";
import { quarantineCsv } from "../../src/ingest/result/quarantine-csv.ts";
import { COUNTY } from "../ingest/county.ts";
import { SECRETS } from "./mutate.ts";

/** Lists what is wrong with the result of a file: a record lost, something that cannot be told, a person told of. */
export function faultsOf(file: FileResult): string[] {
  const { records, header, facts, quarantined, totals, skipped } = file.balance;
  const sum = header + facts + quarantined + totals + skipped;
  const json = [
    ...checkJson(
      { files: [file], passedOver: [], unreadable: [], questions: [], rules: [] },
      COUNTY,
      "2024-06-30",
    ),
  ].join("\n");
  const told = [
    json,
    quarantineCsv([file]),
    ...checkText([file], "zh"),
    ...checkText([file], "en"),
  ];
  return [
    ...(sum === records ? [] : [`balance: ${JSON.stringify(file.balance)}`]),
    ...(Object.values(file.balance).every((part) => part >= 0) ? [] : ["a negative balance"]),
    ...(JSON.parse(json).files.length === 1 ? [] : ["JSON without the file"]),
    ...faultsOfText(told.join("\n")),
  ];
}

/** Lists what is wrong with anything that is printed or written: a person, a stack trace. */
export function faultsOfText(text: string): string[] {
  return [
    ...SECRETS.filter((secret) => isTold(secret, text)).map((secret) => `echo of ${secret}`),
    ...(/\n {4}at |程序出错|the program failed/.test(text) ? ["a crash"] : []),
  ];
}

/** Tells if a text holds a secret; digits within a longer number are another number. */
const isTold = (secret: string, text: string): boolean =>
  new RegExp(`(?<!\\d)${secret}(?!\\d)`, "u").test(text);

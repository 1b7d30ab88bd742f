import { expect } from "vitest";
import { textOf } from "../../src/model/tables/phrase.ts";
import type { Finding } from "../../src/narrate/sentence/finding.ts";

/** Words that claim more than the rules of the report allow: rank, size or cause. */
const BANNED =
  /显著|大幅|明显|历史最高|排名第|因为|得益于|证明|归因于|significant|dramatic|because|thanks to|proves|due to/i;

const without = (text: string, names: readonly string[]): string =>
  names.reduce((rest, name) => (name === "" ? rest : rest.replaceAll(name, "N")), text);

/** Lists the faults in the form of a sentence; `names` are the texts from data that it contains. */
export function troublesOf(said: Finding, names: readonly string[] = []): string[] {
  const [zh, en] = [without(said.zh, names), without(said.en, names)];
  const lead = textOf(said.lead ?? { zh: "", en: "" });
  const leads = [without(lead.zh, names), without(lead.en, names)] as const;
  const rules: readonly (readonly [string, boolean])[] = [
    ["a value that is none", /NaN|undefined|null|Infinity|\[object/.test(zh + en + leads.join(""))],
    ["two signs in a row", / {2}|[，、；：。][，、；：。]|[,;:.] ?[,;:.]/.test(zh + en)],
    ["a banned word", BANNED.test(zh + en + leads.join(""))],
    ["half-width signs in Chinese", /[,;:!?()]/.test(withoutNumbers(zh + leads[0]))],
    ["blanks in Chinese", /\s/.test(zh + leads[0])],
    ["Han characters in English", /\p{Script=Han}|[，。；：、（）％]/u.test(en + leads[1])],
    ["no full stop", !zh.endsWith("。") || !en.endsWith(".")],
    ["a lead without a full stop", [...leads].some((lead) => lead !== "" && !/[。.]$/.test(lead))],
    ["a hyphen for a minus", /-\d/.test(zh + en)],
    [
      "unbalanced brackets",
      count(zh, "（") !== count(zh, "）") || count(en, "(") !== count(en, ")"),
    ],
    ["a small letter to begin with", /^[a-z]/.test(en)],
  ];
  return rules.filter(([, broken]) => broken).map(([rule]) => `${rule}: ${said.zh} | ${said.en}`);
}

/** Replaces every number by 0, so that the signs in 1,234 and 8.0 do not count as punctuation. */
const withoutNumbers = (text: string): string => text.replace(/\d[\d,.]*\d|\d/g, "0");
const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** Checks the form of a finding and returns its two sentences. */
export function said(finding: Finding, names: readonly string[] = []): [zh: string, en: string] {
  expect(troublesOf(finding, names)).toEqual([]);
  return [finding.zh, finding.en];
}

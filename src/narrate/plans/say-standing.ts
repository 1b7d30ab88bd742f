import { en, joined, type Phrase, phrase, type Slot, zh } from "../../model/tables/phrase.ts";
import { type Finding, finding } from "../sentence/finding.ts";

/** A line of one area: what is planned or counted, and its number in words. */
export interface Standing {
  readonly label: { readonly zh: string; readonly en: string };
  readonly value: Slot;
}

/** Says what became of the plans in one area: 计划执行：按期履职7期中5期，清单落实率85.7%。 Nothing where nothing was due. */
export function sayStanding(lines: readonly Standing[]): Finding[] {
  if (lines.length === 0) return [];
  const said = joined(lines.map(inWords), { zh: "，", en: "; " });
  return [finding(phrase(zh`计划执行：${said}。`, en`Plans: ${said}.`))];
}

const inWords = ({ label, value }: Standing): Phrase =>
  phrase(zh`${label}${value}`, en`${label.en.toLowerCase()} ${value}`);

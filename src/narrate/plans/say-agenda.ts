import type { Agenda, DueItem } from "../../analyze/plans/agenda.ts";
import type { Text } from "../../messages/text.ts";
import { en, phrase, zh } from "../../model/tables/phrase.ts";
import { type Finding, finding } from "../sentence/finding.ts";

/** Names the phases in which something that was due was missed: 自查自评阶段有到期未达到的事项. */
export function sayAgenda({ phases, year: number }: Agenda): Finding {
  const year = String(number);
  const isMissed = ({ outcome }: DueItem): boolean => outcome === "missed";
  const late = phases.filter(({ due }) => due.some(isMissed)).map(({ phase }) => phase.label);
  const names = (lang: keyof Text): string =>
    late.map((label) => label[lang]).join(lang === "zh" ? "、" : ", ");
  return finding(
    late.length === 0
      ? phrase(
          zh`${year}年各阶段没有到期而未达到的事项。`,
          en`In no phase of ${String(year)} was anything due missed.`,
        )
      : phrase(
          zh`${year}年${names("zh")}阶段有到期而未达到的事项。`,
          en`Something due was missed in: ${names("en")} (${String(year)}).`,
        ),
  );
}

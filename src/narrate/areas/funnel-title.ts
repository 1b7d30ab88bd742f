import type { Funnel } from "../../analyze/results/funnel.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, joined, phrase, zh } from "../sentence/phrase.ts";
import { sayRefusal } from "../sentence/say-refusal.ts";
import { listOf } from "../sentence/words.ts";

/** The title of a funnel: 2023年活动场次：30个乡镇中，甲镇高于预期，乙镇低于预期，其余在偶然波动之内. */
export function funnelTitle(funnel: Funnel): Finding {
  const { measure, period, words, rows, refused } = funnel;
  if (refused) return sayRefusal({ refused }, measure.label);
  const { parts } = words;
  const when = periodName(period);
  const beyond = [...sideOf(funnel, "high"), ...sideOf(funnel, "low")];
  const named = joined(beyond, { zh: "，", en: ", " });
  const said =
    beyond.length === 0
      ? phrase(
          zh`${rows.length}个${parts}均在偶然波动之内`,
          en`all ${rows.length} ${parts} within chance`,
        )
      : phrase(
          zh`${rows.length}个${parts}中，${named}，其余在偶然波动之内`,
          en`of ${rows.length} ${parts}, ${named}; the others within chance`,
        );
  return finding(
    phrase(zh`${when}${measure.label}：${said}。`, en`${measure.label}, ${when}: ${said}.`),
  );
}

/** The areas that may be named on one side. */
function sideOf({ rows, words }: Funnel, side: "high" | "low") {
  const names = rows.flatMap((row) => (row.isNamed && row.flag.side === side ? row.name : []));
  if (names.length === 0) return [];
  const who = listOf(names, words.parts);
  return [
    side === "high"
      ? phrase(zh`${who}高于预期`, en`${who} above expectation`)
      : phrase(zh`${who}低于预期`, en`${who} below expectation`),
  ];
}

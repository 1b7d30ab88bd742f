import type { Ranking } from "../../analyze/results/ranking.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, NOTHING, phrase, zh } from "../sentence/phrase.ts";

/**
 * How far a ranking can be trusted: 2023年得分：任一权重增减25%，30个乡镇中12个名次不变，区间最宽的跨5位. It names no
 * leader: a place belongs to its interval.
 */
export function rankingTitle({ measure, period, rows, words, of }: Ranking): Finding {
  const { label } = measure;
  const { parts } = words;
  const when = periodName(period);
  if (rows.length === 0)
    return finding(
      phrase(
        zh`${when}${label}：没有可以排列的${parts}。`,
        en`${label}, ${when}: no ${parts} to rank.`,
      ),
    );
  const widths = rows.map(({ ranks }) => ranks.worst - ranks.best + 1);
  const sure = widths.filter((width) => width === 1).length;
  const widest = Math.max(...widths);
  const across = phrase(zh`，区间最宽的跨${widest}位`, en`; widest range ${widest} places`);
  const tail = widest > 1 ? across : NOTHING;
  const n = rows.length;
  const said =
    of === "weights"
      ? phrase(
          zh`任一权重增减25%，${n}个${parts}中${sure}个名次不变`,
          en`ranks of ${sure} of ${n} ${parts} stay with weights ±25%`,
        )
      : phrase(
          zh`${n}个${parts}中${sure}个名次可以确定`,
          en`${sure} of ${n} ${parts} have a certain rank`,
        );
  return finding(
    phrase(zh`${when}${label}：${said}${tail}。`, en`${label}, ${when}: ${said}${tail}.`),
  );
}

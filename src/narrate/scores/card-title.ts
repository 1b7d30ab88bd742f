import type { Scorecard } from "../../analyze/scores/scorecard.ts";
import { againstMedian } from "../sentence/against-median.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, phrase, zh } from "../sentence/phrase.ts";

/** The title of one area's card: 甲镇各项得分：24项中15项高于中位数、3项低于、6项相同. */
export function cardTitle({ name, measure, items }: Scorecard): Finding {
  const said = againstMedian(items.map(({ score, median }) => [score, median]));
  return finding(
    phrase(zh`${name}各项${measure.label}：${said}。`, en`Indicators of ${name}: ${said}.`),
  );
}

import type { BridgeStep, ChangeBridge } from "../../analyze/results/change-bridge.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { estimateOf } from "../sentence/estimates.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { largestBy } from "../sentence/largest-by.ts";
import { en, joined, phrase, zh } from "../sentence/phrase.ts";
import { bareAmount, listOf } from "../sentence/words.ts";

/** The title of a bridge: 活动场次比上年净增91场，增加最多的是甲镇（31场），减少最多的是乙镇（18场）. */
export function bridgeTitle(bridge: ChangeBridge): Finding {
  const { measure, before, after, net } = bridge;
  const base = baselineName(before, after);
  const size = bareAmount(Math.abs(net), measure);
  const [way, wayEn] = net > 0 ? ["净增", "up"] : ["净减", "down"];
  const change =
    net === 0
      ? phrase(zh`与${base}相比增减相抵`, en`unchanged from ${base}`)
      : phrase(zh`比${base}${way}${size}`, en`net ${wayEn} ${size} from ${base}`);
  const most = joined([change, ...topMovers(bridge, 1), ...topMovers(bridge, -1)], {
    zh: "，",
    en: "; ",
  });
  return finding(phrase(zh`${measure.label}${most}。`, en`${measure.label}: ${most}.`));
}

/** Who gained or lost most, where anybody did. */
function topMovers({ steps, measure, of }: ChangeBridge, sign: 1 | -1) {
  const moved = steps.filter(({ key, change }) => key !== null && Math.sign(change) === sign);
  const most = largestBy(moved, ({ change }: BridgeStep) => sign * change);
  const [first] = most;
  if (!first) return [];
  const who = listOf(
    most.map(({ name }) => name),
    of,
  );
  const size = bareAmount(Math.abs(first.change), measure, estimateOf(most));
  return [
    sign > 0
      ? phrase(zh`增加最多的是${who}（${size}）`, en`most gained: ${who} (${size})`)
      : phrase(zh`减少最多的是${who}（${size}）`, en`most lost: ${who} (${size})`),
  ];
}

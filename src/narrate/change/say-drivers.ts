import { plusId, quotientId, sumId } from "../../analyze/figures/derived.ts";
import type { Comparison, ComparisonRow } from "../../analyze/measure/comparison.ts";
import type { ChangeBridge } from "../../analyze/results/change-bridge.ts";
import type { Text } from "../../messages/text.ts";
import {
  en,
  joined,
  mentioned,
  mentionedCount,
  NOTHING,
  numberOf,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import { type Contributions, contributions } from "../../statistics/parts/contributions.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { adds } from "../sentence/change-clause.ts";
import { estimateOf } from "../sentence/estimates.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { changeSize, leadersBy } from "../sentence/leaders.ts";
import { comparableRows, noneComparable } from "../sentence/like-for-like.ts";
import { bareAmount, percent, qualified } from "../sentence/words.ts";

/** A change is large from this share of all changes on. */
const LARGE = 0.1;

/**
 * Names the areas that contributed most to the net change: 净增180场，其中甲镇增加31场，占净增量的17.2%。 A share
 * of the net change has a meaning only where all large changes have its sign and it is not small beside them; else
 * the two sides are given apart: 净增12场：18个乡镇共增加310场，12个共减少298场。
 */
export function sayDrivers(comparison: Comparison): Finding {
  const { of, rows } = comparison;
  if (!adds(comparison.measure))
    return finding(
      phrase(
        zh`${comparison.measure.label}不相加，不计算各${of}的贡献。`,
        en`${comparison.measure.label} does not add up over ${of}: no contributions.`,
      ),
    );
  const shares = contributions(rows.map(known("before")), rows.map(known("after")));
  const net = shares.likeForLikeChange;
  const moved = comparableRows(comparison).filter((row) => row.change !== 0);
  if (comparableRows(comparison).length === 0)
    return finding(phrase(zh`${noneComparable(of)}。`, en`${noneComparable(of)}.`));
  if (moved.length === 0)
    return finding(phrase(zh`各${of}均无变化。`, en`No change in any of the ${of}.`));
  const gross = moved.reduce((sum, row) => sum + Math.abs(row.change!), 0);
  const opposed = moved.some(
    ({ change }) => Math.sign(change!) !== Math.sign(net) && Math.abs(change!) >= LARGE * gross,
  );
  const who =
    shares.shares === null || opposed
      ? twoSides(comparison, moved)
      : driver(comparison, moved, net);
  const started = startedClause(comparison, shares);
  return finding(
    phrase(
      zh`${netWord(net, comparison)}${who}${started}。`,
      en`${netWord(net, comparison)}${who}${started}.`,
    ),
  );
}

/** Returns the value of a period where its returns are complete. */
const known =
  (side: "before" | "after") =>
  (row: ComparisonRow): number | null => {
    const status = side === "before" ? row.beforeStatus : row.afterStatus;
    return status === "reported" || status === "zero" ? row[side] : null;
  };

function netWord(net: number, { measure, total }: Comparison): Phrase {
  if (net === 0) return phrase(zh`增减相抵，净变化为0`, en`The changes cancel out`);
  const size = mentioned(total.figures?.change, bareAmount(Math.abs(net), measure));
  return net > 0
    ? phrase(zh`净增${size}`, en`A net increase of ${size}`)
    : phrase(zh`净减${size}`, en`A net decrease of ${size}`);
}

function driver(comparison: Comparison, moved: readonly ComparisonRow[], net: number): Phrase {
  const sameWay = moved.filter(({ change }) => Math.sign(change!) === Math.sign(net));
  const leaders = leadersBy(sameWay, ({ change }) => Math.abs(change!), comparison.of)!;
  const { first, rows, who, each } = leaders;
  const size = changeSize(comparison, leaders);
  const share = mentioned(
    quotientId(first.figures?.change, comparison.total.figures?.change),
    qualified(percent(first.change! / net), estimateOf(rows)),
  );
  return net > 0
    ? phrase(
        zh`，其中${who}${each}增加${size}，${each}占净增量的${share}`,
        en`; ${who} added ${size}${each}, ${share} of it`,
      )
    : phrase(
        zh`，其中${who}${each}减少${size}，${each}占净减量的${share}`,
        en`; ${who} lost ${size}${each}, ${share} of it`,
      );
}

function twoSides({ measure, of, counts }: Comparison, moved: readonly ComparisonRow[]): Phrase {
  const side = (way: 1 | -1) => moved.filter(({ change }) => Math.sign(change!) === way);
  const sumOf = (rows: readonly ComparisonRow[]) =>
    bareAmount(
      Math.abs(rows.reduce((sum, row) => sum + row.change!, 0)),
      measure,
      estimateOf(rows),
    );
  const [up, down] = [side(1), side(-1)];
  const [rose, fell] = [numberOf(up.length, counts?.rose), numberOf(down.length, counts?.fell)];
  const all = mentionedCount(moved.length, counts && plusId(counts.rose, counts.fell));
  const [more, less] = [
    mentioned(counts?.gains, sumOf(up)),
    mentioned(counts?.losses, sumOf(down)),
  ];
  return phrase(
    zh`：${rose}个${of}共增加${more}，${fell}个共减少${less}`,
    en`: ${more} added by ${rose} of ${all} ${of}, ${less} lost by ${fell}`,
  );
}

/** Gives the change from areas that reported in one of the two periods only, apart from the like-for-like change. */
function startedClause(comparison: Comparison, shares: Contributions): Phrase | Text {
  const { measure, rows } = comparison;
  const { startedReporting: started, stoppedReporting: stopped } = shares;
  const [before, after] = [known("before"), known("after")];
  const came = rows.filter((row) => before(row) === null && after(row) !== null);
  const went = rows.filter((row) => before(row) !== null && after(row) === null);
  const more = mentioned(
    sumId(came.flatMap(({ figures }) => figures?.after ?? [])),
    bareAmount(started, measure),
  );
  const less = mentioned(
    sumId(went.flatMap(({ figures }) => figures?.before ?? [])),
    bareAmount(-stopped, measure),
  );
  if (started === 0 && stopped === 0) return NOTHING;
  const first =
    started === 0
      ? NOTHING
      : phrase(zh`；新增上报${more}单列`, en`; ${more} newly reported, listed apart`);
  const second =
    stopped === 0
      ? NOTHING
      : phrase(zh`；未再上报${less}单列`, en`; ${less} no longer reported, listed apart`);
  return phrase(zh`${first}${second}`, en`${first}${second}`);
}

/** Makes the title of a bridge: 活动场次比上年净增91场，增加最多的是甲镇（31场），减少最多的是乙镇（18场）. */
export function bridgeTitle(bridge: ChangeBridge): Finding {
  const { measure, before, after, net, steps, of, figure } = bridge;
  const base = baselineName(before, after);
  if (steps.length === 0)
    return finding(
      phrase(
        zh`${measure.label}：${noneComparable(of)}。`,
        en`${measure.label}: ${noneComparable(of)}.`,
      ),
    );
  const size = mentioned(figure, bareAmount(Math.abs(net), measure));
  const [way, wayEn] = net > 0 ? ["净增", "up"] : ["净减", "down"];
  const change = steps.every(({ change: step }) => step === 0)
    ? phrase(zh`与${base}持平`, en`unchanged from ${base}`)
    : net === 0
      ? phrase(zh`与${base}相比增减相抵`, en`unchanged from ${base}`)
      : phrase(zh`比${base}${way}${size}`, en`net ${wayEn} ${size} from ${base}`);
  const most = joined([change, ...topSteps(bridge, 1), ...topSteps(bridge, -1)], {
    zh: "，",
    en: "; ",
  });
  return finding(phrase(zh`${measure.label}${most}。`, en`${measure.label}: ${most}.`));
}

/** Names the areas that gained (1) or lost (-1) most; empty where none did. */
function topSteps({ steps, measure, of }: ChangeBridge, sign: 1 | -1) {
  const moved = steps.filter(({ key, change }) => key !== null && Math.sign(change) === sign);
  const leaders = leadersBy(moved, ({ change }) => sign * change, of);
  if (!leaders) return [];
  const { first, rows, who } = leaders;
  const size = mentioned(
    rows.length === 1 ? first.figure : undefined,
    bareAmount(Math.abs(first.change), measure, estimateOf(rows)),
  );
  return [
    sign > 0
      ? phrase(zh`增加最多的是${who}（${size}）`, en`most gained: ${who} (${size})`)
      : phrase(zh`减少最多的是${who}（${size}）`, en`most lost: ${who} (${size})`),
  ];
}

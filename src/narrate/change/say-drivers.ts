import type { Comparison, ComparisonRow } from "../../analyze/measure/comparison.ts";
import { type Contributions, contributions } from "../../statistics/parts/contributions.ts";
import { adds } from "../sentence/change-clause.ts";
import { estimateOf } from "../sentence/estimates.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { largestBy } from "../sentence/largest-by.ts";
import { comparableRows } from "../sentence/like-for-like.ts";
import { en, linked, NOTHING, type Phrase, phrase, zh } from "../sentence/phrase.ts";
import { changeFigures, placeOf } from "../sentence/place.ts";
import { bareAmount, listOf, percent, qualified } from "../sentence/words.ts";

/** A move is large from this share of all moves on. */
const LARGE = 0.1;

/**
 * Who brought the change: 净增180场，其中甲镇增加31场，占净增量的17.2%。 Shares of a net change mean something
 * only if all large moves go its way and it is not small beside them; else the two sides are told apart:
 * 净增12场：18个乡镇共增加310场，12个共减少298场。
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
    return finding(phrase(zh`各${of}均不可比。`, en`None of the ${of} can be compared.`));
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

/** The value of a side where its returns are complete. */
const known =
  (side: "before" | "after") =>
  (row: ComparisonRow): number | null => {
    const status = side === "before" ? row.beforeStatus : row.afterStatus;
    return status === "reported" || status === "zero" ? row[side] : null;
  };

function netWord(net: number, { measure }: Comparison): Phrase {
  if (net === 0) return phrase(zh`增减相抵，净变化为0`, en`The changes cancel out`);
  const size = bareAmount(Math.abs(net), measure);
  return net > 0
    ? phrase(zh`净增${size}`, en`A net increase of ${size}`)
    : phrase(zh`净减${size}`, en`A net decrease of ${size}`);
}

function driver(
  { measure, before, after, of }: Comparison,
  moved: readonly ComparisonRow[],
  net: number,
): Phrase {
  const sameWay = moved.filter(({ change }) => Math.sign(change!) === Math.sign(net));
  const most = largestBy(sameWay, ({ change }) => Math.abs(change!));
  const first = most[0]!;
  const figures = most.length === 1 ? changeFigures(measure, before, after, placeOf(first)) : {};
  const size = linked(
    figures.change,
    bareAmount(Math.abs(first.change!), measure, estimateOf(most)),
  );
  const share = qualified(percent(first.change! / net), estimateOf(most));
  const who = listOf(
    most.map(({ name }) => name),
    of,
  );
  const each = most.length > 1;
  return net > 0
    ? phrase(
        zh`，其中${who}${each ? "各" : ""}增加${size}，${each ? "各" : ""}占净增量的${share}`,
        en`; ${who} added ${size}${each ? " each" : ""}, ${share} of it`,
      )
    : phrase(
        zh`，其中${who}${each ? "各" : ""}减少${size}，${each ? "各" : ""}占净减量的${share}`,
        en`; ${who} lost ${size}${each ? " each" : ""}, ${share} of it`,
      );
}

function twoSides({ measure, of }: Comparison, moved: readonly ComparisonRow[]): Phrase {
  const side = (way: 1 | -1) => moved.filter(({ change }) => Math.sign(change!) === way);
  const sumOf = (rows: readonly ComparisonRow[]) =>
    bareAmount(
      Math.abs(rows.reduce((sum, row) => sum + row.change!, 0)),
      measure,
      estimateOf(rows),
    );
  const [up, down] = [side(1), side(-1)];
  return phrase(
    zh`：${up.length}个${of}共增加${sumOf(up)}，${down.length}个共减少${sumOf(down)}`,
    en`: ${sumOf(up)} added by ${up.length} of ${moved.length} ${of}, ${sumOf(down)} lost by ${down.length}`,
  );
}

/** What townships bring that reported for the first time, or take away that no longer did: listed apart. */
function startedClause({ measure }: Comparison, shares: Contributions): Phrase | typeof NOTHING {
  const { startedReporting: started, stoppedReporting: stopped } = shares;
  const more = bareAmount(started, measure);
  const less = bareAmount(-stopped, measure);
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

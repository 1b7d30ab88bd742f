import type { Mix } from "../analyze/mix.ts";
import { formatNumber, formatPercent } from "../table/number-format.ts";
import { type Finding, finding } from "./finding.ts";
import { beforeName, periodName, text } from "./words.ts";

/** The largest part, its share and how the share moved: 文化交流占29.8%，比上年提高1.2个百分点。 */
export function sayMix({ parts, periods, measure, of }: Mix): Finding {
  const largest = parts[0];
  const share = largest?.shares.at(-1) ?? null;
  if (!largest || share === null)
    return finding(
      text(
        (s) => `${s(measure.label)}：没有可用的数据`,
        (s) => `${s(measure.label)}: no usable data`,
      ),
      [],
    );
  const after = periods.at(-1)!;
  const move = shareMove(share, largest.shares.at(-2) ?? null, periods.at(-2), after);
  return finding(
    text(
      (s) =>
        `${s(periodName(after))}${s(measure.label)}按${s(of)}看，${largest.key}最多，占${formatPercent(share)}${s(move)}`,
      (s) =>
        `${s(measure.label)} by ${s(of)}, ${s(periodName(after))}: ${largest.key} is the largest with ${formatPercent(share)}${s(move)}`,
    ),
    [],
  );
}

function shareMove(
  share: number,
  before: number | null,
  period: string | undefined,
  after: string,
) {
  if (before === null || period === undefined) return { zh: "", en: "" };
  const points = formatNumber(Math.abs(share - before) * 100, { digits: 1 });
  const base = beforeName(period, after);
  if (points === "0.0")
    return { zh: `，与${base.zh}基本持平`, en: `, practically unchanged from ${base.en}` };
  return share > before
    ? {
        zh: `，比${base.zh}提高${points}个百分点`,
        en: `, up ${points} percentage points from ${base.en}`,
      }
    : {
        zh: `，比${base.zh}下降${points}个百分点`,
        en: `, down ${points} percentage points from ${base.en}`,
      };
}

import type { Losses } from "../../analyze/scores/lost-points.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, phrase, zh } from "../sentence/phrase.ts";
import { sayLostPoints } from "./say-lost-points.ts";

/** Where a county lost points: 失分最多的是甲指标（12.5分，占全部失分的31.0%）；前3项共占68.0%. */
export function sayLosses({ rows, measure, isScored }: Losses): Finding {
  if (!isScored)
    return finding(
      phrase(zh`各项均未评，不计算失分。`, en`Nothing was scored, so no loss is computed.`),
    );
  return sayLostPoints(
    rows.map(({ name }) => name),
    rows.map(({ lost, share, cumulative, notScored }, item) => ({
      item,
      lost,
      share,
      cumulativeShare: cumulative,
      notScored,
    })),
    measure,
  );
}

/** The title of the same; what is open stands in the notes of the chart. */
export const lossesTitle = (losses: Losses): Finding =>
  sayLosses({ ...losses, rows: losses.rows.map((row) => ({ ...row, notScored: 0 })) });

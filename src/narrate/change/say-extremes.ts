import { multipleId } from "../../analyze/figures/derived.ts";
import type { Comparison, ComparisonRow } from "../../analyze/measure/comparison.ts";
import {
  en,
  joined,
  linked,
  mentioned,
  NOTHING,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { timesOf, UNSTABLE_BASE } from "../sentence/change-clause.ts";
import { estimateOf } from "../sentence/estimates.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { figuresOf, leadersBy } from "../sentence/leaders.ts";
import { comparableRows, doubtClause, noneComparable } from "../sentence/like-for-like.ts";
import { percent, qualified } from "../sentence/words.ts";

/**
 * Names the areas with the highest and the lowest rate of change: 按比例看，甲镇增长最快（31.0%），
 * 乙镇下降最多（18.2%）；基数小于20的3个乡镇未参与比较。 Areas with a small base are left out and counted.
 */
export function sayExtremes(comparison: Comparison): Finding {
  const known = comparableRows(comparison);
  const rated = known.filter((row) => row.rate !== null && row.before! >= UNSTABLE_BASE);
  const certain = rated.filter(({ adopted }) => adopted === undefined);
  const { of } = comparison;
  const base = baselineName(comparison.before, comparison.after);
  const said = [extreme(comparison, certain, 1), extreme(comparison, certain, -1)].flatMap(
    (each) => each ?? [],
  );
  const small = known.length - rated.length;
  const tail = phrase(
    zh`基数小于${UNSTABLE_BASE}的${small}个${of}未参与比较`,
    en`${of} with a base under ${UNSTABLE_BASE} are not compared (${small})`,
  );
  if (rated.length === 0)
    return finding(
      known.length === 0
        ? phrase(zh`${noneComparable(of)}。`, en`${noneComparable(of)}.`)
        : phrase(
            zh`各${of}基数均小于${UNSTABLE_BASE}，不比较增速。`,
            en`All bases are under ${UNSTABLE_BASE}: rates are not compared.`,
          ),
    );
  const rates =
    said.length > 0
      ? joined(said, { zh: "，", en: "; " })
      : phrase(zh`各${of}均与${base}持平`, en`none of the ${of} changed from ${base}`);
  const doubt = doubtClause(comparison);
  const excluded = small > 0 ? phrase(zh`；${tail}`, en`; ${tail}`) : NOTHING;
  return finding(
    phrase(zh`按比例看，${rates}${doubt}${excluded}。`, en`By rate, ${rates}${doubt}${excluded}.`),
  );
}

function extreme(
  comparison: Comparison,
  rated: readonly ComparisonRow[],
  way: 1 | -1,
): Phrase | null {
  const moved = rated.filter((row) => Math.sign(row.rate!) === way);
  const leaders = leadersBy(moved, (row) => Math.abs(row.rate!), comparison.of);
  if (!leaders) return null;
  const { first, rows, who } = leaders;
  const base = baselineName(comparison.before, comparison.after);
  const { rate } = figuresOf(comparison, leaders);
  const times = mentioned(
    multipleId(rate),
    qualified(timesOf(first.before!, first.change!), estimateOf(rows)),
  );
  const size =
    first.rate! >= 1
      ? phrase(zh`为${base}的${times}`, en`${times} the figure for ${base}`)
      : linked(rate, qualified(percent(Math.abs(first.rate!)), estimateOf(rows)));
  return way > 0
    ? phrase(zh`${who}增长最快（${size}）`, en`the fastest growth was in ${who} (${size})`)
    : phrase(zh`${who}下降最多（${size}）`, en`the steepest fall was in ${who} (${size})`);
}

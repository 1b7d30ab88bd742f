import type { Comparison, ComparisonRow } from "../../analyze/measure/comparison.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { timesOf, UNSTABLE_BASE } from "../sentence/change-clause.ts";
import { estimateOf } from "../sentence/estimates.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { largestBy } from "../sentence/largest-by.ts";
import { comparableRows } from "../sentence/like-for-like.ts";
import { en, joined, linked, NOTHING, type Phrase, phrase, zh } from "../sentence/phrase.ts";
import { changeFigures, placeOf } from "../sentence/place.ts";
import { listOf, percent, qualified } from "../sentence/words.ts";

/**
 * Who grew and fell most by rate: 按比例看，甲镇增长最快（31.0%），乙镇下降最多（18.2%）；基数小于20的3个乡镇
 * 未参与比较。 Small bases are left out and counted; where no rate remains, that is what it says.
 */
export function sayExtremes(comparison: Comparison): Finding {
  const known = comparableRows(comparison);
  const rated = known.filter((row) => row.rate !== null && row.before! >= UNSTABLE_BASE);
  const { of } = comparison;
  const base = baselineName(comparison.before, comparison.after);
  const said = [extreme(comparison, rated, 1), extreme(comparison, rated, -1)].flatMap(
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
        ? phrase(zh`各${of}均不可比。`, en`None of the ${of} can be compared.`)
        : phrase(
            zh`各${of}基数均小于${UNSTABLE_BASE}，不比较增速。`,
            en`All bases are under ${UNSTABLE_BASE}: rates are not compared.`,
          ),
    );
  const rates =
    said.length > 0
      ? joined(said, { zh: "，", en: "; " })
      : phrase(zh`各${of}均与${base}持平`, en`none of the ${of} changed from ${base}`);
  const excluded = small > 0 ? phrase(zh`；${tail}`, en`; ${tail}`) : NOTHING;
  return finding(phrase(zh`按比例看，${rates}${excluded}。`, en`By rate, ${rates}${excluded}.`));
}

function extreme(
  { measure, before, after, of }: Comparison,
  rated: readonly ComparisonRow[],
  way: 1 | -1,
): Phrase | null {
  const moved = rated.filter((row) => Math.sign(row.rate!) === way);
  const most = largestBy(moved, (row) => Math.abs(row.rate!));
  const [first] = most;
  if (!first) return null;
  const who = listOf(
    most.map(({ name }) => name),
    of,
  );
  const figures = most.length === 1 ? changeFigures(measure, before, after, placeOf(first)) : {};
  const base = baselineName(before, after);
  const times = qualified(timesOf(first.before!, first.change!), estimateOf(most));
  const size =
    first.rate! >= 1
      ? phrase(zh`为${base}的${times}`, en`${times} the figure for ${base}`)
      : linked(figures.rate, qualified(percent(Math.abs(first.rate!)), estimateOf(most)));
  return way > 0
    ? phrase(zh`${who}增长最快（${size}）`, en`the fastest growth was in ${who} (${size})`)
    : phrase(zh`${who}下降最多（${size}）`, en`the steepest fall was in ${who} (${size})`);
}

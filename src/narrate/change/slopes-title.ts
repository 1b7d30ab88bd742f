import type { SlopeRow, Slopes } from "../../analyze/results/slopes.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { estimatesClause } from "../sentence/estimates.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, phrase, zh } from "../sentence/phrase.ts";
import { listOf } from "../sentence/words.ts";

/**
 * The title of a few areas in two periods. Counts of events: which changes are more than chance; all else:
 * how many rose and fell.
 */
export function slopesTitle(slopes: Slopes): Finding {
  const { measure, before, after, rows, of } = slopes;
  const base = baselineName(before, after);
  const said = rows.some(({ ratio }) => ratio !== null) ? beyondChance(slopes) : ways(slopes);
  const estimates = estimatesClause(rows, of);
  return finding(
    phrase(
      zh`${measure.label}与${base}相比：${rows.length}个${of}中${said}${estimates}。`,
      en`${measure.label} against ${base}: of ${rows.length} ${of}, ${said}${estimates}.`,
    ),
  );
}

const isSure = ({ ratio }: SlopeRow): boolean =>
  ratio !== null && (ratio.lower > 1 || ratio.upper < 1);

function beyondChance({ rows, of }: Slopes) {
  const sure = rows.filter(isSure).map(({ name }) => name);
  if (sure.length === 0)
    return phrase(zh`没有超出偶然波动的变化`, en`none changed by more than chance`);
  const who = listOf(sure, of);
  return phrase(
    zh`${sure.length}个的变化超出偶然波动（${who}）`,
    en`${sure.length} changed by more than chance (${who})`,
  );
}

function ways({ rows }: Slopes) {
  const count = (sign: number) =>
    rows.filter((row) => Math.sign(row.after - row.before) === sign).length;
  return phrase(
    zh`${count(1)}个上升、${count(-1)}个下降、${count(0)}个持平`,
    en`${count(1)} rose, ${count(-1)} fell, ${count(0)} unchanged`,
  );
}

import { bandOf, SCORE_BANDS } from "../../analyze/scores/score-bands.ts";
import type { ScoreTable } from "../../analyze/scores/score-table.ts";
import type { Text } from "../../messages/text.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, joined, NOTHING, type Phrase, phrase, zh } from "../sentence/phrase.ts";
import { listOf } from "../sentence/words.ts";

/**
 * How scores moved and in which bands they are: 30个乡镇得分比上年18个提高、10个下降、2个持平；优秀12个、良好18个；
 * 甲镇有指标未评，暂不定分.
 */
export function sayScoreTable(standings: ScoreTable): Finding {
  const { measure, words, before, after, open } = partsOf(standings);
  if (standings.decided.length === 0) return scoreTableTitle(standings);
  const who = listOf(
    standings.undecided.map(({ name }) => name),
    words.parts,
  );
  const tail =
    open > 0
      ? phrase(zh`；${who}有指标未评，暂不定分`, en`; ${who} with an indicator open, no score`)
      : NOTHING;
  return finding(
    phrase(
      zh`${periodName(after)}${measure.label}与${baselineName(before, after)}相比，${moves(standings)}；${bands(standings)}${tail}。`,
      en`${measure.label} in ${periodName(after)} against ${periodName(before)}: ${moves(standings)}; ${bands(standings)}${tail}.`,
    ),
    lead(standings),
  );
}

/** The title of the standings: 2023年得分：30个乡镇中18个提高、10个下降、2个持平；1个暂不定分. */
export function scoreTableTitle(standings: ScoreTable): Finding {
  const { measure, words, after, open } = partsOf(standings);
  const tail = open > 0 ? phrase(zh`；${open}个暂不定分`, en`; ${open} without a score`) : NOTHING;
  const said =
    standings.decided.length === 0
      ? phrase(zh`各${words.parts}均暂不定分`, en`none of the ${words.parts} has a score`)
      : phrase(zh`${moves(standings)}${tail}`, en`${moves(standings)}${tail}`);
  return finding(
    phrase(
      zh`${periodName(after)}${measure.label}：${said}。`,
      en`${measure.label}, ${periodName(after)}: ${said}.`,
    ),
  );
}

const partsOf = ({ measure, words, before, period, undecided }: ScoreTable) => ({
  measure,
  words,
  before,
  after: period,
  open: undecided.length,
});

/** How many changed which way, of those that have a score in both periods. */
function counts({ decided }: ScoreTable) {
  const known = decided.flatMap(({ change }) => change ?? []);
  const way = (sign: number) => known.filter((change) => Math.sign(change) === sign).length;
  return { known: known.length, rose: way(1), fell: way(-1), level: way(0) };
}

function moves(standings: ScoreTable): Phrase {
  const { known, rose, fell, level } = counts(standings);
  const { parts } = standings.words;
  if (known === 0)
    return phrase(zh`没有两年都定分的${parts}`, en`no ${parts} with a score in both years`);
  const said = [
    ...(rose > 0 ? [phrase(zh`${rose}个提高`, en`${rose} rose`)] : []),
    ...(fell > 0 ? [phrase(zh`${fell}个下降`, en`${fell} fell`)] : []),
    ...(level > 0 ? [phrase(zh`${level}个持平`, en`${level} unchanged`)] : []),
  ];
  if (said.length === 1 && known > 1) {
    const all = rose > 0 ? ALL.rose : fell > 0 ? ALL.fell : ALL.level;
    return phrase(zh`${known}个${parts}均${all}`, en`all ${known} ${parts} ${all}`);
  }
  const list = joined(said, { zh: "、", en: ", " });
  return phrase(zh`${known}个${parts}中${list}`, en`of ${known} ${parts} ${list}`);
}

const ALL = {
  rose: { zh: "提高", en: "rose" },
  fell: { zh: "下降", en: "fell" },
  level: { zh: "持平", en: "unchanged" },
};

/** 优秀12个、良好18个: bands that hold nobody are left out. */
function bands({ decided, full }: ScoreTable): Phrase {
  const held = SCORE_BANDS.toReversed().flatMap((band) => {
    const count = decided.filter(({ score }) => bandOf(score / full) === band).length;
    return count > 0 ? [phrase(zh`${band.label}${count}个`, en`${count} ${band.label}`)] : [];
  });
  return joined(held, { zh: "、", en: ", " });
}

function lead(standings: ScoreTable): Text {
  const { known, rose, fell } = counts(standings);
  const { label } = standings.measure;
  if (known === 0) return { zh: `${label.zh}不可比。`, en: `${label.en}: not comparable.` };
  if (rose + fell === 0) return { zh: `${label.zh}均持平。`, en: `${label.en}: all unchanged.` };
  if (rose === fell) return { zh: `${label.zh}升降各半。`, en: `${label.en}: as many up as down.` };
  return rose > fell
    ? { zh: `${label.zh}升多降少。`, en: `${label.en}: more up than down.` }
    : { zh: `${label.zh}降多升少。`, en: `${label.en}: more down than up.` };
}

import type { Comparison } from "../../analyze/measure/comparison.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { PeerRow } from "../../analyze/results/peers.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { unknownWord } from "../../model/did-you-mean.ts";
import { formatNumber } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  en,
  linked,
  mentioned,
  NOTHING,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { changeClause } from "../sentence/change-clause.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { changeFigures, levelFigure, placeOf } from "../sentence/place.ts";
import { amount, kindOf, oneDecimal, percent } from "../sentence/words.ts";

/**
 * Says one area's value, its like-for-like change and its value per head beside the median of all: 受众1.2万人次，比上年
 * 减少245人次，下降2.0%；每千人287人次，为全县中位数的72.4%。
 * @throws where the measure has no area of that key.
 */
export function sayArea(view: MeasureView, key: string, peers: readonly PeerRow[] = []): Finding {
  const panel = view.panel();
  const area = panel.areas.find(({ code }) => code === key);
  if (!area) {
    const keys = panel.areas.map(({ code }) => code);
    throw new ScriptError(unknownWord("key", key, keys, "sayArea()"));
  }
  const { value, qualifier } = panel.cell(area, view.period);
  const label = view.isBehind
    ? phrase(
        zh`${periodName(view.period)}${view.label}`,
        en`${view.label}, ${periodName(view.period)}`,
      )
    : phrase(zh`${view.label}`, en`${view.label}`);
  if (value === null)
    return finding(
      phrase(zh`${label}未报送或不全。`, en`${label}: not reported, or not complete.`),
    );
  const number = linked(
    levelFigure(view, view.period, placeOf({ key, name: area.name })),
    amount(value, view, qualifier),
  );
  const peer = peers.find(({ measure }) => measure.id === view.id);
  const change = view.years.includes(view.year - 1) ? changeOf(view.compare(), key) : NOTHING;
  const head = peer ? perHeadClause(peer) : NOTHING;
  return finding(
    phrase(zh`${label}${number}${change}${head}。`, en`${label}: ${number}${change}${head}.`),
  );
}

/** Says the change of one area on the year before; nothing where it cannot be compared. */
function changeOf({ rows, measure, before, after, areFigures }: Comparison, key: string) {
  const row = rows.find((each) => each.key === key);
  if (!row || row.change === null || row.before === null) return NOTHING;
  const figures = areFigures ? changeFigures(measure, before, after, placeOf(row)) : {};
  const said = changeClause(
    {
      before: row.before,
      change: row.change,
      rate: row.rate,
      qualifier: row.isEstimated ? "estimated" : null,
    },
    measure,
    baselineName(before, after),
    figures,
  );
  return phrase(zh`，${said}`, en`, ${said}`);
}

const HEADS_ZH: Readonly<Record<number, string>> = {
  1: "人均",
  100: "每百人",
  1000: "每千人",
  10000: "每万人",
};

/** Says a value per head and its share of the median; nothing where one of them is not known. */
function perHeadClause({ own, median, per, measure, figures }: PeerRow): Phrase | typeof NOTHING {
  if (own === null || median === null || median <= 0) return NOTHING;
  const heads = {
    zh: HEADS_ZH[per] ?? `每${per}人`,
    en: per === 1 ? "per head" : `per ${formatNumber(per, { lang: "en" })} residents`,
  };
  const part = mentioned(figures?.index, percent(own / median));
  const value = mentioned(figures?.own, valuePerHead(own, measure));
  return phrase(
    zh`；${heads}${value}，为中位数的${part}`,
    en`; ${value} ${heads}, ${part} of the median`,
  );
}

/** Writes a value per head with one decimal, in the unit of its measure. */
function valuePerHead(value: number, measure: Measure) {
  const { zh: number, en: english } = oneDecimal(value);
  return kindOf(measure) === "money"
    ? { zh: `${number}${measure.unit.zh}`, en: `CNY ${english}` }
    : { zh: `${number}${measure.unit.zh}`, en: english };
}

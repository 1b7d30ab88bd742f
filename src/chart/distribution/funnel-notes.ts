import { countId, timesId } from "../../analyze/figures/derived.ts";
import type { Funnel, FunnelRow } from "../../analyze/results/funnel.ts";
import type { Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import {
  en,
  linked,
  numberOf,
  type Phrase,
  phrase,
  type Said,
  zh,
} from "../../model/tables/phrase.ts";
import { FUNNEL_LEVELS, LEAST_EXPECTED } from "../../statistics/counts/funnel-limits.ts";
import type { Dispersion } from "../../statistics/counts/overdispersion.ts";
import { estimateNotesOf } from "../labels/estimates.ts";
import { someNames } from "../labels/words.ts";

/** Names the areas beyond the limits that decide, what the limits are, and the areas that cannot be judged. */
export function funnelNotes(funnel: Funnel): Said[] {
  const { rows, leftOut, dispersion, words, apart } = funnel;
  const parts = words.parts;
  const low = rows.filter(({ expected }) => expected < LEAST_EXPECTED).map(({ name }) => name);
  return [
    ...outside(funnel),
    ...(rows.length > 0 ? [byChance(rows, parts)] : []),
    ...(dispersion ? [widened(dispersion, funnel)] : []),
    ...(rows.length > 0 && funnel.by === "residents" ? [gradientNote(funnel)] : []),
    ...listed(
      apart,
      "与其余相差悬殊，应有数不含其在内计算",
      "Far from all others, so that expectations are computed without it",
    ),
    ...listed(low, "应有不足1，是否偏低无法判断", "Under 1 expected, a low count cannot be judged"),
    ...listed(
      leftOut,
      "数据不全或无从计算应有数，未列入",
      "Incomplete or without an expectation, left out",
    ),
    ...estimateNotesOf(funnel.estimated),
  ];
}

function outside({ rows, dispersion }: Funnel): Text[] {
  return FUNNEL_LEVELS.toReversed().flatMap((level) => {
    const names = rows.filter(({ judged }) => judged.level === level).map(({ name }) => name);
    const limits = limitsAt(level, dispersion !== null);
    return listed(names, `超出${limits.zh}`, `Beyond the ${limits.en}`);
  });
}

/** Names a pair of limits, of chance or widened. */
export function limitsAt(level: number, isWidened: boolean): Text {
  const share = `${Number((level * 100).toFixed(1))}%`;
  return isWidened
    ? { zh: `放宽后的${share}界限`, en: `widened ${share} limits` }
    : { zh: `${share}界限`, en: `${share} limits` };
}

const listed = (names: readonly string[], zh: string, en: string): Text[] =>
  names.length === 0
    ? []
    : [
        {
          zh: `${zh}：${someNames(names, 12).zh}。`,
          en: `${en}: ${someNames(names, 12).en}.`,
        },
      ];

function byChance(rows: readonly FunnelRow[], parts: Text): Phrase {
  const all = countId(rows.flatMap(({ figures }) => figures?.expected ?? []));
  const count = numberOf(rows.length, all);
  const part = Number((1 - FUNNEL_LEVELS[0]).toFixed(3));
  const number = formatNumber(rows.length * part, { digits: 1 });
  const chance = linked(timesId(all, part), { zh: number, en: number });
  return phrase(
    zh`共${count}个${parts}，仅凭偶然预计约有${chance}个超出95%界限。`,
    en`Of ${count} ${parts} about ${chance} lie beyond the 95% limits by chance alone.`,
  );
}

/** Fewer areas give no certain measure of how far to widen the limits. */
const FEW = 20;

function widened({ phi, nUsed }: Dispersion, { figures, words: { parts } }: Funnel): Phrase {
  const number = formatNumber(phi, { digits: 1 });
  const times = linked(figures?.dispersion, { zh: number, en: number });
  const few =
    nUsed < FEW
      ? {
          zh: `；不足${FEW}个${parts.zh}，放宽多少本身也不确定`,
          en: `; with fewer than ${FEW} ${parts.en} the width itself is uncertain`,
        }
      : { zh: "", en: "" };
  return phrase(
    zh`${parts}间差异普遍大于偶然（离散程度为偶然的${times}倍），已放宽界限，只点名放宽后仍超出的${few}。`,
    en`Differences between ${parts} are more than chance throughout (${times} times its spread), so only those beyond the widened limits are named${few}.`,
  );
}

/** Says how the expectation follows the number of residents. */
function gradientNote({ gradient, figures, words: { parts, whole } }: Funnel): Said {
  const more = formatNumber(100 * (1.1 ** gradient - 1), { digits: 1 });
  if (more === "0.0")
    return {
      zh: `各${parts.zh}实际数不随人口多少变化，应有数各${parts.zh}相同。`,
      en: `The counts do not follow the number of residents, so the same is expected of all ${parts.en}.`,
    };
  const share = linked(figures?.gradient, { zh: `${more}%`, en: `${more}%` });
  return phrase(
    zh`应有数按${whole}实际的人口梯度拟合：人口多10%的${parts}，应有数多约${share}。`,
    en`Expectations follow the gradient found among the ${parts}: with 10% more residents about ${share} more is expected.`,
  );
}

import type { Funnel, FunnelRow } from "../../analyze/results/funnel.ts";
import type { Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import { estimateNotesOf } from "../labels/estimates.ts";
import { listNames } from "../labels/words.ts";

/** Who lies outside, how many would by chance alone, and what cannot be judged. */
export function funnelNotes(funnel: Funnel): Text[] {
  const { rows, leftOut, dispersion, words } = funnel;
  const parts = words.parts;
  const low = rows.filter(({ expected }) => expected < 1).map(({ name }) => name);
  return [
    ...outside(rows),
    ...(rows.length > 0 ? [family(rows.length, parts)] : []),
    ...(dispersion ? [widened(dispersion.phi, parts)] : []),
    ...listed(low, "应有不足1，偏低无法判断", "Under 1 expected, a low count cannot be judged"),
    ...listed(
      leftOut,
      "数据不全或无从计算应有数，未列入",
      "Incomplete or without an expectation, left out",
    ),
    ...estimateNotesOf(funnel.estimated),
  ];
}

function outside(rows: readonly FunnelRow[]): Text[] {
  const at = (level: number): string[] =>
    rows.filter(({ flag, isNamed }) => isNamed && flag.level === level).map(({ name }) => name);
  return [
    ...listed(at(0.998), "超出99.8%界限", "Beyond the 99.8% limits"),
    ...listed(at(0.95), "超出95%界限，需关注", "Beyond the 95% limits, to be watched"),
  ];
}

const listed = (names: readonly string[], zh: string, en: string): Text[] =>
  names.length === 0
    ? []
    : [
        {
          zh: `${zh}：${listNames(names, 12).zh}。`,
          en: `${en}: ${listNames(names, 12).en}.`,
        },
      ];

/** Of so many looked at, some lie outside by chance alone. */
function family(count: number, parts: Text): Text {
  const chance = formatNumber(count * 0.05, { digits: 1 });
  return {
    zh: `共${count}个${parts.zh}，仅凭偶然预计约有${chance}个超出95%界限。`,
    en: `Of ${count} ${parts.en} about ${chance} lie beyond the 95% limits by chance alone.`,
  };
}

function widened(phi: number, parts: Text): Text {
  const times = formatNumber(phi, { digits: 1 });
  return {
    zh: `${parts.zh}间差异普遍大于偶然（离散程度为偶然的${times}倍），已放宽界限，只点名放宽后仍超出的。`,
    en: `Differences between ${parts.en} are more than chance throughout (${times} times its spread), so only those beyond the widened limits are named.`,
  };
}

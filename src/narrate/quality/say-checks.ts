import type { Text } from "../../messages/messages.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { Period } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { isRefused } from "../../statistics/refusal.ts";
import type { Completeness, completeness } from "../../statistics/screening/completeness.ts";
import type { CumulativeVerdict } from "../../statistics/screening/cumulative-series.ts";
import type { terminalDigits } from "../../statistics/screening/last-digits.ts";
import type { modifiedZ } from "../../statistics/screening/modified-z.ts";
import type { magnitudeError } from "../../statistics/screening/power-of-ten-error.ts";
import type { reconcile } from "../../statistics/screening/reconcile-total.ts";
import type { RepeatedRows } from "../../statistics/screening/repeated-rows.ts";
import type { yearJumps } from "../../statistics/trend/year-jump.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, joined, type Phrase, phrase, type Slot, zh } from "../sentence/phrase.ts";
import { sayRefusal } from "../sentence/say-refusal.ts";
import { amount, inSentence, listOf, percent, signedAmount } from "../sentence/words.ts";

/** Every check asks; none accuses. */
const check = (said: Phrase): Finding =>
  finding(phrase(zh`请核实：${said}。`, en`Please check: ${said}.`));
const passed = (said: Phrase): Finding => finding(phrase(zh`${said}。`, en`${said}.`));

/** 甲镇、乙镇报送的数值完全相同. `names` are those of the rows, in their order. */
export function sayRepeatedRows(names: readonly string[], rows: RepeatedRows, of: Text): Finding {
  const pairs = (places: readonly number[]) =>
    listOf(
      places.map((place) => names[place] ?? ""),
      of,
    );
  const kinds = [
    ...rows.identical.map((group) =>
      phrase(zh`${pairs(group)}报送的数值完全相同`, en`${pairs(group)} filed the same values`),
    ),
    ...rows.proportional.map((pair) =>
      phrase(
        zh`${pairs(pair)}报送的数值成固定比例`,
        en`${pairs(pair)} filed values in one fixed ratio`,
      ),
    ),
    ...rows.near.map((pair) =>
      phrase(zh`${pairs(pair)}报送的数值多处相同`, en`${pairs(pair)} filed many equal values`),
    ),
  ];
  return kinds.length > 0
    ? check(joined(kinds, { zh: "；", en: "; " }))
    : passed(phrase(zh`未发现重复报送的数值`, en`No repeated values were found`));
}

/** 末位为0或5的占62.0%（应约20.0%），可能是估计数. `expected` is the share that counting would give. */
export function sayTerminalDigits(
  subject: Slot,
  result: ReturnType<typeof terminalDigits>,
  expected: number,
): Finding {
  if (isRefused(result)) return sayRefusal(result, subject);
  const [share, usual] = [percent(result.share0or5), percent(expected)];
  return result.share0or5 > expected
    ? check(
        phrase(
          zh`${subject}末位为0或5的占${share}（逐个计数时约为${usual}），可能含估计数`,
          en`${subject}: ${share} of values end in 0 or 5 (about ${usual} when counted one by one), some may be estimates`,
        ),
      )
    : passed(
        phrase(zh`${subject}末位数字分布正常`, en`${subject}: the last digits are spread as usual`),
      );
}

/** 甲镇2023年经费5200元，其他年份约52.0万元，可能报错单位或多写少写了零. */
export function sayMagnitude(
  place: { readonly name: Slot; readonly period: Period; readonly value: number },
  measure: Measure,
  result: ReturnType<typeof magnitudeError>,
): Finding {
  const { name, period, value } = place;
  const subject = phrase(
    zh`${name}${periodName(period)}${measure.label}`,
    en`${name}, ${inSentence(measure.label)} for ${periodName(period)}`,
  );
  if (isRefused(result)) return sayRefusal(result, subject);
  const [now, usual] = [amount(value, measure), amount(result.reference, measure)];
  return result.power === 0
    ? passed(
        phrase(
          zh`${subject}的数量级与其他年份一致`,
          en`${subject}: of the same size as in other years`,
        ),
      )
    : check(
        phrase(
          zh`${subject}为${now}，其他年份约${usual}，单位或位数可能有误`,
          en`${subject}: ${now}, other years about ${usual}: perhaps the wrong unit or a zero too many or too few`,
        ),
      );
}

/** 分项合计比总数少9场，可能有数字颠倒. */
export function sayReconciled(
  subject: Slot,
  measure: Measure,
  result: ReturnType<typeof reconcile>,
): Finding {
  if (isRefused(result)) return sayRefusal(result, subject);
  const difference = signedAmount(result.difference, measure);
  if (result.status === "exact")
    return passed(
      phrase(zh`${subject}总数与分项合计一致`, en`${subject}: the total agrees with its parts`),
    );
  if (result.status === "within-rounding")
    return passed(
      phrase(
        zh`${subject}总数与分项合计相差${difference}，属四舍五入`,
        en`${subject}: the total differs from its parts by ${difference}, which is rounding`,
      ),
    );
  const transposed: Slot = result.perhapsTransposed
    ? phrase(zh`，可能有两位数字颠倒`, en`, two digits may have changed places`)
    : "";
  return check(
    phrase(
      zh`${subject}总数与分项合计相差${difference}${transposed}`,
      en`${subject}: the total differs from its parts by ${difference}${transposed}`,
    ),
  );
}

/** 甲镇、乙镇较以前年度的变化与全县不一致. */
export function sayYearJumps(
  names: readonly string[],
  result: ReturnType<typeof yearJumps>,
  of: Text,
): Finding {
  if (isRefused(result)) return sayRefusal(result, of);
  return sayFlagged(names, result.flags, of, {
    found: {
      zh: "较以前年度的变化与全县不一致",
      en: "moved differently from the county since earlier years",
    },
    none: { zh: "较以前年度的变化与全县一致", en: "moved with the county since earlier years" },
  });
}

/** 甲镇、乙镇的数值远离其他乡镇. Clean data have outliers too: a question, not an error. */
export function sayOutliers(
  names: readonly string[],
  result: ReturnType<typeof modifiedZ>,
  of: Text,
): Finding {
  if (isRefused(result)) return sayRefusal(result, of);
  return sayFlagged(names, result.flags, of, {
    found: {
      zh: "的数值与其余相距较远（正常数据也可能如此）",
      en: "lie far from the others (which happens in sound data too)",
    },
    none: { zh: "的数值没有远离其余的", en: "have no value far from the others" },
  });
}

function sayFlagged(
  names: readonly string[],
  flags: readonly (boolean | null)[],
  of: Text,
  { found, none }: { readonly found: Text; readonly none: Text },
): Finding {
  const flagged = names.filter((_, i) => flags[i] === true);
  return flagged.length > 0
    ? check(phrase(zh`${listOf(flagged, of)}${found}`, en`${listOf(flagged, of)} ${found}`))
    : passed(phrase(zh`各${of}${none}`, en`The ${of} ${none}`));
}

const CUMULATIVE: Readonly<Record<CumulativeVerdict, Text>> = {
  cumulative: {
    zh: "疑为累计数，不是当期数",
    en: "seems to count from January on, not each period for itself",
  },
  mixed: {
    zh: "有的年份疑为累计数，有的为当期数",
    en: "seems to be cumulated in some years and not in others",
  },
  undetermined: {
    zh: "是累计数还是当期数尚不能确定",
    en: "may be cumulated or not: it cannot be told",
  },
  period: { zh: "为当期数", en: "counts each period for itself" },
};

/** 甲镇活动场次疑为累计数，不是当期数. */
export function sayCumulative(subject: Slot, verdict: CumulativeVerdict): Finding {
  const said = phrase(zh`${subject}${CUMULATIVE[verdict]}`, en`${subject} ${CUMULATIVE[verdict]}`);
  return verdict === "period" ? passed(said) : check(said);
}

/** 应报数据已报96.5%，其中零报3处. */
export function sayCompleteness(subject: Slot, result: ReturnType<typeof completeness>): Finding {
  if (isRefused(result)) return sayRefusal(result, subject);
  const { overall, zeros }: Completeness = result;
  return passed(
    phrase(
      zh`${subject}应报数据已报${percent(overall)}，其中零报${zeros}处`,
      en`${subject}: ${percent(overall)} of the returns due are there, ${zeros} of them zero`,
    ),
  );
}

/** 第四季度占全年的41.0%，以往年份为26.0%. `usual` is the pooled share of the unit's own earlier years. */
export function sayYearEnd(subject: Slot, share: number, usual: number): Finding {
  const [now, then] = [percent(share), percent(usual)];
  const said = phrase(
    zh`${subject}年末一期占全年的${now}，以往年份为${then}`,
    en`${subject}: the last period holds ${now} of the year, ${then} in earlier years`,
  );
  return share > usual ? check(said) : passed(said);
}

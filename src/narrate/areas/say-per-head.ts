import type { Text } from "../../messages/messages.ts";
import type { poissonRate } from "../../statistics/counts/poisson-rate.ts";
import type { proportion } from "../../statistics/counts/proportion.ts";
import type { ratioOfSums } from "../../statistics/parts/ratio-of-sums.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, NOTHING, phrase, type Slot, zh } from "../sentence/phrase.ts";
import { sayRefusal } from "../sentence/say-refusal.ts";
import { oneDecimal, percent } from "../sentence/words.ts";

/** 甲镇每万人7.0场（可能范围3.8～11.7场）. `per` says per what: 每万人, per 10,000 residents. */
export function sayPerHead(
  name: Slot,
  result: ReturnType<typeof poissonRate>,
  { per, unit }: { readonly per: Text; readonly unit: Text },
): Finding {
  if (isRefused(result)) return sayRefusal(result, name);
  const [rate, lower, upper] = [result.rate, result.lower, result.upper].map(oneDecimal);
  return finding(
    phrase(
      zh`${name}${per}${rate!}${unit}（可能范围${lower!}～${upper!}${unit}）。`,
      en`${name}: ${rate!} ${unit} ${per} (plausible range ${lower!} to ${upper!}).`,
    ),
  );
}

/** 达标3个，占12个的25.0%（可能范围5.5%～57.2%）。 `k` of `n` as they were handed to `proportion`. */
export function sayProportion(
  label: Slot,
  { k, n, unit }: { readonly k: number; readonly n: number; readonly unit: Text },
  result: ReturnType<typeof proportion>,
): Finding {
  if (isRefused(result)) return sayRefusal(result, label);
  const [lower, upper] = result.exact.map(percent);
  return finding(
    phrase(
      zh`${label}${k}${unit}，占${n}${unit}的${percent(result.share)}（可能范围${lower!}～${upper!}）。`,
      en`${label}: ${k} of ${n} ${unit}, ${percent(result.share)} (plausible range ${lower!} to ${upper!}).`,
    ),
  );
}

/** 全县平均每场138.4人次（按合计相除）；1个乡镇数据缺失，未计入。 */
export function sayRatio(
  label: Slot,
  result: ReturnType<typeof ratioOfSums>,
  { unit, of }: { readonly unit: Text; readonly of: Text },
): Finding {
  if (isRefused(result)) return sayRefusal(result, label);
  const { missingUnits: missing } = result;
  const tail =
    missing > 0
      ? phrase(
          zh`；${missing}个${of}数据缺失，未计入`,
          en`; ${of} with missing data are left out (${missing})`,
        )
      : NOTHING;
  const ratio = oneDecimal(result.ratio);
  return finding(
    phrase(
      zh`${label}${ratio}${unit}（按合计相除）${tail}。`,
      en`${label}: ${ratio} ${unit} (total over total)${tail}.`,
    ),
  );
}

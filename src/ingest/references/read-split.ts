import { WHOLE } from "../../model/areas/apportion.ts";
import type { SplitShare } from "../../model/areas/areas.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import { halfWidth } from "../cells/normalize-cell.ts";

/** What the cell of an area that was split says. Where something is wrong with the shares none is declared. */
export interface ReadSplit {
  readonly splitInto: readonly SplitShare[];
  /** What the shares add up to, where that is not one. */
  readonly trouble: "unreadable" | { readonly sum: string } | null;
}

/** A code, and behind a colon its share: at most six decimals, of per cent four. */
const PART = /^([^:]+)(?::(?:(\d*\.?\d{1,6})|(\d*\.?\d{1,4})%))?$/;

/**
 * Reads what an area was split into: `990123301:0.6|990123302:0.4`, also in per cent. Shares are millionths and
 * must add up to one; codes alone declare no shares.
 * @example readSplit("a:60%|b:0.4").splitInto // => [{ "code": "a", "share": 600000 }, { "code": "b", "share": 400000 }]
 */
export function readSplit(text: string): ReadSplit {
  const parts = halfWidth(text)
    .split("|")
    .map((part) => part.replace(/\s/g, ""))
    .filter((part) => part !== "");
  const splitInto = parts.map(shareOf);
  const declared = splitInto.flatMap(({ share }) => share ?? []);
  const without = splitInto.map(({ code }) => ({ code, share: null }));
  const isRead = parts.every((part) => PART.test(part));
  if (declared.length === 0 && isRead) return { splitInto, trouble: null };
  if (!isRead || declared.length < parts.length || declared.includes(0))
    return { splitInto: without, trouble: "unreadable" };
  const sum = declared.reduce((all, share) => all + share, 0);
  return sum === WHOLE
    ? { splitInto, trouble: null }
    : { splitInto: without, trouble: { sum: exactDecimal(sum, WHOLE) } };
}

function shareOf(part: string): SplitShare {
  const [, code = part.split(":")[0]!, one, hundred] = PART.exec(part) ?? [];
  const share = one ? Number(one) * WHOLE : hundred ? Number(hundred) * (WHOLE / 100) : null;
  return { code, share: share === null ? null : Math.round(share) };
}

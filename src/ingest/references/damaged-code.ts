import type { Area } from "../../model/areas/areas.ts";

/** The areas that a code damaged by a spreadsheet may have named. */
export interface DamagedCode {
  /** False where only leading zeros are gone; then the code can be restored. */
  readonly isLossy: boolean;
  readonly areas: readonly Area[];
}

const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/iu;
const DIGITS = /^(\d+)(?:\.0+)?$/;

/**
 * Finds the areas whose code a spreadsheet may have turned into a text: 5.10999E+08, or 10999104 for
 * 010999104. Null where the text is no such code, or no area has one like it.
 */
export function damagedCode(text: string, areas: readonly Area[]): DamagedCode | null {
  if (SCIENTIFIC.test(text)) return { isLossy: true, areas: areas.filter(isRoundedTo(text)) };
  const digits = DIGITS.exec(text)?.[1];
  if (digits === undefined) return null;
  const found = areas.filter(({ code }) => /^\d+$/.test(code) && bare(code) === bare(digits));
  return found.length === 0 ? null : { isLossy: false, areas: found };
}

const bare = (digits: string): string => digits.replace(/^0+/, "");

function isRoundedTo(text: string): (area: Area) => boolean {
  const places = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return ({ code }) =>
    /^\d+$/.test(code) && Number(Number(code).toExponential(places)) === Number(text);
}

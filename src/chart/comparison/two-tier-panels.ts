import type { View } from "../chart.ts";
import { widest } from "../style/text-width.ts";
import {
  barRoom,
  layoutTiers,
  PANEL_GAP,
  type PanelScale,
  type TierLayout,
} from "./two-tier-layout.ts";
import { TEXT_GAP, type TierRow } from "./two-tier-rows.ts";

export const RATE_HEADING = { zh: "增减%", en: "Change, %" };
export const changeHeading = (times: number) =>
  times === 1
    ? { zh: "增减", en: "Change" }
    : { zh: `增减（条长×${times}）`, en: `Change (bars ×${times})` };

/** With fewer pixels for bars than this the chart has no rates; the table has them. */
const LEAST_BARS = 60;

/** Computes the widths and scales of the panels; `rate` is null if it was not asked for or does not fit. */
export function tierPanels(
  rows: readonly TierRow[],
  room: number,
  rates: boolean,
  view: View,
): TierLayout & { readonly rate: PanelScale | null } {
  const scale = rateScale(rows, view);
  const beside = needs(rows, room - scale.width - PANEL_GAP, view);
  if (rates && barRoom(beside) >= LEAST_BARS) return { ...layoutTiers(beside), rate: scale };
  return { ...layoutTiers(needs(rows, room, view)), rate: null };
}

function needs(rows: readonly TierRow[], room: number, { lang }: View) {
  const levels = rows.flatMap(({ before, after }) => [before ?? 0, after ?? 0]);
  const changes = rows.map((row) => row.change ?? 0);
  const text = (align: string): number =>
    TEXT_GAP.change +
    widest(
      rows.filter((row) => row.changeAlign === align).map((row) => row.changeText),
      BOLD,
    );
  return {
    room,
    levels: [Math.min(0, ...levels), Math.max(0, ...levels)],
    levelText:
      TEXT_GAP.level +
      widest(
        rows.flatMap((row) => [row.value, row.absent]),
        BOLD,
      ),
    changes: [Math.min(0, ...changes), Math.max(0, ...changes)],
    changeText: [Math.min(0, ...changes) < 0 ? text("right") : 2, text("left")],
    heading: widest([changeHeading(10)[lang]]),
    magnify: !areFew(changes),
  } as const;
}

/** Tells changes of a few whole things: drawn longer, one of them would look like many. */
const areFew = (changes: readonly number[]): boolean =>
  changes.every((change) => Number.isInteger(change) && Math.abs(change) < FEW);

const FEW = 10;
const BOLD = { bold: true };

/** Computes the panel of the rates: on a sheet pins of at most 100 % to either side, in less room only numbers. */
function rateScale(rows: readonly TierRow[], { width, lang }: View): PanelScale {
  const pins = rows.map((row) => row.pinTip);
  const text = (align: string): number =>
    TEXT_GAP.rate +
    widest(
      rows.filter((row) => row.rateAlign === align).map((row) => row.rateText),
      BOLD,
    );
  const low = Math.min(0, ...pins);
  const high = Math.max(0, ...pins);
  const heading = widest([RATE_HEADING[lang]]);
  if (width !== "wide")
    return { width: Math.ceil(Math.max(text("left"), text("right"), heading)), domain: [-1, 0] };
  const left = low < 0 ? text("right") : 2;
  const unit = PIN_ROOM / (high - low || 1);
  const all = Math.ceil(Math.max(heading, left + PIN_ROOM + text("left")));
  return { width: all, domain: [low - left / unit, low - left / unit + all / unit] };
}

const PIN_ROOM = 70;

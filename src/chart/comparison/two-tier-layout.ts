/** A panel: its width in pixels and the values at its two edges. */
export interface PanelScale {
  readonly width: number;
  readonly domain: readonly [number, number];
}

/** The contents that the panels must hold. Ranges contain zero; texts are the pixels beside the longest bars. */
export interface TierNeeds {
  readonly room: number;
  readonly levels: readonly [number, number];
  readonly levelText: number;
  readonly changes: readonly [number, number];
  readonly changeText: readonly [left: number, right: number];
  /** The width of the heading over the changes, the least width of their panel. */
  readonly heading: number;
  /** True where changes may be drawn longer than levels. */
  readonly magnify: boolean;
}

export interface TierLayout {
  readonly level: PanelScale;
  readonly change: PanelScale;
  /** A unit of change is drawn this many times as long as a unit of level. */
  readonly times: number;
}

export const PANEL_GAP = 14;
/** The share of the bars' pixels that changes may take. */
const CHANGE_SHARE = 0.38;
/** Bars keep this many pixels, however long the texts beside them are. */
const LEAST_BARS = 24;
const MULTIPLES = [50, 40, 30, 25, 20, 15, 12, 10, 8, 6, 5, 4, 3, 2];

/** Returns the pixels that are left for bars. */
export const barRoom = ({ room, levelText, changeText }: TierNeeds): number =>
  room - PANEL_GAP - levelText - changeText[0] - changeText[1];

/**
 * Divides the room between levels and changes. One unit of change is a whole multiple of one unit of level.
 * @example layoutTiers({ room: 300, levels: [0, 100], levelText: 36, changes: [-10, 10], changeText: [25, 25], heading: 0, magnify: true }).times // => 3
 */
export function layoutTiers(needs: TierNeeds): TierLayout {
  const { room, levels, levelText, changes, changeText, heading } = needs;
  const levelSpan = levels[1] - levels[0] || 1;
  const changeSpan = changes[1] - changes[0];
  const text = changeText[0] + changeText[1];
  const change = (pixels: number): number => Math.max(pixels + text, heading);
  const bars = Math.max(LEAST_BARS, barRoom(needs));
  const most = (bars * CHANGE_SHARE) / changeSpan;
  const least = (bars * (1 - CHANGE_SHARE)) / levelSpan;
  const times =
    changeSpan === 0 || !needs.magnify
      ? 1
      : (MULTIPLES.find((multiple) => multiple * least <= most) ?? 1);
  const unit = Math.min(
    bars / (levelSpan + times * changeSpan),
    Math.max(LEAST_BARS, room - PANEL_GAP - levelText - heading) / levelSpan,
  );
  const changeWidth = Math.ceil(change(changeSpan * times * unit));
  return {
    level: scale(room - PANEL_GAP - changeWidth, levels[0], unit, 0),
    change: scale(changeWidth, changes[0], times * unit, changeText[0]),
    times,
  };
}

/** Makes a scale of `unit` pixels per unit that begins `before` pixels left of the lowest value. */
function scale(width: number, lowest: number, unit: number, before: number): PanelScale {
  const from = lowest - before / unit;
  return { width, domain: [from, from + width / unit] };
}

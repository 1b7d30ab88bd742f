import { textWidth } from "../style/text-width.ts";

/** The smallest gap between two labels of an axis, in pixels. */
const GAP = 4;

/**
 * Thins out labels under equal steps: all stay if they fit, else every second, third..., counted from the last.
 * @example thin(["2020", "2021", "2022", "2023"], 20) // => ["", "2021", "", "2023"]
 */
export function thin(labels: readonly string[], step: number): string[] {
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, { bold: true })));
  const every = Math.max(1, Math.ceil((widest + GAP) / step));
  const last = labels.length - 1;
  return labels.map((label, index) => ((last - index) % every === 0 ? label : ""));
}

import { type Html, html } from "../html/html.ts";

const [WIDTH, HEIGHT] = [36, 12];

/**
 * Draws values as a small line from zero to the largest of them; a year without a value is a gap. The numbers stand
 * in other tables, so that it is only for the eye.
 */
export function sparkLine(values: readonly (number | null)[]): Html | undefined {
  const top = Math.max(...values.map((value) => value ?? 0));
  if (values.length < 3 || top <= 0) return undefined;
  const step = WIDTH / (values.length - 1);
  const path = values
    .map((value, i) => {
      if (value === null) return "";
      const height = HEIGHT * (1 - Math.max(0, value) / top);
      return `${(values[i - 1] ?? null) === null ? "M" : "L"}${shortly(i * step)} ${shortly(height)}`;
    })
    .join("");
  return html`<svg class="tb-line" aria-hidden="true" viewBox="-1 -1 ${String(WIDTH + 2)} ${String(HEIGHT + 2)}"><path d="${path}"/></svg>`;
}

const shortly = (value: number): string => String(Math.round(value * 10) / 10);

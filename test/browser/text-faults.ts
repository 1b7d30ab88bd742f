/**
 * Runs in a page: cells of the tables that are shown whose words or signs reach into the cell beside them; on paper the
 * tables that stand on a sheet on its side have the width of that one.
 */
export function cellFaults(lying: number): string[] {
  const SLACK = 1;
  const annexes = lying > 0 ? [...document.querySelectorAll<HTMLElement>(".tb-annex")] : [];
  for (const each of annexes) each.style.width = `${lying}px`;
  const found: string[] = [];
  for (const cell of document.querySelectorAll<HTMLElement>("td, th")) {
    const box = cell.getBoundingClientRect();
    if (box.width === 0) continue;
    const range = document.createRange();
    range.selectNodeContents(cell);
    const isOut = [...range.getClientRects()].some(
      ({ width, left, right }) =>
        width > 0 && (left < box.left - SLACK || right > box.right + SLACK),
    );
    if (isOut) found.push(`"${cell.innerText}" leaves a cell of ${Math.round(box.width)}`);
  }
  for (const each of annexes) each.removeAttribute("style");
  return found;
}

/**
 * Runs in a page: texts of the drawings that are shown which leave their drawing or cover another text.
 * A drawing may be scaled to fit its column; a fault is measured in its own pixels.
 */
export function textFaults(): string[] {
  const SIZE = 12;
  const LINE = 14;
  const found: string[] = [];
  for (const svg of document.querySelectorAll<SVGSVGElement>("svg[role=img]")) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    const scale = frame.width / (svg.viewBox.baseVal.width || frame.width);
    const boxes = [...svg.querySelectorAll("text")].map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const lines = Math.max(1, text.querySelectorAll("tspan").length);
      const spare = Math.max(0, (bottom - top - (SIZE + (lines - 1) * LINE) * scale) / 2);
      const words = text.textContent ?? "";
      return { words, left, right, top: top + spare, bottom: bottom - spare };
    });
    const slack = 0.5 * scale;
    for (const [at, box] of boxes.entries()) {
      const leaves =
        box.left < frame.left - slack ||
        box.right > frame.right + slack ||
        box.top < frame.top - slack ||
        box.bottom > frame.bottom + slack;
      if (leaves) found.push(`"${box.words}" leaves a drawing of ${frame.width}`);
      for (const other of boxes.slice(at + 1)) {
        const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        if (across > slack && down > slack)
          found.push(`"${box.words}" covers "${other.words}" in a drawing of ${frame.width}`);
      }
    }
  }
  return found;
}

import { inflateSync } from "node:zlib";

/** A printed sheet: its shape, and how far down its text reaches between the margins, 0 to 1. */
export interface Sheet {
  readonly isLying: boolean;
  readonly fill: number;
}

/** The margins above and below, in points: 18 mm. */
const MARGIN = (18 / 25.4) * 72;

/** Reads the sheets of a PDF that Chromium made. */
export function sheetsIn(pdf: Buffer): Sheet[] {
  const objects = new Map(
    [...pdf.toString("latin1").matchAll(/(\d+) 0 obj\s*([\s\S]*?)endobj/g)].map(
      ([, id, body]) => [id!, body!] as const,
    ),
  );
  const pages = [...objects.values()].filter((body) => /\/Type\s*\/Page\b/.test(body));
  return pages.map((page) => {
    const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(page)!.map(Number);
    const content = objects.get(/\/Contents (\d+)/.exec(page)![1]!)!;
    const lowest = Math.max(
      ...lines(streamOf(content), height!).filter((y) => y < height! - MARGIN),
    );
    return { isLying: width! > height!, fill: (lowest - MARGIN) / (height! - 2 * MARGIN) };
  });
}

function streamOf(body: string): string {
  const start = body.indexOf("stream\n") + "stream\n".length;
  return inflateSync(
    Buffer.from(body.slice(start, body.lastIndexOf("endstream")), "latin1"),
  ).toString("latin1");
}

/** The distances of all lines of text from the top of a sheet, in points; only heights are followed. */
function lines(content: string, height: number): number[] {
  let now = { scale: 1, shift: 0 };
  const kept: (typeof now)[] = [];
  const found: number[] = [];
  const steps = /\bq\b|\bQ\b|((?:[-\d.]+ ){6})(cm|Tm)\b/g;
  for (const [step, numbers = "", operator] of content.matchAll(steps)) {
    const [, , , d = 1, , f = 0] = numbers.split(" ").map(Number);
    if (step === "q") kept.push(now);
    else if (step === "Q") now = kept.pop() ?? now;
    else if (operator === "cm") now = { scale: now.scale * d, shift: now.shift + now.scale * f };
    else found.push(height - (now.shift + now.scale * f));
  }
  return found;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bytesIn } from "../cli/run-report.ts";
import { bilingualSampleReport } from "../cli/sample-report.ts";

interface Figure {
  readonly id: string;
  readonly value: number | null;
}

/** A cell of a printed table that is the anchor of a figure. */
interface Printed {
  readonly page: string;
  readonly id: string;
  /** As printed, without the small signs beside it. */
  readonly text: string;
  /** What one of the number is in units of the figure: 万元 is 10000 yuan, % is a hundredth. */
  readonly scale: number;
}

/** Tables have no tables within and no `<` in a cell: a few patterns read them. */
function printedIn(page: string, html: string): Printed[] {
  return [...html.matchAll(/<table[\s\S]*?<\/table>/g)].flatMap(([table]) => {
    const scales = [...table.matchAll(/<th scope="col"[\s\S]*?<\/th>/g)].map(([head]) =>
      scaleOf(head),
    );
    return [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].flatMap(([row]) =>
      [...row.matchAll(/<t[hd][\s\S]*?<\/t[hd]>/g)].flatMap(([cell], column) => {
        const id = cell.match(/^<td[^>]* id="([^"]+\/[^"]+)"/)?.[1];
        return id ? [{ page, id, text: wordsOf(cell), scale: scales[column]! }] : [];
      }),
    );
  });
}

function scaleOf(head: string): number {
  const unit = head.match(/<small>(.*?)<\/small>/)?.[1] ?? "";
  if (/[%百]/.test(unit)) return 0.01;
  if (/亿|100 million/.test(unit)) return 1e8;
  return /万|10,?000|10 ?k/i.test(unit) ? 1e4 : 1;
}

const wordsOf = (cell: string): string =>
  cell
    .replace(/<(i|sup)\b[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, "")
    .replace(/[,\s]/g, "")
    .replace("−", "-");

/** Whether a printed number is a value, rounded to the decimals that are printed. */
function says(text: string, value: number, scale: number): boolean {
  const decimals = text.split(".")[1]?.length ?? 0;
  return Math.abs(Number(text) - value / scale) <= 0.5 * 10 ** -decimals + 1e-9;
}

let figures: Map<string, Figure>;
let printed: Printed[];

beforeAll(() => {
  const out = bilingualSampleReport();
  const file: { figures: Figure[] } = JSON.parse(readFileSync(join(out, "figures.json"), "utf8"));
  figures = new Map(file.figures.map((figure) => [figure.id, figure]));
  printed = Object.keys(bytesIn(out))
    .filter((name) => name.endsWith(".html"))
    .flatMap((page) => printedIn(page, readFileSync(join(out, page), "utf8")));
}, 240_000);

describe("the numbers on the pages", () => {
  it("are found, in both languages", () => {
    expect(printed.filter(({ page }) => page.startsWith("en/")).length).toBeGreaterThan(200);
    expect(printed.filter(({ page }) => !page.startsWith("en/")).length).toBeGreaterThan(200);
  });

  it("each belong to a figure of figures.json", () => {
    const strange = printed.filter(({ id }) => !figures.has(id));
    expect(strange.slice(0, 5)).toEqual([]);
  });

  it("are that figure, as exactly as they are printed, and words stand where it has no value", () => {
    const wrong = printed.filter(({ id, text, scale }) => {
      const value = figures.get(id)?.value;
      return typeof value === "number" ? !says(text, value, scale) : /\d/.test(text);
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ALL_CHECKS } from "../../src/checks/all-checks.ts";
import { bytesIn, ROOT } from "../cli/run-report.ts";
import { bilingualSampleReport } from "../cli/sample-report.ts";
import { derivedValue } from "./derived-values.ts";
import { numbersOf, type PageNumber } from "./page-numbers.ts";

interface Figure {
  readonly id: string;
  readonly statistic: string | null;
  readonly value: number | null;
}

/** The unit of a column: 万元 is 10000 yuan, % is a hundredth. */
function scaleOf(column: string): number {
  if (/[%百]/.test(column)) return 0.01;
  if (/亿|100 million/.test(column)) return 1e8;
  return /万|10,?000|10 ?k/i.test(column) ? 1e4 : 1;
}

/** Whether a printed number is a value, rounded to the decimals that are printed. */
function says(printed: string, value: number, scale: number): boolean {
  const text = printed.replace(/[,\s+]/g, "").replace("−", "-");
  if (/^[…<]/.test(printed)) return Math.abs(value / scale) < 1;
  const decimals = text.split(".")[1]?.length ?? 0;
  return Math.abs(Number(text) - value / scale) <= 0.5 * 10 ** -decimals + 1e-9;
}

/** Whether a range of ranks, such as 16～25, holds a rank. */
function holds(printed: string, rank: number): boolean {
  const [best = 0, worst = best] = printed.split(/[～–]/).map(Number);
  return best <= rank && rank <= worst;
}

let figures: Map<string, Figure>;
let printed: PageNumber[];
/** What is no figure and has an id: questions and files, by the files beside the pages; checks. */
let subjects: ReadonlySet<string>;
/** The numbers beside the figures, by their ids. */
let beside: Map<string, number>;

beforeAll(() => {
  const out = bilingualSampleReport();
  const file: { figures: Figure[]; beside: { of: { id: string; value: number }[] } } = JSON.parse(
    readFileSync(join(out, "figures.json"), "utf8"),
  );
  figures = new Map(file.figures.map((figure) => [figure.id, figure]));
  beside = new Map(file.beside.of.map(({ id, value }) => [id, value]));
  subjects = subjectsIn(out);
  printed = Object.keys(bytesIn(out))
    .filter((name) => name.endsWith(".html"))
    .flatMap((page) => numbersOf(page, readFileSync(join(out, page), "utf8")));
}, 240_000);

/** Returns the value of a figure, of a number derived from figures, or of one beside them. */
const valueOf = (id: string): number | null | undefined =>
  figures.has(id)
    ? figures.get(id)!.value
    : (beside.get(id) ?? derivedValue(id, (each) => figures.get(each)?.value ?? beside.get(each)));

/** True for a line of a file of the sample. */
function isLine(id: string): boolean {
  const [, file = "", line = ""] = /^line:(.+):(\d+)$/.exec(id) ?? [];
  if (file === "") return false;
  const text = readFileSync(join(ROOT, "data", file), "utf8");
  return Number(line) <= text.split(/\r?\n/).length;
}

const isKnown = (id: string): boolean =>
  subjects.has(id) || valueOf(id) !== undefined || isLine(id);

function subjectsIn(out: string): ReadonlySet<string> {
  const questions = readFileSync(join(out, "questions.csv"), "utf8").match(/\bQ[0-9a-f]{10}\b/g);
  const log: { last: { files: { file: string }[] } } = JSON.parse(
    readFileSync(join(out, "run.json"), "utf8"),
  );
  return new Set([
    ...(questions ?? []),
    ...log.last.files.map(({ file }) => `file:${file}`),
    ...ALL_CHECKS.map(({ id }) => `check:${id}`),
  ]);
}

describe("the numbers on the pages", () => {
  it("are found, in both languages", () => {
    const own = printed.filter(({ page }) => !page.startsWith("en/"));
    expect(own.length).toBeGreaterThan(15_000);
    expect(printed.length - own.length).toBeGreaterThan(15_000);
  });

  it("that have an id belong to a figure of figures.json", () => {
    const strange = printed.filter(({ figure }) => figure !== null && !isKnown(figure));
    expect(strange.slice(0, 5)).toEqual([]);
  });

  it("are that figure, as exactly as they are printed, in every cell of every table", () => {
    const cells = printed.filter(
      ({ where, figure, isBeside, text }) =>
        where === "cell" &&
        typeof valueOf(figure ?? "") === "number" &&
        !subjects.has(figure!) &&
        !figure!.startsWith("measure:") &&
        !isBeside &&
        /^[+−\d.,\s…<～–]+$/.test(text),
    );
    expect(cells.length).toBeGreaterThan(20_000);
    const wrong = cells.filter(({ figure, text, column }) => {
      const value = valueOf(figure!)!;
      const statistic = figures.get(figure!)?.statistic;
      // Values per head are printed for 1,000 or 10,000 residents, as the name of the row says.
      if (statistic === "per_head" || statistic === "head_median") return false;
      return statistic === "rank" || statistic === "head_rank"
        ? !holds(text, value)
        : !says(text, value, scaleOf(column));
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it("are that figure wherever a text holds one number, in sentences, titles, notes and tiles too", () => {
    const single = printed.filter(
      ({ figure, isBeside, text }) =>
        !isBeside &&
        typeof valueOf(figure ?? "") === "number" &&
        !/^(?:Q|file:|line:|check:|measure:)/.test(figure!) &&
        numbersIn(text).length === 1,
    );
    expect(single.length).toBeGreaterThan(20_000);
    const wrong = single.filter(({ figure, text }) => {
      const statistic = figures.get(figure!)?.statistic ?? "";
      return !RANGED.test(statistic) && !tells(text, valueOf(figure!)!);
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it("have an id, all of them, on every page and in both languages", () => {
    const without = printed.filter(({ figure }) => figure === null);
    expect(without.map(({ page, text }) => `${page}: ${text}`).slice(0, 9)).toEqual([]);
  });
});

/** Ranks are printed with their range, values per head for the residents that the words name. */
const RANGED = /^(?:rank|head_rank|per_head|head_median)$/;

const numbersIn = (text: string): string[] => text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];

/** The units that a number may be printed in: parts of a hundred, ten thousands, millions, hundred millions. */
const SCALES = [1, 100, 1e-4, 1e-6, 1e-8];

/** Whether the one number of a text is a value, rounded to its decimals; usual variation is rounded up. */
function tells(text: string, value: number): boolean {
  const [number = ""] = numbersIn(text);
  const decimals = number.split(".")[1]?.length ?? 0;
  const printed = Number(number.replaceAll(",", ""));
  const most = (/[±]|超过|above/.test(text) ? 1 : 0.5) * 10 ** -decimals + 1e-9;
  return SCALES.some((scale) => Math.abs(Math.abs(value) * scale - printed) <= most);
}

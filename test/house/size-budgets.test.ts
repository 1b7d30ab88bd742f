import { describe, expect, it } from "vitest";
import { parseAst } from "vitest/node";
import { sourceFiles, textOf } from "./source-files.ts";

const FILE = { median: 80, most: 250 };
const FUNCTION = { median: 8, ninth: 25, most: 60 };

interface Measured {
  readonly place: string;
  readonly lines: number;
}

const files = sourceFiles("src");
const lengths: Measured[] = files.map((file) => ({
  place: file,
  lines: textOf(file).trimEnd().split("\n").length,
}));
const functions = files.flatMap(functionsOf);

/** Declared functions and methods, and arrows over more than two lines. */
function functionsOf(file: string): Measured[] {
  const text = textOf(file);
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  return nodesIn(parseAst(text, { lang: "ts" })).flatMap(({ type, start, end }) => {
    if (!/Function/.test(type) || /^TS/.test(type)) return [];
    const lines = lineAt(end) - lineAt(start) + 1;
    const counts = type !== "ArrowFunctionExpression" || lines > 2;
    return counts ? [{ place: `${file}:${lineAt(start)}`, lines }] : [];
  });
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

function isNode(value: object): value is Node {
  return "type" in value && typeof value.type === "string" && "start" in value && "end" in value;
}

/** A syntax tree as a list of its nodes. */
function nodesIn(tree: unknown): Node[] {
  if (typeof tree !== "object" || tree === null) return [];
  const below = Object.values(tree).flatMap(nodesIn);
  return isNode(tree) ? [tree, ...below] : below;
}

const quantile = (measured: readonly Measured[], share: number): number =>
  measured.map(({ lines }) => lines).sort((a, b) => a - b)[Math.floor(measured.length * share)]!;

const over = (measured: readonly Measured[], most: number): string[] =>
  measured
    .filter(({ lines }) => lines > most)
    .sort((a, b) => b.lines - a.lines)
    .map(({ place, lines }) => `${place} has ${lines} lines`);

describe("the size of things", () => {
  it(`no file of src has more than ${FILE.most} lines`, () => {
    expect(over(lengths, FILE.most)).toEqual([]);
  });

  it(`half the files have at most ${FILE.median}`, () => {
    expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(FILE.median);
  });

  it(`no function has more than ${FUNCTION.most} lines`, () => {
    expect(functions.length).toBeGreaterThan(300);
    expect(over(functions, FUNCTION.most)).toEqual([]);
  });

  it(`nine functions of ten have at most ${FUNCTION.ninth}, half at most ${FUNCTION.median}`, () => {
    expect(quantile(functions, 0.9)).toBeLessThanOrEqual(FUNCTION.ninth);
    expect(quantile(functions, 0.5)).toBeLessThanOrEqual(FUNCTION.median);
  });
});

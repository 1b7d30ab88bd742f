import { describe, expect, it } from "vitest";
import { sourceFiles, textOf } from "./source-files.ts";

/** Openings that make a comment a question or a reference: its subject comes late or not at all. */
const REFUSED = /^(?:What|Whether|How|Where|Which|Why|Who|When|The same)\b/;
const WORDS_TOLD = 6;

/** The doc comments of a file that begin in a refused way, as `file:line: first words`. */
function refusedIn(file: string, text: string): string[] {
  return [...text.matchAll(/\/\*\*(.*?)\*\//gs)].flatMap(({ index, 1: comment = "" }) => {
    const words = wordsOf(comment);
    if (!REFUSED.test(words)) return [];
    const line = text.slice(0, index).split("\n").length;
    return [`${file}:${line}: ${words.split(" ").slice(0, WORDS_TOLD).join(" ")}`];
  });
}

/** The words of a comment without the stars before its lines. */
const wordsOf = (comment: string): string =>
  comment
    .replace(/^\s*\* ?/gm, " ")
    .replace(/\s+/g, " ")
    .trim();

describe("doc comments", () => {
  it("begin with a verb or a plain noun phrase", () => {
    const refused = sourceFiles("src").flatMap((file) => refusedIn(file, textOf(file)));
    expect(refused).toEqual([]);
  });

  it("are found on one line, on several, and among others", () => {
    const text = [
      "/** Whether it rains. */",
      "const a = 1; /** Adds up. What it adds is counted. */",
      "/**",
      " * The same for a year:",
      " * how many came.",
      " * @example f(1) // => 2",
      " */",
      "  /** Whatever is filed. */",
      "/** @throws when it rains. */",
    ].join("\n");
    expect(refusedIn("a.ts", text)).toEqual([
      "a.ts:1: Whether it rains.",
      "a.ts:3: The same for a year: how",
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest, unknownWord } from "../../src/model/did-you-mean.ts";

const KNOWN = ["audience", "sessions", "online", "funds_received"];

describe("nearest", () => {
  it.each([
    ["audiense", "audience"],
    ["Sesions", "sessions"],
    ["funds_recieved", "funds_received"],
    ["onlin", "online"],
    ["onilne", "online"],
    ["temperature", null],
    ["", null],
  ])("of %j is %j", (word, expected) => expect(nearest(word, KNOWN)).toBe(expected));

  it("is null where nothing is known", () => expect(nearest("audience", [])).toBeNull());

  it("finds a word again after one letter was changed, dropped or added", () => {
    const word = fc.constantFrom(...KNOWN);
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom("x", "", "xx"), (known, where, letters) => {
        const at = where % known.length;
        const changed = known.slice(0, at) + letters + known.slice(at + 1);
        expect(nearest(changed, KNOWN)).toBe(known);
      }),
    );
  });
});

describe("unknownWord", () => {
  it("in Chinese has no English but the words themselves", () => {
    expect(unknownWord("key", "9901", ["990101"], "peersOf()").zh).toBe(
      "peersOf(): 没有代码“9901”，是不是“990101”？可用：990101",
    );
  });

  it("says what is near and what there is", () => {
    expect(unknownWord("measure", "audiense", KNOWN).en).toBe(
      'no measure "audiense"; did you mean "audience"? measures: audience, sessions, online, funds_received',
    );
  });

  it("says what there is where nothing is near", () => {
    expect(unknownWord("measure", "warmth", ["audience"]).en).toBe(
      'no measure "warmth"; measures: audience',
    );
  });
});

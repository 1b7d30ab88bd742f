import { expect, test } from "vitest";
import { sayUnscored } from "../../../src/narrate/quality/say-missing.ts";
import { funds } from "../made.ts";
import { said } from "../well-said.ts";

test("what was not filed has no score", () => {
  expect(said(sayUnscored("白云乡", funds.label), ["白云乡"])).toEqual([
    "白云乡活动经费未报送，暂不定分。",
    "白云乡 did not report activity cost; no score assigned.",
  ]);
});

import { describe, expect, it } from "vitest";
import { asExpected, tryMutations } from "./mutate.ts";

describe("the test suite", () => {
  it("notices every convention that is got wrong, and nothing else", () => {
    const unexpected = tryMutations().filter((outcome) => !asExpected(outcome));
    expect(unexpected).toEqual([]);
  }, 300_000);
});

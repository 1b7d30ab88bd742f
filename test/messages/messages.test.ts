import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { QUARANTINE_REASONS } from "../../src/messages/quarantine-reasons.ts";
import { REFUSALS } from "../../src/messages/refusals.ts";
import { SKIPS } from "../../src/messages/skips.ts";
import { WARNINGS } from "../../src/messages/warnings.ts";

/** Every code that reading a file can give, with its words. */
const all = [QUARANTINE_REASONS, WARNINGS, SKIPS, REFUSALS].flatMap((catalogue) =>
  Object.entries(catalogue),
);

test.each(all)("%s says what is wrong and what to do, in both languages", (_, { says, fix }) => {
  for (const text of [says, fix]) {
    expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(text.zh).not.toMatch(/[。.]$/);
    expect(text.en).toMatch(/^[“a-zA-Z0-9][^\u4e00-\u9fff]*[^.]$/);
    expect(text.en.length).toBeLessThanOrEqual(70);
  }
});

const CONTRACT = "../shared/corpus/messy/CONTRACT.md";

test.skipIf(!existsSync(CONTRACT))(
  "every code of the contract has its words (needs the corpus)",
  () => {
    const contract = readFileSync(CONTRACT, "utf8");
    const codes = [...contract.matchAll(/^\| `([A-Z_0-9]+)` \|/gm)].map((found) => found[1]!);
    expect(codes.length).toBeGreaterThan(70);
    const known = new Set(all.map(([code]) => code));
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
  },
);

import { expect, it } from "vitest";
import { hasChromium } from "../browser/chromium.ts";
import { openHostilePages } from "./hostile-pages.ts";

it.skipIf(!hasChromium)(
  "pages of a county whose every text is hostile run nothing and ask for nothing",
  async () => {
    const { tried, faults, note } = await openHostilePages(2, [
      "brief",
      "data-quality",
      "townships",
    ]);
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(6);
    expect(JSON.parse(note).shown).toBeGreaterThan(6);
  },
  120_000,
);

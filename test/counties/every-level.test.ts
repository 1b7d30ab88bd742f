import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type OpenedReview, openReview, requestOf } from "../../src/cli/review/open-review.ts";
import { importScript } from "../../src/cli/terminal/effects.ts";
import type { Review } from "../../src/review/review.ts";
import { citySums, SUMMED } from "./city-sums.ts";
import { madeCity, ODD } from "./made-city.ts";

const MEASURES = Object.keys(SUMMED) as (keyof typeof SUMMED)[];

let files: Record<string, string> = {};
let city: OpenedReview;
const reviews = new Map<string, Review>();

beforeAll(async () => {
  files = madeCity();
  const data = mkdtempSync(join(tmpdir(), "tallybook-"));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(data, file)), { recursive: true });
    writeFileSync(join(data, file), text);
  }
  const place = { data, year: null, "as-of": "2024-06-30" };
  city = await openReview(requestOf(place, { load: importScript }));
  reviews.set("9901", city.review);
  for (const area of city.review.tree.areas) reviews.set(area.code, (await city.at(area)).review);
}, 120_000);

describe("a city of 12 counties and 300 townships", () => {
  it("is reviewed by county, and each county by township", () => {
    expect(city.review.tree.areas).toHaveLength(12);
    expect(city.review.config.county.zh).toBe("临江市");
    expect(city.review.tree.words.parts.zh).toBe("县区");
    expect(city.review.tree.words.whole.zh).toBe("全市");
    const county = reviews.get("990107")!;
    expect(county.tree.areas).toHaveLength(25);
    expect(county.tree.words.parts.zh).toBe("乡镇");
    expect(county.tree.words.whole.zh).toBe("全县");
  });

  it.each(MEASURES)("adds up %s at every level as the raw rows do, on both bases", (id) => {
    let seen = 0;
    for (const basis of ["as-reported", "like-for-like"] as const) {
      const sums = citySums(files, id, basis);
      for (const { tree, measure } of reviews.values()) {
        const panel = measure(id).panel("year", basis);
        for (const period of panel.periods) {
          // A township that moved in the middle of a year is in each county for its days there.
          const cells = panel.areas
            .filter(({ code }) => code !== ODD.moved)
            .map((area) => panel.cell(area, period));
          for (const { area, value } of [...cells, panel.county(period)]) {
            expect(
              value ?? undefined,
              `${basis} ${id}/${period}/${area.code} in ${tree.county.code}`,
            ).toBe(sums.get(`${period}/${area.code}`));
            seen++;
          }
        }
      }
    }
    expect(seen).toBeGreaterThan(2_000);
  });
});

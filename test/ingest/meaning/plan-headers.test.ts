import { describe, expect, it } from "vitest";
import { counties } from "./header-cases.ts";
import { HELD, SEEN, takenAs, VALUES } from "./plan-headers.ts";

const from = (await counties()).none;

describe("headers of tallies, checklists, projects and returns in other words", () => {
  it.each([
    ["seen", SEEN],
    ["held back", HELD],
  ] as const)("are never taken wrongly, and mostly taken: %s", (_, cases) => {
    const taken = cases.map(([file, field, header]) => ({
      ...{ file, field, header, as: takenAs(file, field, header, from) },
    }));
    expect(taken.filter(({ as }) => as === "wrong")).toEqual([]);
    const values = taken.filter(({ field }) => VALUES.has(field));
    const right = values.filter(({ as }) => as === "right");
    const asked = values.filter(({ as }) => as === "asked");
    expect(right.length / values.length, JSON.stringify(asked)).toBeGreaterThanOrEqual(0.8);
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { openReview } from "../../src/cli/review/open-review.ts";
import type { Review } from "../../src/review/review.ts";
import { numbersBeside, subjectOf } from "../../src/review/trace/subjects.ts";
import { runCommand } from "../cli/run-report.ts";

let review: Review;
let beside: Map<string, number>;

beforeAll(async () => {
  const request = { toolkitData: "data", data: "data", year: null, asOf: null, onFile: () => {} };
  ({ review } = await openReview(request));
  beside = new Map(numbersBeside(review).map(({ id, value }) => [id, value]));
}, 60_000);

/** Returns a number beside the figures; the test fails without it. */
function told(id: string): number {
  expect([...beside.keys()]).toContain(id);
  return beside.get(id)!;
}

const level = (id: string): number => review.figures.find(id)!.value!;
const idsLike = (pattern: RegExp): string[] => [...beside.keys()].filter((id) => pattern.test(id));

describe("the numbers beside the figures", () => {
  it("are what a trace of their ids gives, each made of parts", () => {
    const told = idsLike(/^(?:cases|cards|plans|parts|variation|bridge|returns|run):/);
    expect(new Set(told.map((id) => id.split(":")[0]))).toEqual(
      new Set(["cases", "cards", "plans", "parts", "variation", "bridge", "returns", "run"]),
    );
    for (const id of told) expect([id, subjectOf(id, review)?.value]).toEqual([id, beside.get(id)]);
  });

  it("are followed on the terminal", async () => {
    const { code, out } = await runCommand(
      "trace",
      "cases:rectification_open.standing/2023-10/990123",
    );
    expect(code).toBe(0);
    expect(out).toContain("由下列各行或各数得出：13");
    expect(out.match(/line:rectification\//g)).toHaveLength(13);
  });

  it("of cases go from month to month by what came and went, and end in the figures of the year", () => {
    const months = Array.from({ length: 12 }, (_, i) => `2023-${String(i + 1).padStart(2, "0")}`);
    const at = (what: string, month: string) =>
      told(`cases:rectification_open.${what}/${month}/990123`);
    let standing = told("cases:rectification_open.before/2023/990123");
    for (const month of months) {
      standing += at("began", month) - at("ended", month);
      expect([month, at("standing", month)]).toEqual([month, standing]);
      expect(at("overdue", month)).toBeLessThanOrEqual(standing);
    }
    expect(at("standing", "2023-12")).toBe(level("rectification_open/2023/990123"));
    expect(at("overdue", "2023-12")).toBe(level("rectification_overdue/2023/990123"));
    const sum = (what: string) => months.reduce((all, month) => all + at(what, month), 0);
    expect(sum("began")).toBe(level("rectification_found/2023/990123"));
  });

  it("of a bridge lead from last year's number to this year's", () => {
    const ids = idsLike(/^bridge:[^/]+\.missing\//);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) {
      const measure = /^bridge:(.+)\.missing/.exec(id)![1]!;
      const areas = beside.get(id.replace(".missing/", ".areas/")) ?? 0;
      const change = level(`${measure}.change/2022..2023/990123`);
      const [then, now] = [level(`${measure}/2022/990123`), level(`${measure}/2023/990123`)];
      expect([id, then + change + areas + beside.get(id)!]).toEqual([id, now]);
    }
  });

  it("of a division by part add up: the mix and the parts' own, and the reasons of a change", () => {
    const of = (what: string) =>
      told(`parts:audience.${what}/2022..2023/990123/by=type/per=sessions`);
    expect(of("mix") + of("level")).toBeCloseTo(of("change"), 9);
    expect(of("after") - of("before")).toBeCloseTo(of("change"), 9);
    const reasons = ["number", "units", "kinds", "size", "apart"].map((each) =>
      of(`split_${each}`),
    );
    expect(reasons.reduce((sum, each) => sum + each, 0)).toBeCloseTo(of("split"), 6);
    const [people, sessions] = ["audience", "sessions"].map((id) =>
      level(`${id}.after/2022..2023/990123`),
    );
    expect(of("after")).toBeCloseTo(people! / sessions!, 9);
  });

  it("of cards count each of them once", () => {
    const bands = idsLike(/^cards:score\.band\/2023\/990123\/band=[^/]+$/);
    const sum = bands.reduce((all, id) => all + beside.get(id)!, 0);
    expect(bands).toHaveLength(4);
    expect(sum + told("cards:score.open/2023/990123")).toBe(level("score.due/2023/990123"));
    expect(told("cards:score.compared/2022..2023/990123")).toBe(
      level("score.compared/2022..2023/990123"),
    );
  });

  it("of a duty count each township once, and each of its intervals", () => {
    const ids = idsLike(/^plans:[^/]+\.areas_due\/2023\/990123$/);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) {
      const of = (what: string) => told(id.replace("areas_due", `areas_${what}`));
      expect([id, of("met") + of("short") + of("open")]).toEqual([id, beside.get(id)]);
    }
    for (const id of idsLike(/\.intervals_due\//)) {
      const of = (what: string) => told(id.replace("intervals_due", `intervals_${what}`));
      expect([id, of("met") + of("short") + of("unreported")]).toEqual([id, beside.get(id)]);
    }
  });

  it("of two years count each area once: those that compare, and the others by their reason", () => {
    for (const id of idsLike(/^returns:[^/]+\.either\//)) {
      const of = (what: string) => told(id.replace(".either/", `.${what}/`));
      const parts = ["comparable", "held", "undue", "incomplete"].map(of);
      expect([id, parts.reduce((sum, each) => sum + each, 0)]).toEqual([id, beside.get(id)]);
    }
  });
});

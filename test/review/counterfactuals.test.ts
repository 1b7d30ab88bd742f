import { describe, expect, it } from "vitest";
import { type Counterfactual, shiftNeed } from "../../src/analyze/figures/counterfactual.ts";
import { openReview } from "../../src/cli/review/open-review.ts";
import { sayCounterfactual } from "../../src/narrate/quality/say-counterfactual.ts";
import type { Review } from "../../src/review/review.ts";
import { counterfactualsOf } from "../../src/review/trace/counterfactuals.ts";
import { figuresFile } from "../../src/review/trace/figures-file.ts";
import { asCsv, faultlessCounty } from "../checks/faults/county.ts";
import { AREAS } from "../checks/faults/score.ts";
import { folderOf } from "../cli/folder-of.ts";
import { ROOT } from "../cli/run-report.ts";

const { activities, funds } = faultlessCounty(5151, "returns");
const lines = asCsv(activities).trimEnd().split("\n");

/** Opens the review of the county, some lines of its activities with other numbers or without any. */
async function reviewOf(
  change: (line: string, number: number) => string = (line) => line,
): Promise<Review> {
  const data = folderOf({
    "areas.csv": AREAS,
    "activities.csv": lines.map((line, i) => change(line, i + 1)).join("\n"),
    "funds.csv": asCsv(funds),
  });
  const request = { toolkitData: `${ROOT}/data`, data, year: 2023, asOf: null, onFile: () => {} };
  return (await openReview(request)).review;
}

/** Sets the numbers of a line to nought: the return is there, and adds nothing. */
const nought = (line: string): string => line.replace(/,\d+,\d+\s*$/, ",0,0");

describe("what would have to be different for a sentence not to be said", () => {
  it("is enough, and the least: with the rows at nought it is not said, with all but the last of them it is", async () => {
    const review = await reviewOf();
    const all = counterfactualsOf(review).filter(
      ({ rows, count, figure }) =>
        count > 0 && count === rows.length && /^(sessions|audience)\./.test(figure),
    );
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(["change", "shift"]));
    for (const { figure, kind, rows } of all) {
      const before = review.figures.find(figure)!.value!;
      const isSaid = (value: number): boolean =>
        kind === "change"
          ? Math.sign(value) === Math.sign(before)
          : Math.abs(value) >= 0.01 && Math.sign(value) === Math.sign(before);
      const without = async (count: number): Promise<number> => {
        const gone = new Set(rows.slice(0, count).map(({ line }) => line));
        const changed = await reviewOf((line, number) => (gone.has(number) ? nought(line) : line));
        return changed.figures.find(figure)!.value!;
      };
      expect(isSaid(before), figure).toBe(true);
      expect(isSaid(await without(rows.length)), figure).toBe(false);
      expect(isSaid(await without(rows.length - 1)), figure).toBe(true);
    }
  });

  it("stands in figures.json, versioned, each of a figure there", async () => {
    const review = await reviewOf();
    const { counterfactuals, figures } = JSON.parse(figuresFile(review));
    expect(counterfactuals.version).toBe(1);
    expect(counterfactuals.of).toEqual(JSON.parse(JSON.stringify(counterfactualsOf(review))));
    const ids = new Set(figures.map(({ id }: { id: string }) => id));
    for (const { figure } of counterfactuals.of) expect(ids.has(figure)).toBe(true);
  });

  it("is said in a line", async () => {
    const { measure } = await reviewOf();
    const row = (line: number) => ({ file: "a.csv", line, value: 9 });
    const rise: Counterfactual = {
      ...{
        kind: "change",
        figure: "audience.change/2022..2023/990123",
        period: "2023",
        of: "whole",
      },
      ...{
        needs: "less",
        amount: 5333,
        share: 0.018,
        count: 4,
        rows: [row(5), row(7), row(9), row(2)],
      },
    };
    expect(sayCounterfactual(rise, measure("audience"))).toEqual({
      zh: "若2023年少5333人次（1.8%），即不再增加；相当于其中最大的4行（a.csv:5、7、9等）。",
      en: "With 5,333 attendances less in 2023 (1.8%) it would not have risen: as much as its 4 largest rows (a.csv:5, 7, 9…).",
    });
    expect(
      sayCounterfactual({ ...rise, period: "2022", count: 0, rows: [] }, measure("audience")).zh,
    ).toBe("若2022年少5333人次（1.8%），即不再减少。");
  });

  it("is the part or the rest of a share, and nothing for a small move", () => {
    for (const [part, rest, before] of [
      [60, 40, 0.5],
      [20, 80, 0.3],
      [10, 90, 0.25],
    ] as const) {
      const need = shiftNeed({ part, rest, before })!;
      const [p, r] = need.of === "part" ? [part - need.amount, rest] : [part, rest - need.amount];
      expect(Math.abs(p / (p + r) - before)).toBeCloseTo(0.01, 9);
    }
    expect(shiftNeed({ part: 50.5, rest: 49.5, before: 0.5 })).toBeNull();
    expect(shiftNeed({ part: 5, rest: 95, before: 0 })).toMatchObject({ of: "part" });
  });
});

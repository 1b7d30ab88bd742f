import { median } from "simple-statistics";
import { beforeAll, describe, expect, it } from "vitest";
import type { Counterfactual } from "../../src/analyze/figures/counterfactual.ts";
import { unscoredMedians } from "../../src/analyze/scores/unscored-medians.ts";
import { correctionOfProposal } from "../../src/checks/check/proposal.ts";
import { proposalsOf } from "../../src/checks/run-checks.ts";
import { openReview } from "../../src/cli/review/open-review.ts";
import { sayCounterfactual } from "../../src/narrate/quality/say-counterfactual.ts";
import type { Review } from "../../src/review/review.ts";
import { counterfactualsFor, counterfactualsOf } from "../../src/review/trace/counterfactuals.ts";
import { scorecards } from "../analyze/made-cards.ts";
import { activities, checked, county } from "../checks/office-rules/county.ts";
import { ROOT } from "../cli/run-report.ts";

const open = async (data: string): Promise<Review> =>
  (
    await openReview({
      toolkitData: `${ROOT}/data`,
      data,
      year: null,
      asOf: null,
      onFile: () => {},
    })
  ).review;

let sample: Review;
beforeAll(async () => {
  sample = await open(`${ROOT}/data`);
}, 60_000);

const ofKind = (kind: Counterfactual["kind"], review: Review): Counterfactual[] =>
  counterfactualsOf(review).filter((each) => each.kind === kind);

describe("what offices have still to answer, for a sentence to stand", () => {
  it("is enough of the proposals to turn a change in doubt, and no more", () => {
    const [only, ...others] = ofKind("proposal", sample);
    expect(others).toEqual([]);
    const { figure, rows, count } = only!;
    expect(rows).toHaveLength(count);
    const own = proposalsOf(sample.checks()).filter(({ file, line }) =>
      rows.some((row) => row.file === file && row.line === Number(line)),
    );
    const changeWith = (some: typeof own): number =>
      sample.correctedBy(some.map(correctionOfProposal)).figures.find(figure)!.value!;
    const filed = sample.figures.find(figure)!.value!;
    expect(Math.sign(changeWith(own))).toBe(-Math.sign(filed));
    expect(Math.sign(changeWith(own.slice(0, -1)))).toBe(Math.sign(filed));
  });

  it("is said of a rate as of its change", () => {
    const [change, rate] = ["change", "rate"].map((statistic) =>
      counterfactualsFor(`audience.${statistic}/2022..2023/990123`, sample),
    );
    expect(change!.length).toBeGreaterThan(1);
    expect(rate).toEqual(change);
  });

  it("is so much in missing returns that a total is not below the year before", () => {
    const all = ofKind("missing", sample);
    expect(all.length).toBeGreaterThan(0);
    for (const { figure, amount, count } of all) {
      const id = figure.split(".")[0]!;
      const at = (year: number): number => sample.figures.find(`${id}/${year}/990123`)!.value!;
      expect([id, amount]).toEqual([id, at(2022) - at(2023)]);
      expect(count).toBeGreaterThan(0);
    }
  });

  it("leaves a median between those with open cards at nought and at full points", () => {
    const cards = scorecards();
    const found = unscoredMedians(cards)!;
    const totals = (full: boolean): number[] =>
      cards.rows.map(({ scores }) =>
        scores.reduce<number>(
          (sum, score, i) => sum + (score ?? (full ? cards.indicators[i]!.points : 0)),
          0,
        ),
      );
    expect(found).toEqual({
      open: cards.rows.filter(({ total }) => total === null).length,
      lowest: median(totals(false)),
      highest: median(totals(true)),
    });
    const scored = cards.rows.filter(({ total }) => total !== null);
    expect(unscoredMedians({ ...cards, rows: scored })).toBeNull();
  });

  it("is to put right or confirm what breaks a mandatory rule", async () => {
    const data = county([["R1", "", "表内", "强制", "线上人次<=受众", "", "", ""]], {
      "activities.csv": activities(),
    });
    const held = ofKind("held", await open(data));
    const { questions } = await checked(data);
    expect(held).toMatchObject([
      { figure: expect.stringMatching(/^online\/2023\//), count: questions.length },
    ]);
    expect(held[0]!.rows.map(({ line }) => line)).toEqual(questions.map(({ line }) => line));
  });

  it("is said in a line", () => {
    const base = { figure: "audience.change/2022..2023/1", period: "2023", of: "whole" } as const;
    const rows = [{ file: "a.csv", line: 5, value: 9 }];
    const say = (more: Pick<Counterfactual, "kind" | "needs" | "amount" | "count" | "rows">) =>
      sayCounterfactual({ ...base, share: 0, ...more }, sample.measure("audience"));
    expect(say({ kind: "proposal", needs: "answer", amount: 9, count: 1, rows })).toEqual({
      zh: "若采纳对1行（a.csv:5）的建议更正，升降方向即改变。",
      en: "With the corrections proposed for 1 row (a.csv:5) the direction would change.",
    });
    expect(say({ kind: "missing", needs: "more", amount: 120, count: 3, rows: [] }).zh).toBe(
      "若缺报的3份合计达到120人次，即不低于上年。",
    );
    expect(say({ kind: "held", needs: "answer", amount: 0, count: 1, rows }).zh).toBe(
      "其中1处（a.csv:5）不符合强制规则，更正或答复属实后才能作定论。",
    );
  });
});

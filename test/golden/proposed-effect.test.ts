import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openReview } from "../../src/cli/review/open-review.ts";
import { sayProposedEffect } from "../../src/narrate/quality/say-proposed-effect.ts";
import { proposedEffectTable } from "../../src/report/check-tables/proposed-effect-table.ts";
import { proposalEffects } from "../../src/review/proposal-effects.ts";
import { ROOT } from "../cli/run-report.ts";

const { totals } = JSON.parse(readFileSync(join(ROOT, "test/golden/truth.json"), "utf8"));

it("what is proposed for the sample county would turn the direction of its audience, and of nothing else", async () => {
  const data = join(ROOT, "data");
  const { review } = await openReview({
    toolkitData: data,
    data,
    year: 2023,
    asOf: null,
    onFile: () => {},
  });
  const effect = proposalEffects(review);
  const of = (id: string) => effect.rows.find(({ measure }) => measure.id === id)!;
  const sums = (id: string) => {
    const { filed, corrected } = of(id);
    return [filed, corrected].map(({ total }) => [total.before, total.after]);
  };
  const known = (name: string) =>
    ["as_filed", "corrected"].map((basis) =>
      ["2022", "2023"].map((year) => totals[`${name}_${basis}`][year]),
    );
  expect(sums("audience")).toEqual(known("audience"));
  expect(sums("sessions")).toEqual(known("sessions"));
  expect(effect.rows.filter(({ turns }) => turns).map(({ measure }) => measure.id)).toEqual([
    "audience",
  ]);
  expect(sayProposedEffect(effect)!.zh).toBe(
    "如采纳建议的16条更正，受众由比上年下降1.8%变为增长16.2%。",
  );
  expect(proposedEffectTable(effect).rows[0]!.cells.at(-1)).toEqual({
    text: { zh: "▲ 改变", en: "▲ turns" },
  });
  // Nothing was applied.
  expect(review.measure("audience").compare().total.after).toBe(totals.audience_as_filed["2023"]);

  const reviewed = review.correctedBy(
    review
      .checks()
      .flatMap(({ findings }) =>
        findings.flatMap(({ proposals }) =>
          proposals.map(({ reason, ...proposal }) => ({ ...proposal, reason: reason.zh })),
        ),
      ),
  );
  const after = proposalEffects(reviewed);
  expect(after.rows.filter(({ turns }) => turns)).toEqual([]);
});

import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const AXE = readFileSync(
  new URL("../../node_modules/axe-core/axe.min.js", import.meta.url),
  "utf8",
);
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The rules that depend on colours: the others find the same in every theme. */
const OF_COLORS = ["color-contrast", "link-in-text-block"];

/** What axe finds against levels A and AA: rule and place; on request with the rules alone that depend on colours. */
export async function axeViolations(
  page: Page,
  { colors = false }: { readonly colors?: boolean } = {},
): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const runOnly = colors ? { type: "rule", values: OF_COLORS } : { type: "tag", values: TAGS };
  const least = colors ? 1 : 10;
  return page.evaluate(
    async ([only, most]) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(options: object): Promise<{
            violations: { id: string; nodes: { target: string[] }[] }[];
            passes: unknown[];
          }>;
        };
      };
      // The places of what passes are not asked for: to name them takes as long as to look.
      const { violations, passes } = await axe.run({ runOnly: only, resultTypes: ["violations"] });
      if (passes.length < most) throw new Error("axe looked at nothing");
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((n) => `${id}: ${n.target.join(" ")}`),
      );
    },
    [runOnly, least] as const,
  );
}

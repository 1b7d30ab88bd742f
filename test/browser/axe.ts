import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const AXE = readFileSync(
  new URL("../../node_modules/axe-core/axe.min.js", import.meta.url),
  "utf8",
);
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds against levels A and AA: rule and place. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(options: object): Promise<{
          violations: { id: string; nodes: { target: string[] }[] }[];
          passes: unknown[];
        }>;
      };
    };
    const { violations, passes } = await axe.run({ runOnly: { type: "tag", values: tags } });
    if (passes.length < 10) throw new Error("axe looked at nothing");
    return violations.flatMap(({ id, nodes }) => nodes.map((n) => `${id}: ${n.target.join(" ")}`));
  }, TAGS);
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { referenceText } from "../../package/reference.ts";
import { ROOT } from "../cli/run-report.ts";

const kept = readFileSync(join(ROOT, "docs", "reference.md"), "utf8").replaceAll("\r\n", "\n");

describe("docs/reference.md", () => {
  let made: string;
  beforeAll(() => {
    made = referenceText(ROOT);
  }, 120_000);

  it("is what the comments in the sources say; `npm run docs` writes it anew", () => {
    expect(kept).toBe(made);
  });

  it("has every public name of our own, with a comment", () => {
    const names = readFileSync(join(ROOT, "test/house/front-door-names.txt"), "utf8").split("\n");
    const ofArquero = new Set(["ColumnTable", "desc", "op", "table"]);
    const missing = names
      .filter((name) => name !== "" && !ofArquero.has(name))
      .filter((name) => !/^### `NAME`\n\n\S/m.test(kept.replace(`### \`${name}\``, "### `NAME`")));
    expect(missing).toEqual([]);
  });

  it("says what a script is given", () => {
    for (const member of ["compare(before?", "trends(): Trends", "plot(plot: OwnPlot)", "pageAt("])
      expect(kept).toContain(member);
  });
});

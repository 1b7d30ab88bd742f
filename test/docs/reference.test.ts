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

  it("names for each name of daily use a script that runs as it is", () => {
    const [front = ""] = kept.split(/^## 更多/m);
    const ofArquero = /^(?:ColumnTable|desc|op|table)$/;
    const types = /^(?:NotebookTools|Text|DataTable|ReviewConfig)$/;
    const entries = front.split(/^### /m).slice(1);
    const without = entries.flatMap((entry) => {
      const name = /^`(\w+)`/.exec(entry)![1]!;
      return entry.includes("用例 · Used in: ") || ofArquero.test(name) || types.test(name)
        ? []
        : [name];
    });
    expect(without).toEqual([]);
    expect(entries.length).toBeLessThan(65);
  });

  it("says what a script is given", () => {
    for (const member of ["compare(before?", "trends(): Trends", "plot(plot: OwnPlot)", "pageAt("])
      expect(kept).toContain(member);
  });
});

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, ROOT, type Run, spawnReport } from "./run-report.ts";

/** A script with a remark of the analyst; the claim is in line 4. */
const script = (
  claim: string,
): string => `import { en, notebook, remark, zh } from "${join(ROOT, "src/index.ts")}";

export default notebook(import.meta, { zh: "按语", en: "Remark" }, ({ claim, fig, page }) => {
  const trend = ${claim};
  const audience = fig("audience/2023/990123");
  page.say(remark(zh\`受众\${audience}，\${trend}。\`, en\`\${audience}, \${trend}.\`));
});
`;

interface Written {
  readonly run: Run;
  readonly html: string | null;
}

function runWith(claim: string, ...argv: readonly string[]): Written {
  const [path, out] = [join(emptyFolder(), "own.ts"), emptyFolder()];
  writeFileSync(path, script(claim));
  const run = spawnReport([path, "--out", out, ...argv]);
  const page = join(out, argv.includes("en") ? "en/own.html" : "own.html");
  return { run, html: existsSync(page) ? readFileSync(page, "utf8") : null };
}

const claim = (relation: string, than: number | string): string =>
  `claim("audience.change/2022..2023/990123", "${relation}", ${JSON.stringify(than)}, { zh: "比上年少", en: "fewer than the year before" })`;
const words = (html: string | null): string => (html ?? "").replace(/<[^>]*>/g, "");

describe("a claim that the figures bear out", () => {
  it("is printed as it is, its words and numbers lead to their figures", () => {
    const { run, html } = runWith(claim("<", 0));
    expect([run.code, run.err.includes("不符")]).toEqual([0, false]);
    expect(words(html)).toContain("按：受众29.1万人次，比上年少。");
    for (const id of ["audience.change/2022..2023/990123", "audience/2023/990123"]) {
      const [, anchor] = html!.match(
        new RegExp(`id="(a\\d+)"(?:(?!</div>).)*trace -- ${id}</code>`, "s"),
      )!;
      expect(html).toContain(`href="#${anchor}"`);
    }
    expect(html).not.toContain("<mark");
  });

  it("may be about two figures", () => {
    expect(runWith(claim("<", "audience/2023/990123")).run.code).toBe(0);
  });

  it("in English", () => {
    const { html } = runWith(claim("<", 0), "--lang", "en");
    expect(words(html)).toContain("Note: 291,041 attendances, fewer than the year before.");
  });
});

describe("a claim that no longer holds", () => {
  const { run, html } = runWith(claim(">", 0));

  it("is marked on the page, in words", () => {
    expect(html).toMatch(/<mark class="tb-broken">.*比上年少.*<\/mark>/);
    expect(words(html)).toContain(
      "比上年少〔与数据不符：受众增减，2022年到2023年，全县为−5333人次，应大于0〕",
    );
  });

  it("ends the run with 1 and is told with file, line and code", () => {
    expect(run.code).toBe(1);
    expect(run.err).toContain("own.ts 有一处说法与数据不符，页面照写并已标出：");
    expect(run.err).toMatch(/own\.ts:4:\d+\n/);
    expect(run.err).toContain("> 4 |   const trend = claim(");
  });

  it("compared with another figure names its value", () => {
    const other = runWith(claim(">", "audience/2023/990123"), "--lang", "en");
    expect(other.run.code).toBe(1);
    expect(words(other.html)).toContain("is −5,333, not more than 291,041 attendances]");
  });
});

it("a figure that is not there fails the notebook, with the nearest id and no page", () => {
  const { run, html } = runWith('fig("audience/2023/99012")');
  expect([run.code, html]).toEqual([1, null]);
  expect(run.err).toContain("没有编号为“audience/2023/99012”的数，是不是“audience/2023/990123”");
  expect(run.err).toMatch(/own\.ts:4:\d+/);
});

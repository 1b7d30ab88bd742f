import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bytesIn, emptyFolder, ROOT, type Run, spawnReport } from "../cli/run-report.ts";

/** The files of the guide, by path: scripts, and the data folder of the last recipe. */
const guide = readFileSync(join(ROOT, "docs", "guide.md"), "utf8");
const files = new Map(
  Array.from(guide.matchAll(/```(?:ts|csv)\n\/\/ (\S+)\n([\s\S]*?)```/g), ([, name, text]) => [
    name!,
    text!,
  ]),
);
const scripts = new Map([...files].filter(([name]) => !name.includes("/")));

/** A return as the recipe of a new dataset describes it. */
const VOLUNTEERS = ["村,乡镇,月份,在册志愿者"]
  .concat(
    ["石桥镇", "清水镇"].flatMap((township) =>
      Array.from(
        { length: 12 },
        (_, i) => `一村,${township},2023-${String(i + 1).padStart(2, "0")},${40 + i}`,
      ),
    ),
  )
  .join("\n");

describe("the guide for analysts", () => {
  let run: Run;
  let own: Run;
  let out: string;
  const pageOf = (name: string): string => name.replace(".ts", ".html");
  beforeAll(() => {
    const folder = emptyFolder();
    out = emptyFolder();
    for (const [name, text] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text.replaceAll('"../src/', `"${ROOT}/src/`));
    }
    writeFileSync(join(folder, "data", "志愿者.csv"), `${VOLUNTEERS}\n`);
    const paths = [...scripts.keys()].map((name) => join(folder, name));
    const isOwn = (path: string): boolean => path.endsWith("volunteers.ts");
    run = spawnReport([...paths.filter((path) => !isOwn(path)), "--out", out]);
    const data = ["--data", join(folder, "data"), "--out", join(out, "own")];
    own = spawnReport([...paths.filter(isOwn), ...data]);
  }, 120_000);

  it("has recipes that all run as they are written", () => {
    expect(scripts.size).toBe(12);
    expect([run.code, run.err.match(/出错.*/g)]).toEqual([0, null]);
    expect([own.code, own.err.match(/出错.*/g)]).toEqual([0, null]);
    const pages = [...scripts.keys()].map(pageOf);
    expect(
      Object.keys(bytesIn(out))
        .filter((file) => file.endsWith(".html"))
        .sort(),
    ).toEqual(pages.map((page) => (page === "volunteers.html" ? `own/${page}` : page)).sort());
  });

  it("takes December of a stock, not the sum of its months, and sets the target beside it", () => {
    const page = readFileSync(join(out, "own", "volunteers.html"), "utf8").replace(/<[^>]+>/g, "");
    expect(page).toContain("102人");
    expect(page).toContain("不少于100人");
  });

  it("traces the numbers of added facts, and tells those of an incomplete year", () => {
    const page = readFileSync(join(out, "by-type.html"), "utf8");
    expect(page).toContain('id="audience/2022/990123/type=文化交流"');
    expect(run.err).toMatch(/by-type\.ts 请核对：列“audience”里有8个数所在的时期没有报全/);
    expect(readFileSync(join(out, "marks.html"), "utf8")).toMatch(/class="tb-line"/);
  });

  it("needs nothing but the front door, and no more lines than a page shows", () => {
    for (const [name, code] of scripts) {
      expect([name, code.match(/from "[^"]*"/g)]).toEqual([name, ['from "../src/index.ts"']]);
      expect(code.split("\n").length).toBeLessThan(26);
    }
  });

  it("traces the numbers of a table of one's own", () => {
    const page = readFileSync(join(out, "traced-table.html"), "utf8");
    expect(page).toContain("audience/2023/990123101");
  });
});

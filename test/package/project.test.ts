import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bytesIn, emptyFolder, ROOT, type Run } from "../cli/run-report.ts";
import { sampleReport } from "../cli/sample-report.ts";
import {
  dropSample,
  MOST_FILES,
  type Packed,
  pack,
  packAs,
  RENAMED,
  tallybook,
  unpackInto,
} from "./packed.ts";

const STARTERS = ["first-look", "records"];
/** Another place, clock and language than those of the report in the repository. */
const ELSEWHERE = { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };

let packed: Packed;
let project: string;
let made: Run;
beforeAll(async () => {
  packed = await pack();
  project = join(emptyFolder(), "年终 总结", "甲");
  mkdirSync(project, { recursive: true });
  unpackInto(project, packed);
  writeFileSync(join(project, "package.json"), '{"dependencies":{"tallybook":"file:x.tgz"}}');
  made = tallybook(project, ["init"]);
}, 120_000);

describe("the package", () => {
  it(`has at most ${MOST_FILES} files: compiled modules, types, the shipped scripts`, () => {
    expect(packed.files.length).toBeLessThanOrEqual(MOST_FILES);
    const shipped = readdirSync(join(ROOT, "analysis")).map((file) => `dist/analysis/${file}`);
    expect(packed.files).toEqual(
      expect.arrayContaining(["dist/src/index.js", "dist/src/index.d.ts", "README.md", ...shipped]),
    );
  });

  it("has no tests and nothing of the sample: its numbers would be added to those of an office", () => {
    expect(
      packed.files.filter((file) => /(^|\/)(test|raw)\/|SOURCE|targets|duties/.test(file)),
    ).toEqual([]);
    expect(packed.files.filter((file) => /\.csv$/.test(file)).sort()).toEqual([
      "dist/data/items.csv",
      "dist/data/schemes.csv",
      "dist/project/data/review.csv",
    ]);
  });
});

describe("a project of an office", () => {
  it("is made beside a package.json of npm, and says what to do next", () => {
    expect([made.code, made.out]).toEqual([0, expect.stringContaining("npm start")]);
    const { scripts, dependencies } = JSON.parse(
      readFileSync(join(project, "package.json"), "utf8"),
    );
    expect(dependencies).toEqual({ tallybook: "file:x.tgz" });
    expect(Object.keys(scripts)).toEqual(["start", "check", "watch", "trace", "freeze", "compare"]);
    expect(readdirSync(project)).toEqual(
      expect.arrayContaining([".gitignore", "README.md", "analysis", "data", "reports"]),
    );
  });

  it("has scripts and settings that the compiler of an editor finds no fault with", () => {
    const compiler = join(ROOT, "node_modules", "typescript", "bin", "tsc");
    writeFileSync(
      join(project, "analysis", "wrong.ts"),
      'import { bars } from "tallybook";\nbars(1);\n',
    );
    const run = (): string => {
      try {
        return execFileSync(process.execPath, [compiler], { cwd: project, encoding: "utf8" });
      } catch (error) {
        return String((error as { stdout: string }).stdout);
      }
    };
    expect(run()).toMatch(/^analysis\/wrong\.ts\(2,1\): error TS2554/);
    rmSync(join(project, "analysis", "wrong.ts"));
    expect(run()).toBe("");
  });

  it("says what is missing while there are no exports", () => {
    expect(tallybook(project, ["report"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("没有表格文件"),
    });
  });

  it("makes the pages of its starters", () => {
    dropSample(project);
    const { code, out } = tallybook(
      project,
      ["report", ...STARTERS, "--out", join(project, "starters")],
      ELSEWHERE,
    );
    expect([code, out]).toEqual([0, expect.stringContaining("已写出2个页面")]);
    const [page = ""] = STARTERS.map((name) =>
      readFileSync(join(project, "starters", `${name}.html`), "utf8"),
    );
    expect(page).toMatch(/"\w+\/2023\/990123101"/); // the place of a figure that can be traced
    for (const name of STARTERS) rmSync(join(project, "analysis", `${name}.ts`));
  });

  it("makes the pages of the repository, byte by byte but for the paths of the exports", () => {
    const out = join(project, "reports");
    const data = join(project, "data");
    for (const file of readdirSync(data)) chmodSync(join(data, file), 0o444);
    chmodSync(data, 0o555);
    const { code, err } = tallybook(project, ["report"], ELSEWHERE);
    chmodSync(data, 0o755);
    expect([code, err.match(/出错.*/g)]).toEqual([0, null]);
    const { "README.md": _, ...pages } = bytesIn(out);
    const expected = Object.entries(bytesIn(sampleReport())).map(([file, bytes]) => [
      file,
      renamed(bytes),
    ]);
    expect(Object.keys(pages).sort()).toEqual(expected.map(([file]) => file).sort());
    expect(
      expected.filter(([file, bytes]) => pages[file!] !== bytes).map(([file]) => file),
    ).toEqual([]);
  }, 120_000);

  it("traces a number to the file of the office, also from a folder below", () => {
    const below = join(project, "data");
    const { code, out } = tallybook(project, ["trace", "audience/2023/990123101"]);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining(RENAMED.get("activities/raw/activities.csv")!),
    ]);
    expect(readdirSync(below)).not.toContain("reports");
  });

  it("keeps what is there when it is made again, and names it", () => {
    const before = readFileSync(join(project, "README.md"), "utf8");
    const { code, err } = tallybook(project, ["init"]);
    expect([code, err]).toEqual([0, expect.stringContaining("analysis")]);
    expect(readFileSync(join(project, "README.md"), "utf8")).toBe(before);
    expect(readdirSync(join(project, "analysis"))).toEqual([]);
  });
});

describe("a newer version of the package", () => {
  const own = (): Record<string, string> =>
    Object.fromEntries(
      Object.entries(bytesIn(project)).filter(([file]) => !/^(node_modules|reports)/.test(file)),
    );

  it("leaves scripts, data and editions as they are, and gives the figures of the earlier one", () => {
    expect(tallybook(project, ["new", "我的问题"])).toMatchObject({ code: 0 });
    expect(tallybook(project, ["freeze", "--year", "2023"])).toMatchObject({ code: 0 });
    const before = own();
    expect(Object.keys(before)).toContain("data/editions/2023.json");
    unpackInto(project, packAs(packed, "9.9.9"));
    expect(tallybook(project, ["--version"]).out).toBe("tallybook 9.9.9\n");
    expect(tallybook(project, ["init"])).toMatchObject({ code: 0 });
    expect(tallybook(project, ["report", "我的问题"])).toMatchObject({ code: 0 });
    const compared = tallybook(project, ["compare", "data/editions/2023.json"]);
    expect([compared.code, compared.out]).toEqual([0, expect.stringContaining("全部相同")]);
    expect(own()).toEqual(before);
  }, 120_000);
});

/** Puts the names that an office gave the exports where a page of the repository has those of the sample. */
function renamed(bytes: string): string {
  const latin = (text: string): string => Buffer.from(text, "utf8").toString("latin1");
  return [...RENAMED].reduce(
    (text, [file, name]) =>
      text
        .replaceAll(file, latin(name))
        .replaceAll(`${latin("：")}${file.replace(/.*\//, "")}<`, latin(`：${name}<`)),
    bytes,
  );
}

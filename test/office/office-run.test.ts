import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { officeFormats } from "../../src/cli/terminal/office-flag.ts";
import { browserHere } from "../../src/office/computer/find-browser.ts";
import { fixedPdf, printedPage } from "../../src/office/computer/print-page.ts";
import { OFFICE_FORMATS } from "../../src/office/formats.ts";
import { emptyFolder, runReport } from "../cli/run-report.ts";

describe("npm start -- --to", () => {
  it("refuses a format that does not exist, with the list, before anything is read", async () => {
    const run = await runReport("brief", "--to", "xlsx,odt", "--out", emptyFolder());
    expect(run.code).toBe(2);
    expect(run.err).toContain("odt");
    for (const format of OFFICE_FORMATS) expect(run.err).toContain(format);
  });

  it("takes formats in any order, in capitals and with Chinese commas", () => {
    expect(officeFormats.read("SVG，xlsx、svg")).toEqual(["xlsx", "svg"]);
    expect(officeFormats.read(undefined)).toEqual([]);
    expect(() => officeFormats.read(" , ")).toThrow();
  });

  it("writes beside the page, lists the files, and keeps one that somebody edited", async () => {
    const out = emptyFolder();
    const words = ["tallies", "--to", "xlsx,svg", "--out", out, "--json"];
    const first = await runReport(...words);
    expect(first.code).toBe(0);
    const { files, pages } = JSON.parse(first.out);
    expect(pages).toEqual(["tallies.html"]);
    expect(files).toEqual(
      expect.arrayContaining(["tallies.xlsx", "pictures/tallies-figure-1.svg"]),
    );
    for (const file of files) expect([file, existsSync(join(out, file))]).toEqual([file, true]);
    const record = JSON.parse(readFileSync(join(out, "run.json"), "utf8"));
    expect(Object.keys(record.written)).toEqual(expect.arrayContaining(files));

    const book = join(out, "tallies.xlsx");
    const edited = Buffer.concat([readFileSync(book), Buffer.from("edited")]);
    const svg = readFileSync(join(out, files.at(-1)), "utf8");
    writeFileSync(book, edited);
    const second = await runReport(...words);
    expect(second.code).toBe(1);
    expect(second.err).toContain(`${book}：上次写出后有人改过，没有覆盖`);
    expect(readFileSync(book).equals(edited)).toBe(true);
    expect(readFileSync(join(out, files.at(-1)), "utf8")).toBe(svg);
    expect(JSON.parse(second.out).files).not.toContain("tallies.xlsx");
  });

  it("never replaces a file that it did not write", async () => {
    const out = emptyFolder();
    writeFileSync(join(out, "tallies.xlsx"), "PK an office's own");
    const run = await runReport("tallies", "--to", "xlsx", "--out", out);
    expect(run.code).toBe(1);
    expect(readFileSync(join(out, "tallies.xlsx"), "utf8")).toBe("PK an office's own");
    expect(existsSync(join(out, "tallies.html"))).toBe(false);
  });
});

describe("a format that this computer cannot make", () => {
  const withBrowser = async (path: string) => {
    const before = process.env.TALLYBOOK_BROWSER;
    process.env.TALLYBOOK_BROWSER = path;
    const out = emptyFolder();
    const run = await runReport("tallies", "--to", "svg,pdf", "--out", out, "--json");
    if (before === undefined) delete process.env.TALLYBOOK_BROWSER;
    else process.env.TALLYBOOK_BROWSER = before;
    return { ...run, files: JSON.parse(run.out).files as string[] };
  };

  it("is said, with what to do, and the others are written", async () => {
    const { code, err, files } = await withBrowser("/nowhere/chrome");
    expect(code).toBe(1);
    expect(err).toContain("没有找到Chrome、Edge或Chromium");
    expect(files.length).toBeGreaterThan(0);
    expect(files.every((file) => file.endsWith(".svg"))).toBe(true);
  });

  it("is said for a browser that fails, by its name", async () => {
    const { code, err, files } = await withBrowser(process.execPath);
    expect(code).toBe(1);
    expect(err).toContain(`tallies.html：没有生成PDF，${process.execPath}没有打印成功`);
    expect(files.some((file) => file.endsWith(".svg"))).toBe(true);
  });
});

describe("the browser that prints", () => {
  it("is the one that TALLYBOOK_BROWSER names, or none where that is not there", () => {
    expect(browserHere({ TALLYBOOK_BROWSER: process.execPath, PATH: "" })).toBe(process.execPath);
    expect(
      browserHere({ TALLYBOOK_BROWSER: "/nowhere/chrome", PATH: process.env.PATH }),
    ).toBeNull();
  });

  it("is found on the search path and in the folders of Windows", () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "chromium"), "");
    expect(browserHere({ PATH: folder })).toBe(join(folder, "chromium"));
  });
});

describe("a printed page", () => {
  const pdf = (time: string, nodes: readonly string[]) =>
    Buffer.from(
      `%PDF-1.4\n<</CreationDate (D:${time}+08'00')\n/ModDate (D:${time}+08'00')>>\n${nodes.map((node) => `/ID (node${node})`).join("\n")}\n\u0000\u00ff`,
      "latin1",
    );

  it("has the same bytes at another time, and as many of them", () => {
    const one = pdf("20260101010203", ["00000050", "00000052", "00000050"]);
    const other = pdf("20310506070809", ["00000051", "00000058", "00000051"]);
    const fixed = Buffer.from(fixedPdf(one, "2023-12-31"));
    expect(fixed.equals(fixedPdf(other, "2023-12-31"))).toBe(true);
    expect(fixed.length).toBe(one.length);
    expect(fixed.toString("latin1")).toContain("(D:20231231000000+00'00')");
    expect(fixed.toString("latin1").match(/node\d+/g)).toEqual([
      "node00000001",
      "node00000002",
      "node00000001",
    ]);
  });

  it.skipIf(browserHere() === null)("leads to no file of this computer", async () => {
    const page = `<!doctype html><title>t</title><a id="a" href="brief.html">甲</a><a href="#a">乙</a><script>1</script>`;
    const printed = Buffer.from(await printedPage(browserHere()!, page, "2023-12-31")).toString(
      "latin1",
    );
    expect(printed.startsWith("%PDF-")).toBe(true);
    expect(printed).not.toContain("file:");
  });
});

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, it, vi } from "vitest";

/**
 * A Windows drive on this machine: all code gets the path logic of Windows, and its files lie in a folder here.
 * What joins, splits or compares paths by the signs of one system then finds nothing.
 */
const drive = vi.hoisted(() => ({ root: "" }));
const here = (word: unknown): unknown =>
  typeof word === "string" && /^(C:)?\\/.test(word)
    ? word.replace(/^C:/, drive.root).replaceAll("\\", "/")
    : word;

vi.mock("node:path", async (original) => {
  const { win32 } = await original<typeof import("node:path")>();
  return { ...win32, default: win32 };
});

vi.mock("node:fs", async (original) => {
  const fs: Record<string, unknown> = await original();
  const onDrive = Object.entries(fs).map(([name, call]) =>
    name.endsWith("Sync") && typeof call === "function"
      ? [name, (...words: unknown[]) => call(...words.map(here))]
      : [name, call],
  );
  return Object.fromEntries(onDrive);
});

const EXPORT = "年度,季度,乡镇,场次,受众人次\n2022,Q1,石桥镇,3,30\n2023,Q1,石桥镇,5,50\n";

it("a report and a check run by the path logic of Windows", async () => {
  drive.root = `${tmpdir()}/tallybook-drive-${process.pid}`;
  mkdirSync("C:\\data\\activities\\raw", { recursive: true });
  writeFileSync("C:\\data\\activities\\raw\\季报.csv", EXPORT);
  writeFileSync("C:\\data\\areas.csv", "代码,名称\n990123101,石桥镇\n");
  const { main } = await import("../../src/cli/main.ts");
  const [out, err]: [string[], string[]] = [[], []];
  const effects = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    progress: (text: string) => void err.push(text),
    load: (path: string) => import(path.replaceAll("\\", "/")),
  };
  const folders = ["--data", "C:\\data", "--out", "C:\\out"];
  expect([await main(["report", "townships", "audiences", ...folders], effects), err]).toEqual([
    0,
    expect.arrayContaining([expect.stringContaining("读取 1/1 activities/raw/季报.csv")]),
  ]);
  const written = readdirSync("C:\\out", { recursive: true, encoding: "utf8" }).sort();
  expect(written).toEqual([
    "audiences.html",
    "run.json",
    "townships",
    "townships.html",
    "townships/990123101.html",
  ]);
  const record: { readonly written: object } = JSON.parse(
    readFileSync("C:\\out\\run.json", "utf8"),
  );
  expect(Object.keys(record.written)).toContain("townships/990123101.html");
  expect(readFileSync("C:\\out\\townships.html", "utf8")).toContain(
    'href="townships/990123101.html',
  );
  expect(await main(["check", "--data", "C:\\data", "C:\\data"], effects)).toBe(0);
  expect(out.at(-1)).toContain("没有问题");
});

// Opens every file that --to writes with LibreOffice, and reads it back: `npm run test:office`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import papaparse from "papaparse";
import { readXlsx } from "../../src/csv/sheets/read-xlsx.ts";
import type { Sheet } from "../../src/csv/sheets/sheet.ts";
import { openZip } from "../../src/csv/sheets/zip.ts";
import { elements, textsIn, xmlTree } from "./archive.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PAGES = ["brief", "review", "funds"];
/** All sheets as CSV, values as they are stored. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

const count = { passed: 0, failed: 0 };

function check(name: string, isRight: boolean, more = ""): void {
  count[isRight ? "passed" : "failed"]++;
  console.log(`${isRight ? "ok  " : "FAIL"} ${name}${isRight ? "" : ` ${more}`}`);
}

const run = (program: string, words: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(program, words, { cwd: ROOT, encoding: "utf8", env: { ...process.env, ...env } });

/** Writes the pages in all formats, on a machine of its own time and language. */
function written(lang: string, env: NodeJS.ProcessEnv): string {
  const out = mkdtempSync(join(tmpdir(), "tallybook-office-"));
  const words = ["src/cli/start.mjs", "report", ...PAGES, "--lang", lang, "--out", out];
  const { status, stderr } = run(
    process.execPath,
    [...words, "--to", "xlsx,docx,pdf,png,svg"],
    env,
  );
  check(`${lang}: npm start --to ends with 0`, status === 0, stderr);
  return lang === "zh" ? out : join(out, lang);
}

/** Converts a file with LibreOffice; returns the folder of what it made. */
function converted(file: string, to: string): string {
  const out = mkdtempSync(join(tmpdir(), "tallybook-opened-"));
  const profile = `-env:UserInstallation=${pathToFileURL(join(tmpdir(), "tallybook-soffice")).href}`;
  run("soffice", [profile, "--headless", "--convert-to", to, "--outdir", out, file]);
  return out;
}

/** Compares the numbers that LibreOffice reads in a sheet with those that were written. */
function wrongNumbers(sheet: Sheet, csv: string): string[] {
  const rows = papaparse.parse<string[]>(csv, { delimiter: "," }).data;
  return sheet.rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, text, kind }) => {
      const read = rows[row - 1]?.[column] ?? "";
      const isSame =
        kind === "number"
          ? Math.abs(numberIn(read) - numberIn(text)) <= 1e-9 * Math.abs(numberIn(text))
          : read === text;
      return isSame ? [] : [`${sheet.name} ${row}:${column} "${text}" came back as "${read}"`];
    }),
  );
}

/** Reads a number as LibreOffice writes it, a percentage included. */
const numberIn = (text: string): number =>
  text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);

function checkWorkbook(file: string): void {
  const { read } = readXlsx(openZip(readFileSync(file)));
  const folder = converted(file, CSV);
  const sheets = readdirSync(folder);
  check(
    `${basename(file)}: LibreOffice opens ${read.length} sheets`,
    sheets.length === read.length,
    sheets.join(),
  );
  const wrong = read.flatMap((sheet) => {
    const name = sheets.find((each) => each === `${basename(file, ".xlsx")}-${sheet.name}.csv`);
    return name
      ? wrongNumbers(sheet, readFileSync(join(folder, name), "utf8"))
      : [`no ${sheet.name}`];
  });
  check(
    `${basename(file)}: every cell comes back as it was written`,
    wrong.length === 0,
    wrong.slice(0, 5).join("\n"),
  );
}

function checkDocument(file: string): void {
  const folder = converted(file, "txt:Text (encoded):UTF8");
  const text = readFileSync(join(folder, `${basename(file, ".docx")}.txt`), "utf8").replace(
    /\s/g,
    "",
  );
  const body = xmlTree(textsIn(readFileSync(file)).get("word/document.xml")!);
  const paragraphs = elements(body, "w:p").map((each) =>
    elements(each, "w:t")
      .flatMap(({ children }) => children)
      .join(""),
  );
  const said = paragraphs.map((each) => unescaped(each).replace(/\s/g, ""));
  const lost = said.filter((each) => each !== "" && !text.includes(each));
  check(
    `${basename(file)}: every paragraph comes back (${said.length})`,
    lost.length === 0,
    lost.slice(0, 5).join("\n"),
  );
  const printed = converted(file, "pdf");
  const { stdout } = run("pdftotext", [join(printed, `${basename(file, ".docx")}.pdf`), "-"]);
  check(
    `${basename(file)}: prints with its title`,
    stdout.replace(/\s/g, "").includes(said[0]!),
    said[0]!,
  );
}

const SIGNS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  apos: "'",
  quot: '"',
};

const unescaped = (xml: string): string =>
  xml.replace(/&(amp|lt|gt|apos|quot);/g, (_, name: string) => SIGNS[name]!);

function checkPrinted(file: string): void {
  const { stdout } = run("pdftotext", [file, "-"]);
  const html = readFileSync(file.replace(/pdf$/, "html"), "utf8");
  const title = /<h1>(.*?)<\/h1>/.exec(html)![1]!.replace(/<[^>]*>|\s/g, "");
  check(
    `${basename(file)}: the browser printed ${title}`,
    stdout.replace(/\s/g, "").includes(title),
  );
}

function sameBytes(one: string, other: string): void {
  const files = (folder: string) =>
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => /\.(?:xlsx|docx|pdf|png|svg)$/.test(name))
      .sort();
  const [first, again] = [files(one), files(other)];
  check(
    `both runs wrote the same ${first.length} files`,
    first.length > 20 && first.join() === again.join(),
  );
  const differing = first.filter(
    (name) => !readFileSync(join(one, name)).equals(readFileSync(join(other, name))),
  );
  check("and the same bytes in each", differing.length === 0, differing.join());
}

function main(): void {
  if (run("soffice", ["--version"]).status !== 0 || run("pdftotext", ["-v"]).error) {
    console.log(
      "LibreOffice and pdftotext are needed and not here: apt-get install libreoffice-calc libreoffice-writer poppler-utils",
    );
    console.log("0 passed, 0 failed, 1 skipped");
    return;
  }
  const zh = written("zh", { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8" });
  sameBytes(zh, written("zh", { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8" }));
  for (const folder of [zh, written("en", {})])
    for (const page of PAGES) {
      checkWorkbook(join(folder, `${page}.xlsx`));
      checkDocument(join(folder, `${page}.docx`));
      checkPrinted(join(folder, `${page}.pdf`));
    }
  console.log(`${count.passed} passed, ${count.failed} failed`);
  process.exitCode = count.failed > 0 ? 1 : 0;
}

main();

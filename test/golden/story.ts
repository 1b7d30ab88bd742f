import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { main } from "../../src/cli/main.ts";
import { openReview } from "../../src/cli/review/open-review.ts";
import type { Revision, Revisions } from "../../src/revisions/revision.ts";
import { emptyFolder, ROOT, type Run } from "../cli/run-report.ts";

const SAMPLE = join(ROOT, "data");

/** The data folder of the sample, without its definitions: those of the toolkit are used. */
export function sampleCopy(): string {
  const folder = emptyFolder();
  for (const part of ["activities", "areas", "designations", "funds", "indicators", "scores"])
    cpSync(join(SAMPLE, part, "raw"), join(folder, part, "raw"), { recursive: true });
  for (const file of ["schemes.csv", "review.config.ts", "corrections.csv"])
    cpSync(join(SAMPLE, file), join(folder, file));
  return folder;
}

/** A command in this process. */
export async function run(...argv: readonly string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(argv, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

/** What has become of the edition of 2022, as a run on the data of today finds it. */
export async function revisionsOf(folder: string, year = 2022): Promise<Revisions> {
  const { review } = await openReview({
    toolkitData: SAMPLE,
    data: folder,
    year: 2023,
    asOf: null,
    onFile: () => {},
  });
  return review.revisions(year)!;
}

/** The published edition of 2022 of the untouched sample, as text. */
export async function frozenSample(): Promise<string> {
  const folder = sampleCopy();
  await run("freeze", "--year", "2022", "--data", folder);
  return readFileSync(join(folder, "editions", "2022.json"), "utf8");
}

/** What happened to the data after 2022 was published. Each event is a file written or a line changed. */
export const EVENTS = {
  /** 松柏乡 had not filed the third quarter of 2021. Two events, 3 sessions, 260 attendances, 30 online, CNY 800. */
  late: (folder: string) =>
    write(folder, "activities/raw/202-2021Q3.csv", [
      "活动编号,乡镇代码,乡镇名称,活动日期,年度,季度,活动类别,活动名称,场次,受众人次,其中线上人次,经费(元)",
      "HD202190001,990123202,松柏乡,2021-07-20,2021,Q3,主题展览,民俗主题展览,2,180,0,500",
      "HD202190002,990123202,松柏乡,2021-08-25,2021,Q3,知识竞赛,安全知识竞赛,1,80,30,300",
    ]),
  /** 桃源乡 files its first quarter of 2022 again: its first event had 12 more sessions and 10 more attendances. */
  restated: (folder: string) => {
    const [header = "", ...lines] = linesOf(folder, "activities/raw/activities.csv");
    const own = lines.filter((line) => /,990123205,桃源乡,2022-\d\d-\d\d,2022,Q1,/.test(line));
    const cells = own[0]!.split(",");
    cells[8] = String(Number(cells[8]) + 12);
    cells[9] = String(Number(cells[9]) + 10);
    const again = [cells.join(","), ...own.slice(1)];
    write(folder, "activities/raw/205-2022Q1-更正.csv", [header, ...again]);
  },
  /** 双溪镇 had two noughts too many in one event of 2022. */
  correction: (folder: string) => correct(folder, "HD202200376"),
  /** 枫林镇 had filed its 社会筹集 of 2022 in ten thousands. */
  scale: (folder: string) => correct(folder, "误按万元填写"),
  /** 黄田乡 was merged into 梨树乡 at the end of 2022. */
  boundary: (folder: string) => {
    const lines = linesOf(folder, "areas/raw/townships.csv");
    write(
      folder,
      "areas/raw/townships.csv",
      lines.map((line) =>
        line.startsWith("990123210,")
          ? line.replace("2010-01-01,,,", "2010-01-01,2022-12-31,990123209,")
          : line,
      ),
    );
  },
} as const;

/** Adds the reviewed lines of the sample that hold a word. */
function correct(folder: string, word: string): void {
  const [, ...reviewed] = readFileSync(join(ROOT, "test/golden/corrections.csv"), "utf8").split(
    "\n",
  );
  const lines = linesOf(folder, "corrections.csv");
  write(folder, "corrections.csv", [...lines, ...reviewed.filter((line) => line.includes(word))]);
}

const linesOf = (folder: string, path: string): string[] =>
  readFileSync(join(folder, path), "utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "");

function write(folder: string, path: string, lines: readonly string[]): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), `${lines.join("\n")}\n`);
}

type RawRow = Readonly<Record<string, string>>;

/** Rows of the sample as they were filed, read by PapaParse alone. */
export const raw = (path: string): RawRow[] =>
  Papa.parse<RawRow>(readFileSync(join(SAMPLE, path), "utf8").replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
  }).data;

/** The parts of a revision as an object: `{ late: 260 }`. */
export const partsOf = (revision: Revision | undefined): Record<string, number | null> =>
  Object.fromEntries((revision?.causes ?? []).map(({ cause, units }) => [cause, units]));

/** A revision by its id. */
export const revisionIn = ({ revisions }: Revisions, id: string): Revision | undefined =>
  revisions.find((revision) => revision.id === id);

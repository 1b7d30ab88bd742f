import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Usage } from "../bench/usage-at-exit.mjs";
import { emptyFolder, ROOT, runCommand } from "../cli/run-report.ts";
import type { Tried } from "./kills.ts";

/** A data folder that is odd, and what must become of it. */
interface Odd {
  readonly make: (data: string) => unknown;
  readonly argv?: readonly string[];
  /** The exit codes that are right. */
  readonly codes?: readonly number[];
  /** Words that must be said on the terminal. */
  readonly says?: RegExp;
  /** Limits: seconds of one processor, and megabytes of memory. Such a folder is read by a process of its own. */
  readonly seconds?: number;
  readonly megabytes?: number;
}

const HEADER = "乡镇,年度,场次,受众人次\n";
const TOWNS = ["石桥镇", "柳湾镇", "青山镇"];
const rowsOf = (towns: readonly string[], years: readonly number[]): string =>
  years
    .flatMap((year) =>
      towns.map((town, i) => `${town},${year},${3 + (i % 5)},${100 + i + (year % 7)}\n`),
    )
    .join("");
const sound = (data: string, years: readonly number[] = [2021, 2022, 2023]): void =>
  writeFileSync(join(data, "b.csv"), HEADER + rowsOf(TOWNS, years));
const span = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + i);
const townsOf = (count: number): string[] =>
  span(0, count).map((i) => `乡${String(i).padStart(5, "0")}镇`);

/** Writes a text again and again. */
async function repeated(
  path: string,
  piece: string,
  times: number,
  before = "",
  behind = "",
): Promise<void> {
  const stream = createWriteStream(path);
  stream.write(before);
  const block = piece.repeat(Math.max(1, Math.floor(65_536 / piece.length)));
  const blocks = Math.floor((times * piece.length) / block.length);
  for (let i = 0; i < blocks; i++) if (!stream.write(block)) await once(stream, "drain");
  stream.end(behind);
  await once(stream, "finish");
}

const LIST = "代码,名称,层级,上级代码,有效起始\n";
const listOf = (data: string, codes: readonly string[]): void => {
  sound(data);
  writeFileSync(
    join(data, "名录.csv"),
    LIST +
      codes.map((code, i) => `${code},${TOWNS[i] ?? `多${i}镇`},乡镇,990123,2015-01-01\n`).join(""),
  );
};
const CODES = [
  "",
  " ",
  "a/b",
  "../../x",
  "a:b",
  "x#y",
  "x?y",
  "C:\\x",
  "9".repeat(270),
  "..",
  ".",
  "con",
  "NUL",
  "tb(1)",
  "a\u0000b",
  "\u202ex",
  "=1+1",
  "<b>",
  "'\"",
  "%2e%2e",
  "x y",
  "石桥",
  "-1",
  "__proto__",
];

const KEPT = [
  "corrections.csv",
  "explanations.csv",
  "headers.csv",
  "schemes.csv",
  "targets.csv",
  "editions",
  "languages",
  "review.config.ts",
];
const WRONG: Readonly<Record<string, (path: string) => unknown>> = {
  "a folder": (path) => mkdirSync(path),
  "a link to nothing": (path) => symlinkSync("/nowhere", path),
  "a link to itself": (path) => symlinkSync(path, path),
  "a device": (path) => symlinkSync("/dev/zero", path),
  "no text": (path) => writeFileSync(path, Buffer.from([0, 0xff, 0xfe, 0x80, 0x0a])),
  empty: (path) => writeFileSync(path, ""),
  "other columns": (path) => writeFileSync(path, "甲,乙\n1,2\n"),
};

const EDITIONS = [
  "{}",
  "[]",
  "null",
  '{"version":1}',
  '{"version":1,"year":"x","figures":{}}',
  '{"version":1,"figures":[{"id":"a/2023/1","value":"x","sources":[],"breakdown":{}}]}',
  '{"version":1,"figures":[null]}',
  "{",
  "1e999",
];

const ODD: Readonly<Record<string, Odd>> = {
  "10,000 townships, one page": {
    make: (data) =>
      writeFileSync(join(data, "b.csv"), HEADER + rowsOf(townsOf(10_000), [2022, 2023])),
    argv: ["brief"],
    seconds: 60,
    megabytes: 1200,
  },
  "200 years": { make: (data) => sound(data, span(1824, 200)), seconds: 90 },
  "20 million blank lines": {
    make: (data) =>
      repeated(
        join(data, "b.csv"),
        "\n",
        20_000_000,
        HEADER + rowsOf(TOWNS, [2022]),
        rowsOf(TOWNS, [2023]),
      ),
    argv: ["brief"],
    seconds: 60,
    megabytes: 500,
  },
  "a cell of 300 MB": {
    make: (data) =>
      repeated(join(data, "b.csv"), "x", 300_000_000, `${HEADER}石桥镇,2023,1,"`, '"\n'),
    argv: ["brief"],
    codes: [0, 1],
    seconds: 60,
    megabytes: 900,
  },
  "100 MB of quotes": {
    make: (data) => repeated(join(data, "b.csv"), '"', 100_000_000, HEADER),
    argv: ["brief"],
    codes: [1, 2],
    seconds: 60,
    megabytes: 900,
  },
  "100 MB of commas": {
    make: (data) => repeated(join(data, "b.csv"), ",", 100_000_000, HEADER),
    argv: ["brief"],
    codes: [1, 2],
    seconds: 60,
    megabytes: 900,
  },
  "a million columns": {
    make: (data) =>
      writeFileSync(
        join(data, "b.csv"),
        `${HEADER.trim()}${",x".repeat(1_000_000)}\n${rowsOf(TOWNS, [2023])}`,
      ),
    argv: ["brief"],
    codes: [0, 1, 2],
    seconds: 60,
    megabytes: 1200,
  },
  "990 columns, 3,000 rows": {
    make: (data) =>
      writeFileSync(
        join(data, "b.csv"),
        `乡镇,年度${",x".repeat(988)}\n${`石桥镇,2023${",1".repeat(988)}\n`.repeat(3000)}`,
      ),
    argv: ["brief"],
    codes: [0, 1, 2],
    seconds: 60,
    megabytes: 900,
  },
  "2.2 GB of nothing": {
    make: (data) => {
      sound(data);
      openSync(join(data, "x.csv"), "w");
      truncateSync(join(data, "x.csv"), 2_200_000_000);
    },
    argv: ["brief"],
    codes: [0, 1],
    seconds: 90,
    megabytes: 900,
  },
  "5,000 files": {
    make: (data) => {
      for (const i of span(0, 5000))
        writeFileSync(
          join(data, `${i}.csv`),
          `${HEADER}${TOWNS[i % 3]},${2000 + (i % 24)},${i % 7},${i}\n`,
        );
    },
    argv: ["brief"],
    codes: [0, 1],
    seconds: 120,
    megabytes: 900,
  },
  "a year far away, in one row": {
    make: (data) =>
      writeFileSync(
        join(data, "b.csv"),
        `${HEADER}${rowsOf(TOWNS, [2021, 2022, 2023])}石桥镇,2032,1,20\n柳湾镇,1955,1,20\n`,
      ),
    says: /2032年只有1条记录.+请核对/u,
  },
  "the out folder inside the data folder": {
    make: sound,
    argv: ["brief", "--out", "DATA/out"],
    says: /已写出1个页面/u,
  },
  "the out folder is the data folder": {
    make: sound,
    argv: ["brief", "--out", "DATA"],
    codes: [0, 1],
  },
  "the out folder is a file": {
    make: sound,
    argv: ["brief", "--out", "DATA/b.csv"],
    codes: [1],
    says: /没有写出.+请/u,
  },
  "two areas with one code": {
    make: (data) => listOf(data, ["990123001", "990123001", "990123003"]),
    codes: [0, 1],
    says: /名录\.csv：.+990123001/u,
  },
  ...Object.fromEntries(
    CODES.map((code) => [
      `area code ${JSON.stringify(code.slice(0, 20))}`,
      { make: (data: string) => listOf(data, ["990123001", code, "990123003"]), codes: [0, 1] },
    ]),
  ),
  ...Object.fromEntries(
    KEPT.flatMap((file) =>
      Object.entries(WRONG).map(([how, make]) => [
        `${file}: ${how}`,
        {
          make: (data: string) => {
            sound(data);
            make(join(data, file));
          },
          argv: ["brief"],
          codes: [0, 1, 2],
        },
      ]),
    ),
  ),
  ...Object.fromEntries(
    EDITIONS.map((content, i) => [
      `edition ${i}: ${content}`,
      {
        make: (data: string) => {
          sound(data);
          mkdirSync(join(data, "editions"));
          writeFileSync(join(data, "editions", "2023.json"), content);
          writeFileSync(join(data, "editions", "2022.json"), content);
        },
        argv: ["brief"],
        codes: [0, 1],
      },
    ]),
  ),
};

const LIMITS = { codes: [0] as readonly number[], seconds: 60, megabytes: 600, says: /(?:)/ };

/** Runs a report on every odd folder whose name matches; a slow line is printed for each that has limits of its own. */
export async function tryOddInputs(named: RegExp): Promise<Tried> {
  const faults: string[] = [];
  const notes: string[] = [];
  const cases = Object.entries(ODD).filter(([name]) => named.test(name));
  for (const [name, odd] of cases) {
    const data = emptyFolder();
    const out = emptyFolder();
    await odd.make(data);
    const argv = argvOf(odd, data, out);
    const run = odd.seconds ? await runMeasured(argv, odd.seconds) : await runHere(argv);
    const { codes, seconds, megabytes, says } = { ...LIMITS, ...odd };
    const found = [
      ...(codes.includes(run.code) ? [] : [`exit code ${run.code}`]),
      ...(/\n {4}at |程序出错/.test(run.said) ? ["a crash"] : []),
      ...(says.test(run.said) ? [] : [`does not say ${says}`]),
      ...(run.seconds <= seconds ? [] : [`${run.seconds} s`]),
      ...(run.megabytes <= megabytes ? [] : [`${run.megabytes} MB`]),
    ];
    if (odd.seconds) notes.push(`${name} ${run.seconds} s ${run.megabytes} MB`);
    if (found.length > 0) faults.push(`${name}: ${found.join("; ")}\n${run.said.slice(-600)}`);
    for (const folder of [data, out]) rmSync(folder, { recursive: true, force: true });
  }
  return { what: "odd folders", tried: cases.length, faults, note: notes.join("; ") };
}

function argvOf({ argv = [] }: Odd, data: string, out: string): string[] {
  const words = argv.map((word) => word.replace("DATA", data));
  return [...words, "--data", data, ...(words.includes("--out") ? [] : ["--out", out])];
}

interface Measured {
  readonly code: number;
  readonly said: string;
  readonly seconds: number;
  readonly megabytes: number;
}

async function runHere(argv: readonly string[]): Promise<Measured> {
  const began = Date.now();
  const { code, out, err } = await runCommand("report", ...argv);
  return { code, said: `${out}\n${err}`, seconds: secondsSince(began), megabytes: 0 };
}

const secondsSince = (began: number): number => Math.round((Date.now() - began) / 100) / 10;

const AT_EXIT = join(ROOT, "test/bench/usage-at-exit.mjs");
const START = join(ROOT, "src/cli/start.mjs");

/** Runs a report in its own process, and stops it after five times the time it may take. */
async function runMeasured(argv: readonly string[], seconds: number): Promise<Measured> {
  const began = Date.now();
  const usage = join(emptyFolder(), "usage.json");
  const run = spawn(process.execPath, ["--import", AT_EXIT, START, "report", ...argv], {
    cwd: ROOT,
    env: { ...process.env, TALLYBOOK_USAGE: usage },
    timeout: seconds * 5000,
    killSignal: "SIGKILL",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [said, [code]] = await Promise.all([
    Promise.all([text(run.stdout), text(run.stderr)]),
    once(run, "exit"),
  ]);
  const used = existsSync(usage) ? (JSON.parse(readFileSync(usage, "utf8")) as Usage) : null;
  return {
    code: typeof code === "number" ? code : -1,
    said: said.join("\n"),
    seconds: used ? Math.round(used.cpu / 100) / 10 : secondsSince(began),
    megabytes: Math.round(used?.peak ?? 0),
  };
}

import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The time from a save to the fresh page, in seconds: by the clock, and of the processor. */
export interface Delay {
  readonly wall: number;
  readonly cpu: number;
}

/** The saves of a script and of an export, in pairs, one after the other. */
export interface WatchDelays {
  readonly script: readonly Delay[];
  readonly csv: readonly Delay[];
}

/**
 * Watches the sample with a script of its own, and saves that script and an export in turn.
 */
export async function watchDelays(rounds = 5): Promise<WatchDelays> {
  const folder = mkdtempSync(join(tmpdir(), "tallybook-watch-"));
  const [data, script] = [join(folder, "data"), join(folder, "mine.ts")];
  cpSync(join(ROOT, "data"), data, { recursive: true });
  const text = readFileSync(join(ROOT, "analysis", "audiences.ts"), "utf8");
  const own = text.replaceAll('"../src/', `"${join(ROOT, "src")}/`);
  writeFileSync(script, own);
  const csv = join(data, "activities", "raw", "activities.csv");
  const rows = readFileSync(csv, "utf8");
  const words = [
    "src/cli/start.mjs",
    "watch",
    script,
    "--data",
    data,
    "--out",
    join(folder, "out"),
  ];
  const watching = spawn(process.execPath, words, { cwd: ROOT });
  try {
    const address = await said(watching.stdout, /http:\/\/[\d.:]+/);
    const events = await fetch(`${address}/changes`);
    const reloads = events.body!.pipeThrough(new TextDecoderStream()).getReader();
    let shown = await pageAt(address);
    /** Saves a file, and waits for another page than the one before. */
    const delay = async (path: string, text: string): Promise<Delay> => {
      const [started, used] = [performance.now(), processorSeconds(watching.pid!)];
      writeFileSync(path, text);
      for (;;) {
        const { value = "", done } = await reloads.read();
        if (done) throw new Error("watch ended");
        if (!value.includes("data: again")) continue;
        const wall = (performance.now() - started) / 1000;
        const cpu = processorSeconds(watching.pid!) - used;
        const page = await pageAt(address);
        if (page === shown) continue;
        shown = page;
        return { wall, cpu };
      }
    };
    const delays = { script: [] as Delay[], csv: [] as Delay[] };
    for (let round = 1; round <= rounds; round++) {
      delays.script.push(await delay(script, own.replace('"受众"', `"受众${round}"`)));
      delays.csv.push(await delay(csv, rows.replace(",1,752,", `,1,75${round},`)));
    }
    return delays;
  } finally {
    watching.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

const pageAt = (address: string): Promise<string> =>
  fetch(`${address}/mine.html`).then((answer) => answer.text());

/** The hundredths of seconds that the system counts, of user and of system, behind the name of the program. */
function processorSeconds(pid: number): number {
  if (process.platform !== "linux") return Number.NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Waits for the first match of a pattern in a stream. */
const said = (stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> =>
  new Promise((found) => {
    let text = "";
    stream.on("data", (part) => {
      text += part;
      const match = pattern.exec(text);
      if (match) found(match[0]);
    });
  });

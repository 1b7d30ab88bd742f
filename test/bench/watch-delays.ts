import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The seconds from a save to the fresh page, for each kind of file; medians of several saves. */
export interface WatchDelays {
  readonly script: number;
  readonly csv: number;
}

/**
 * Watches the sample with a script of its own, and saves that script and an export in turn.
 */
export async function watchDelays(rounds = 5): Promise<WatchDelays> {
  const folder = mkdtempSync(join(tmpdir(), "tallybook-watch-"));
  const [data, script] = [join(folder, "data"), join(folder, "mine.ts")];
  cpSync(join(ROOT, "data"), data, { recursive: true });
  const text = readFileSync(join(ROOT, "analysis", "audiences.ts"), "utf8");
  const own = text.replace("../src/index.ts", join(ROOT, "src", "index.ts"));
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
  const watching = spawn(process.execPath, ["--max-semi-space-size=4", ...words], { cwd: ROOT });
  try {
    const address = await said(watching.stdout, /http:\/\/[\d.:]+/);
    const events = await fetch(`${address}/changes`);
    const reloads = events.body!.pipeThrough(new TextDecoderStream()).getReader();
    let shown = await pageAt(address);
    /** Saves a file, and waits for another page than the one before. */
    const delay = async (path: string, text: string): Promise<number> => {
      const started = performance.now();
      writeFileSync(path, text);
      for (;;) {
        const { value = "", done } = await reloads.read();
        if (done) throw new Error("watch ended");
        if (!value.includes("data: again")) continue;
        const seconds = (performance.now() - started) / 1000;
        const page = await pageAt(address);
        if (page === shown) continue;
        shown = page;
        return seconds;
      }
    };
    const delays = { script: [] as number[], csv: [] as number[] };
    for (let round = 1; round <= rounds; round++) {
      delays.script.push(await delay(script, own.replace('"受众"', `"受众${round}"`)));
      delays.csv.push(await delay(csv, rows.replace(",1,752,", `,1,75${round},`)));
    }
    return { script: median(delays.script), csv: median(delays.csv) };
  } finally {
    watching.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

const pageAt = (address: string): Promise<string> =>
  fetch(`${address}/mine.html`).then((answer) => answer.text());

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

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

import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { officeFolder, returns } from "./keep/office.ts";
import { bytesIn, emptyFolder, ROOT, spawnReport } from "./run-report.ts";

const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

/** Waits until something holds, for half a minute at most. */
async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 3000 && !holds(); i++) await pause(10);
  expect(holds()).toBe(true);
}

const hidden = (out: string): string[] => readdirSync(out).filter((name) => name.startsWith("."));

it("Ctrl-C ends a run with 130, and leaves whole pages and nothing beside them", async () => {
  const [data, out] = [officeFolder(), emptyFolder()];
  expect(spawnReport(["--data", data, "--out", out]).code).toBe(0);
  const before = bytesIn(out);
  writeFileSync(join(data, "报送", "活动.csv"), returns(9));
  const elsewhere = emptyFolder();
  expect(spawnReport(["--data", data, "--out", elsewhere]).code).toBe(0);
  const after = bytesIn(elsewhere);
  expect(after).not.toEqual(before);
  const moments: readonly (readonly [string, () => boolean])[] = [
    ["at its start", () => true],
    ["while its pages are written beside", () => hidden(out).length > 0],
  ];
  for (const [moment, isThen] of moments) {
    const argv = ["src/cli/start.mjs", "report", "--data", data, "--out", out];
    const run = spawn(process.execPath, argv, { cwd: ROOT, stdio: "ignore", detached: true });
    const ended = new Promise<number>((done) =>
      run.on("exit", (code, signal) => done(signal === "SIGINT" ? 130 : (code ?? -1))),
    );
    await until(isThen);
    process.kill(-run.pid!, "SIGINT");
    // The shell reports a process that ends by this signal with 130.
    expect([moment, await ended]).toEqual([moment, 130]);
    await until(() => hidden(out).length === 0);
    // An exchange that was ordered already is finished by its own process.
    expect([before, after]).toContainEqual(bytesIn(out));
  }
}, 240_000);

/** True for a Node that takes the types out of a script itself. */
const readsTypes = (): boolean => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 18);
};

it.skipIf(!readsTypes())("plain node runs a script from Node 22.18 on", () => {
  const out = emptyFolder();
  const argv = ["analysis/audiences.ts", "--data", officeFolder(), "--out", out];
  const { status } = spawnSync(process.execPath, argv, { cwd: ROOT });
  expect([status, existsSync(join(out, "audiences.html"))]).toEqual([0, true]);
});

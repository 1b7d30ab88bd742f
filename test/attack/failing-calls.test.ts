import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it, vi } from "vitest";
import { openExchange } from "../../src/cli/exchange/exchange.ts";
import { WriteFailed } from "../../src/cli/terminal/errors.ts";
import { bytesIn, emptyFolder } from "../cli/run-report.ts";
import { CALLS, failing, faultAt } from "./failing-calls.ts";

const OLD = {
  "a.html": "old a",
  "b.html": "old b",
  "towns/c.html": "old c",
  "towns/d.html": "old",
};
const NEW = { "a.html": "new", "b.html": "new", "new/e.html": "new", "towns/d.html": "new" };

function oldSet(): string {
  const out = emptyFolder();
  mkdirSync(join(out, "towns"));
  for (const [file, text] of Object.entries(OLD)) writeFileSync(join(out, file), text);
  return out;
}

/** Returns the files that a reader sees; what lies hidden beside them goes with the next run. */
const seenIn = (out: string): Record<string, string> =>
  Object.fromEntries(Object.entries(bytesIn(out)).filter(([file]) => !file.startsWith(".")));

/** Writes a set as a run does; returns what it failed with. */
async function writeSet(out: string): Promise<unknown> {
  try {
    const exchange = openExchange(out, null);
    try {
      for (const [file, text] of Object.entries(NEW)) exchange.write(join(out, file), text);
      exchange.remove(join(out, "towns/c.html"));
      return (await exchange.commit(join(out, "run.json"), null)) ? null : "not current";
    } finally {
      exchange.discard();
    }
  } catch (error) {
    return error;
  }
}

beforeAll(() => {
  vi.spyOn(Atomics, "wait").mockReturnValue("timed-out");
});

it("whichever call of an exchange fails, the files are the old set, with a sentence, or the new set", async () => {
  const first = oldSet();
  const count = failing(first, null);
  expect(await writeSet(first)).toBe(null);
  const { made } = count();
  expect(bytesIn(first)).toEqual(NEW);
  const seen = new Map<string, number>();
  for (let number = 0; number < 300; number++) {
    const fault = faultAt(number, made);
    const out = oldSet();
    const end = failing(out, fault);
    const failure = await writeSet(out);
    const { hasFailed } = end();
    const what = JSON.stringify(fault);
    if (failure !== null) expect(failure, what).toBeInstanceOf(WriteFailed);
    expect([what, seenIn(out)]).toEqual([what, failure === null ? NEW : OLD]);
    expect([what, await writeSet(out), seenIn(out)]).toEqual([what, null, NEW]);
    expect(readdirSync(out)).not.toContain(".exchange.json");
    const result = `${fault.call} ${hasFailed ? (failure === null ? "done" : "undone") : "not reached"}`;
    seen.set(result, (seen.get(result) ?? 0) + 1);
  }
  for (const call of ["mkdirSync", "writeFileSync", "renameSync"])
    expect(seen.get(`${call} undone`)).toBeGreaterThan(5);
  expect(CALLS.filter((call) => seen.has(`${call} done`) || seen.has(`${call} undone`))).toEqual(
    CALLS.filter((call) => made[call] > 0),
  );
});

import { main } from "../../src/cli/main.ts";
import { emptyFolder } from "../cli/run-report.ts";
import { failing, faultAt } from "./failing-calls.ts";
import type { Tried } from "./kills.ts";
import { brokenSet, smallFolder } from "./small-folder.ts";

/** Runs a report whose exit code and notes are returned. */
async function run(data: string, out: string, year: number) {
  const err: string[] = [];
  const code = await main(["report", "--data", data, "--out", out, "--year", `${year}`], {
    out: () => {},
    err: (text) => void err.push(text),
  });
  return { code, err };
}

/** Makes whole runs in this process, each with one call that fails. */
export async function failRuns(runs: number): Promise<Tried> {
  const [data, out] = [smallFolder(), emptyFolder()];
  await run(data, out, 2022);
  const count = failing(out, null);
  await run(data, out, 2023);
  const { made } = count();
  const faults: string[] = [];
  const counts = { failed: 0, "went on": 0, "not reached": 0 };
  for (let number = 0; number < runs; number++) {
    const fault = faultAt(number, made);
    const end = failing(out, fault);
    const { code, err } = await run(data, out, 2022 + (number % 2));
    const { hasFailed } = end();
    counts[!hasFailed ? "not reached" : code === 1 ? "failed" : "went on"]++;
    const said = err.filter((line) => line.startsWith(out));
    const isSaid = code === 0 || (code === 1 && said.length === 1 && !/ {4}at /.test(err.join()));
    const broken = brokenSet(out);
    if (broken !== "" || !isSaid)
      faults.push(
        `${JSON.stringify(fault)}: code ${code}; ${broken}; ${err.slice(-2).join(" | ")}`,
      );
  }
  return { what: "runs with a failing call", tried: runs, faults, note: JSON.stringify(counts) };
}

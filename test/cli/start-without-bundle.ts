import { main } from "../../src/cli/main.ts";

/** Runs a report as a script run by tsx does: without the bundle of `start.mjs`. */
process.exitCode = await main(["report", ...process.argv.slice(2)]);

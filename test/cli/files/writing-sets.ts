import { join } from "node:path";
import { openExchange } from "../../../src/cli/exchange/exchange.ts";

/** The files of a set: pages, some of them in a folder. */
export const SET = Array.from({ length: 30 }, (_, i) =>
  i % 5 === 0 ? `towns/${i}.html` : `${i}.html`,
);

/** Writes one set after the other into a folder, until it is killed. */
const [, script, out, name, exchanging] = process.argv;
if (out?.includes("tallybook") && exchanging && script?.includes("writing-sets"))
  for (let version = 1; ; version++) {
    const exchange = openExchange(out, exchanging);
    for (const file of SET) exchange.write(join(out, file), `${name} ${version} `.repeat(200));
    await exchange.commit(join(out, "run.json"), null);
    exchange.discard();
    process.stdout.write(".");
  }

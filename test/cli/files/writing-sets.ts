import { join } from "node:path";
import { openExchange } from "../../../src/cli/report/exchange.ts";

/** The files of a set: pages, one of them in a folder. */
export const SET = Array.from({ length: 30 }, (_, i) =>
  i % 5 === 0 ? `towns/${i}.html` : `${i}.html`,
);

/** Writes one set after the other into a folder, until it is killed. */
const [, , out] = process.argv;
if (out?.includes("tallybook") && process.argv[1]?.endsWith("writing-sets.ts"))
  for (let version = 1; ; version++) {
    const exchange = openExchange(out);
    for (const file of SET) exchange.write(join(out, file), `${version} `.repeat(200));
    exchange.commit();
    exchange.discard();
    process.stdout.write(".");
  }

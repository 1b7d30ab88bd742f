import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** Tests make thousands of files that nobody needs after a loss of power: nothing waits for the disk. */
Object.assign(fs, { fsyncSync: () => {} });
syncBuiltinESMExports();

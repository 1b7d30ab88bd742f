// @ts-check
import fs, { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** Notes each file that this process opens, one a line, in the file that TALLYBOOK_OPENED names. */
const notes = process.env.TALLYBOOK_OPENED ?? "";
const { openSync } = fs;
fs.openSync = (path, ...more) => {
  if (String(path) !== notes) appendFileSync(notes, `${path}\n`);
  return openSync(path, ...more);
};
syncBuiltinESMExports();

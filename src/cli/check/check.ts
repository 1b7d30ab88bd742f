import { join, resolve } from "node:path";
import { readRecords } from "../../csv/read-records.ts";
import { findLayout } from "../../ingest/layout/find-layout.ts";
import { redactPersonal } from "../../ingest/privacy/redact-personal.ts";
import { CHECK, CHECK_HELP } from "../../messages/check.ts";
import type { Text } from "../../messages/text.ts";
import { TOOLKIT } from "../../review/toolkit-folder.ts";
import { command, SHARED, TEXT } from "../terminal/command.ts";
import { UsageError } from "../terminal/errors.ts";
import { writeWhole } from "../terminal/write-file.ts";
import { type CheckContext, checkContext } from "./check-context.ts";
import {
  type CheckBasis,
  checkBasis,
  checkedPaths,
  checkFiles,
  namedAreaList,
} from "./check-files.ts";
import { checkJson } from "./check-json.ts";
import { checkText } from "./check-text.ts";

const TOOLKIT_DATA = join(TOOLKIT, "data");

/**
 * `npm run check`: reads files and prints what would be counted, what would not, and why. Nothing is stored.
 * Ends with 0 if nothing was refused; with 1 if a file was refused, is held, or could not be opened.
 */
export const check = command({
  help: CHECK_HELP,
  words: (paths) => paths,
  flags: {
    data: SHARED.data,
    context: TEXT,
    areas: TEXT,
    strip: TEXT,
    lang: SHARED.lang,
    json: SHARED.json,
  },
  run: async ({ words: paths, lang, json, ...options }, effects) => {
    const data = resolve(options.data ?? TOOLKIT_DATA);
    const areas = namedAreaList(options.areas);
    const basis = await checkBasis({ toolkitData: TOOLKIT_DATA, data, areas, load: effects.load });
    for (const says of basis.areaTroubles) effects.err(says[lang]);
    const context = checkContext(options.context, basis.asOf);
    if (options.strip !== null) {
      effects.out(strip(paths, options.strip, basis, context)[lang]);
      return 0;
    }
    const exports = checkedPaths(paths.length > 0 ? paths : [data]);
    const { files, unreadable, references } = checkFiles(exports, basis, context);
    const parts = json ? checkJson(files, references, context.asOf) : checkText(files, lang);
    for (const part of parts) effects.out(part);
    for (const { file, error } of unreadable) effects.err(`${file}: ${error}`);
    const isRefused = files.some(
      ({ disposition }) => disposition === "refuse" || disposition === "hold",
    );
    return isRefused || unreadable.length > 0 ? 1 : 0;
  },
});

/** Writes a copy of one file without its personal columns. */
function strip(
  [path, ...others]: readonly string[],
  out: string,
  { datasetsFor }: CheckBasis,
  context: CheckContext,
): Text {
  if (path === undefined || others.length > 0) throw new UsageError(CHECK["strip-needs-file"]());
  const [file] = checkedPaths([path]);
  const records = readRecords(file!.path);
  const layout = findLayout(records, datasetsFor(path), context);
  if (!layout) throw new UsageError(CHECK["strip-unknown"](path));
  const { text, columns, lines } = redactPersonal(records, layout);
  writeWhole(out, text);
  return CHECK.stripped(out, columns, lines);
}

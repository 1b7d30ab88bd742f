import { join, resolve } from "node:path";
import { readRecords } from "../../csv/read-records.ts";
import { findLayout } from "../../ingest/layout/find-layout.ts";
import { understandFile } from "../../ingest/meaning/understand-file.ts";
import { redactPersonal } from "../../ingest/privacy/redact-personal.ts";
import { CHECK } from "../../messages/check.ts";
import { TOOLKIT } from "../../review/toolkit-folder.ts";
import type { Effects } from "../terminal/effects.ts";
import { UsageError } from "../terminal/options.ts";
import { writeWhole } from "../terminal/write-file.ts";
import { checkContext } from "./check-context.ts";
import {
  type CheckBasis,
  checkBasis,
  checkedPaths,
  checkFiles,
  namedAreaList,
} from "./check-files.ts";
import { checkJson } from "./check-json.ts";
import type { CheckOptions } from "./check-options.ts";
import { checkText } from "./check-text.ts";

const TOOLKIT_DATA = join(TOOLKIT, "data");

/**
 * `npm run check`: reads files and says what would be counted, what not, and why. Nothing is stored.
 * @returns 0 nothing refused; 1 a file was refused, is held, or could not be opened.
 */
export async function check(options: CheckOptions, effects: Effects): Promise<number> {
  const data = resolve(options.data ?? TOOLKIT_DATA);
  const areas = namedAreaList(options.areas);
  const basis = await checkBasis({ toolkitData: TOOLKIT_DATA, data, areas, load: effects.load });
  for (const says of basis.areaTroubles) effects.err(says[options.lang]);
  if (options.strip !== null) return strip(options, options.strip, basis, effects);
  const context = checkContext(options.context, basis.asOf);
  const exports = checkedPaths(options.paths.length > 0 ? options.paths : [data]);
  const { files, unreadable, references } = checkFiles(exports, basis, context);
  const parts = options.json
    ? checkJson(files, references, context.asOf)
    : checkText(files, options.lang);
  for (const part of parts) effects.out(part);
  for (const { file, error } of unreadable) effects.err(`${file}: ${error}`);
  const isRefused = files.some(
    ({ disposition }) => disposition === "refuse" || disposition === "hold",
  );
  return isRefused || unreadable.length > 0 ? 1 : 0;
}

/** Writes a copy of one file without its personal columns. */
function strip(
  { paths, context, lang }: CheckOptions,
  out: string,
  { datasetsFor, references, asOf }: CheckBasis,
  effects: Effects,
): number {
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0) throw new UsageError(CHECK["strip-needs-file"]());
  const [file] = checkedPaths([path]);
  const records = readRecords(file!.path);
  const reader = {
    datasets: datasetsFor(path),
    references,
    context: checkContext(context, asOf),
  };
  const listed = findLayout(records, reader.datasets, reader.context);
  const { layout } = understandFile(records, listed, reader);
  if (!layout) throw new UsageError(CHECK["strip-unknown"](path));
  const { text, columns, lines } = redactPersonal(records, layout);
  writeWhole(out, text);
  effects.out(CHECK.stripped(out, columns, lines)[lang]);
  return 0;
}

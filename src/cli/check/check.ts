import { join, parse, resolve } from "node:path";
import { isThere } from "../../csv/bytes/open-file.ts";
import type { Records } from "../../csv/read-records.ts";
import { openExport } from "../../ingest/folder/open-export.ts";
import type { ExportsRead } from "../../ingest/folder/read-exports.ts";
import { findLayout } from "../../ingest/layout/find-layout.ts";
import { understandFile } from "../../ingest/meaning/understand-file.ts";
import { nothingCounts } from "../../ingest/result/file-result.ts";
import { redactPersonal } from "../../ingest/rows/redact-personal.ts";
import { CHECK, CHECK_HELP } from "../../messages/commands/check.ts";
import { COMMANDS } from "../../messages/commands/commands.ts";
import { fileError } from "../../messages/file-errors.ts";
import { PASSED_OVER } from "../../messages/passed-over.ts";
import type { Text } from "../../messages/text.ts";
import { PROJECT, TOOLKIT } from "../../review/folder/toolkit-folder.ts";
import { accept, acceptAnswers, type Understood } from "../accept/accept.ts";
import { linkNotices, spellingNotices } from "../review/folder-notices.ts";
import { command, SHARED, TEXT } from "../terminal/command.ts";
import { UsageError } from "../terminal/errors.ts";
import { writeWhole } from "../terminal/write-file.ts";
import { type CheckContext, checkContext } from "./check-context.ts";
import {
  type CheckBasis,
  type CheckPlace,
  checkBasis,
  checkedPaths,
  checkFiles,
  namedAreaList,
} from "./check-files.ts";
import { checkJson } from "./check-json.ts";
import { checkQuestions, hasRules } from "./check-questions.ts";
import { checkText } from "./check-text.ts";
import { dataFolderOf } from "./data-folder.ts";
import { rulesText } from "./rules-text.ts";

const TOOLKIT_DATA = join(TOOLKIT, "data");
const PROJECT_DATA = join(PROJECT, "data");

/**
 * `npm run check`: reads files and prints what would be counted, what would not, and why. Nothing is stored.
 * Ends with 0 if nothing was refused; with 1 if a file was refused, is held, counts for nothing, or could not be opened.
 */
export const check = command({
  help: CHECK_HELP,
  words: (paths) => paths,
  flags: {
    data: SHARED.data,
    context: TEXT,
    areas: TEXT,
    strip: TEXT,
    accept: { type: "boolean" },
    lang: SHARED.lang,
    json: SHARED.json,
  },
  run: async ({ words: paths, lang, json, ...options }, effects) => {
    const data = resolve(options.data ?? dataFolderOf(paths, PROJECT_DATA));
    const areas = namedAreaList(options.areas);
    const place = { toolkitData: TOOLKIT_DATA, data, areas, load: effects.load };
    if (options.accept)
      await accept(data, () => understood(place, options.context), { effects, lang });
    const basis = await checkBasis(place);
    for (const says of [...basis.unreadable, ...basis.troubles]) effects.err(says[lang]);
    const context = checkContext(options.context, basis.asOf);
    if (options.strip !== null) {
      effects.out(strip(paths, options.strip, basis, context)[lang]);
      return 0;
    }
    const exports = checkedPaths(paths.length > 0 ? paths : [data]);
    const { references, unreadable, ...read } = checkFiles(exports, basis, context);
    const { files } = read;
    if (options.accept && effects.ask) {
      const { questions } = checkQuestions(files, references, basis, { data, lang });
      await acceptAnswers(data, questions, { effects, lang });
    }
    const asked =
      json || hasRules(data) ? checkQuestions(files, references, basis, { data, lang }) : null;
    const held = asked?.questions.filter((question) => question.held) ?? [];
    const notes = notesOf(basis, { data, unreadable, passedOver: read.passedOver, references });
    if (json)
      for (const part of checkJson({ ...read, unreadable, ...asked! }, references, context.asOf))
        effects.data(part);
    else {
      const said = [...basis.unreadable, ...basis.troubles, ...notes, ...held].length;
      for (const part of checkText(files, lang, said)) effects.out(part);
      for (const part of rulesText(asked?.rules ?? [], lang)) effects.out(part);
    }
    for (const says of notes) effects.err(says[lang]);
    const isRefused = files.some(
      (file) => file.disposition === "refuse" || file.disposition === "hold" || nothingCounts(file),
    );
    return isRefused || held.length > 0 || unreadable.length + basis.unreadable.length > 0 ? 1 : 0;
  },
});

/** Says what is to be known beside the files that were read. */
const notesOf = (
  { hasAreaList }: CheckBasis,
  {
    data,
    unreadable,
    passedOver,
    references,
  }: Pick<ExportsRead, "unreadable" | "passedOver" | "references"> & { readonly data: string },
): Text[] => [
  ...(hasAreaList ? [] : spellingNotices(references.areas.areas(), data)),
  ...linkNotices(data),
  ...unreadable.map(({ file, code }) => COMMANDS.unreadable(file, fileError(code))),
  ...passedOver.map(({ file, why }) => COMMANDS["passed-over"](file, PASSED_OVER[why])),
];

/** Reads the exports of a data folder, to confirm what they mean. */
async function understood(place: CheckPlace, contextPath: string | null): Promise<Understood> {
  const basis = await checkBasis(place);
  const exports = checkedPaths([place.data]);
  const { files, references } = checkFiles(exports, basis, checkContext(contextPath, basis.asOf));
  const named = basis.hasAreaList ? null : references.areas.areas();
  return {
    exports,
    files,
    named,
    datasets: basis.datasets,
    isConfigured: Object.keys(basis.config).length > 0,
  };
}

/** Writes a copy of one file without its personal columns: of a workbook one of each sheet. */
function strip(
  [path, ...others]: readonly string[],
  out: string,
  { datasetsFor, references }: CheckBasis,
  context: CheckContext,
): Text {
  if (path === undefined || others.length > 0) throw new UsageError(CHECK["strip-needs-file"]());
  const [file] = checkedPaths([path]);
  const tables = openExport(file!).tables.map((table) => table.records());
  const known = tables.flatMap((records) => {
    const reader = { datasets: datasetsFor(path), references, context };
    const listed = findLayout(records, reader.datasets, context);
    const { layout } = understandFile(records, listed, reader);
    return layout ? [{ records, layout }] : [];
  });
  if (known.length === 0) throw new UsageError(CHECK["strip-unknown"](path));
  const copyOf = ({ sheet }: Records): string =>
    known.length === 1 ? out : sheetPath(out, sheet!.name);
  for (const { records } of known) refuseTaken(copyOf(records));
  const written = known.map(({ records, layout }) => {
    const { text, columns, lines } = redactPersonal(records, layout);
    const copy = copyOf(records);
    writeWhole(copy, text);
    return CHECK.stripped(copy, columns, lines);
  });
  return {
    zh: written.map(({ zh }) => zh).join("\n"),
    en: written.map(({ en }) => en).join("\n"),
  };
}

/** @throws UsageError where a file of the name of a copy is there: an export is never changed. */
function refuseTaken(copy: string): void {
  if (isThere(copy)) throw new UsageError(CHECK["strip-taken"](copy));
}

/** Adds the name of a sheet to that of a copy, without characters that paths cannot have. */
function sheetPath(out: string, sheet: string): string {
  const { dir, name, ext } = parse(out);
  return join(dir, `${name} ${sheet.replace(/[\\/:*?"<>|]/g, "_")}${ext}`);
}

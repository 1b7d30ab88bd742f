import { linksOut } from "../../ingest/folder/links-out.ts";
import type { LoadedFolder } from "../../ingest/folder/load-folder.ts";
import { shownFile } from "../../ingest/persons/shown-file.ts";
import { proposeAreas } from "../../ingest/references/propose-areas.ts";
import { type FileResult, nothingCounts } from "../../ingest/result/file-result.ts";
import { headerTroubles } from "../../ingest/result/header-questions.ts";
import { CHECK } from "../../messages/commands/check.ts";
import { COMMANDS } from "../../messages/commands/commands.ts";
import { fileError } from "../../messages/file-errors.ts";
import { PASSED_OVER } from "../../messages/passed-over.ts";
import { REFUSALS } from "../../messages/refusals.ts";
import type { Text } from "../../messages/text.ts";
import { WARNINGS } from "../../messages/warnings.ts";
import type { Area } from "../../model/areas/areas.ts";

/** Finds the files that were refused, and those that no dataset knows. */
const unreadFiles = ({ files }: LoadedFolder): FileResult[] =>
  files.filter(({ disposition }) => disposition === "refuse");

/** Finds the files of which nothing counts: refused, unknown, or with every row set aside. */
export const uncountedFiles = (loaded: LoadedFolder): FileResult[] => [
  ...unreadFiles(loaded),
  ...loaded.files.filter(nothingCounts),
];

/** Says what is to be known about a folder that was read: the worst first. */
export function folderNotices(loaded: LoadedFolder, data: string): Text[] {
  const { files, passedOver, unreadable, areaList, areaTroubles } = loaded;
  const quarantined = files.filter(({ quarantine }) => quarantine.length > 0);
  return [
    ...files
      .filter(nothingCounts)
      .map(({ file, quarantine: { length } }) => CHECK["nothing-counts"](file, length)),
    ...(areaList === null ? [COMMANDS["no-area-list"]()] : []),
    ...(areaList === null ? spellingNotices(loaded.references.areas.areas(), data) : []),
    ...areaTroubles.map((says) => COMMANDS["area-list"](areaList!, says)),
    ...linkNotices(data),
    ...unreadable.map(({ file, code }) => COMMANDS.unreadable(file, fileError(code))),
    ...unreadFiles(loaded).map((one) =>
      one.refusal === null
        ? unreadSays(one, data)
        : COMMANDS.refused(one.file, REFUSALS[one.refusal.reason], [
            ...placesOf(one.refusal),
            ...headerTroubles(one),
          ]),
    ),
    ...files
      .filter(({ disposition }) => disposition === "hold")
      .map((one) => COMMANDS.held(one.file, REFUSALS[one.refusal!.reason], headerTroubles(one))),
    ...files.flatMap(({ file, warnings }) =>
      warnings
        .filter(({ code }) => code === "UNMARKED_VERSIONS")
        .map(({ says }) => COMMANDS["two-returns"](file, says!, WARNINGS.UNMARKED_VERSIONS)),
    ),
    ...(loaded.notices ?? []),
    ...passedOver.map(({ file, why }) => COMMANDS["passed-over"](file, PASSED_OVER[why])),
    ...quarantined.map(({ file, quarantine }) => COMMANDS["set-aside"](file, quarantine.length)),
  ];
}

/** Names the files of a data folder that lie outside of it. */
export const linkNotices = (data: string): Text[] =>
  linksOut(data).map((file) => COMMANDS["link-out"](shownFile(file)));

/** Says why nothing is known of a file: no header, or not even columns. */
const unreadSays = ({ file, dialect }: FileResult, data: string): Text =>
  dialect?.isFound === false ? COMMANDS["no-delimiter"](file) : COMMANDS.unmatched(file, data);

/** Names the cells for which a file was refused, where it was for some of them. */
const placesOf = ({ columns = [], lines = [] }: NonNullable<FileResult["refusal"]>): Text[] =>
  lines.length === 0 ? [] : [CHECK["in-cells"](columns, lines)];

/** Names the spellings that seem to be of one township, where no list says so. */
export function spellingNotices(areas: readonly Area[], data: string): Text[] {
  const { areas: proposed, unclear } = proposeAreas(areas);
  return [
    ...proposed
      .filter(({ spellings }) => spellings.length > 0)
      .map(({ name, spellings }) => COMMANDS["like-names"](name, spellings, data)),
    ...unclear.map(({ name, of }) => COMMANDS["unclear-name"](name, of)),
  ];
}

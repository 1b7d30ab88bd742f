import { join } from "node:path";
import { COMMANDS } from "../../messages/commands/commands.ts";
import { OFFICE } from "../../messages/commands/office.ts";
import type { Text } from "../../messages/text.ts";
import { type MadeFiles, officeFiles, officeTools } from "../../office/computer/office-files.ts";
import type { OfficeFormat } from "../../office/formats.ts";
import { wordingIn } from "../../office/wording.ts";
import type { Page } from "../../report/page/page.ts";
import { type PageOptions, renderPage } from "../../report/render/render-page.ts";
import { TOOLKIT } from "../../review/folder/toolkit-folder.ts";
import type { Review } from "../../review/review.ts";
import { codeFrame } from "../terminal/code-frame.ts";

/** A run as these files need it: one that was edited since it was written stays, and false comes back. */
interface OfficeRun {
  writeUnedited(path: string, content: Uint8Array): boolean;
}

/** The pages that were written, the formats in which an office wants them, and the run that writes them. */
interface OfficeRequest {
  readonly pages: readonly Page[];
  readonly formats: readonly OfficeFormat[];
  readonly rendering: PageOptions;
  readonly review: Review;
  readonly folder: string;
  readonly run: OfficeRun;
}

/** The files written for an office, what is to be said about the others, and the number of failures. */
interface WrittenOffice {
  readonly files: readonly string[];
  readonly notices: readonly Text[];
  readonly failed: number;
}

/**
 * Writes pages in the formats of an office, beside the pages. A format that this computer cannot make, a file that
 * was edited since and a page that cannot be turned into one are said, and the others are written.
 */
export async function writeOffice(request: OfficeRequest): Promise<WrittenOffice> {
  const { pages, formats, rendering, review, folder, run } = request;
  if (formats.length === 0) return { files: [], notices: [], failed: 0 };
  const tools = officeTools(formats);
  const order = { formats, review, wording: wordingIn(rendering.lang, rendering.names) };
  const files: string[] = [];
  const failures: Text[] = [];
  for (const page of pages) {
    const make = () => officeFiles(page, () => renderPage(page, rendering), order, tools);
    const made = await orFailure(page, make);
    failures.push(...made.failures);
    for (const { file, content } of made.files)
      if (run.writeUnedited(join(folder, file), content)) files.push(file);
      else failures.push(OFFICE.edited(join(folder, file)));
  }
  return {
    files,
    notices: [...tools.lacking, ...failures],
    failed: tools.unmade.length + failures.length,
  };
}

/** Makes the files of a page; an error is told with its place, and stops no other page. */
async function orFailure({ info }: Page, make: () => Promise<MadeFiles>): Promise<MadeFiles> {
  try {
    return await make();
  } catch (error) {
    const frame = codeFrame(error, join(TOOLKIT, "src"));
    return { files: [], failures: [COMMANDS["notebook-failed"](info.file, frame, false)] };
  }
}

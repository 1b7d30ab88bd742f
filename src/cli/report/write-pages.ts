import { join } from "node:path";
import { proposedCorrectionsCsv } from "../../checks/proposed-corrections.ts";
import { questionsOf } from "../../checks/questions.ts";
import { questionsCsv } from "../../checks/questions-csv.ts";
import { quarantineCsv } from "../../ingest/result/quarantine-csv.ts";
import { COMMANDS } from "../../messages/commands/commands.ts";
import type { Text } from "../../messages/text.ts";
import { type PageOptions, renderPage } from "../../report/render/render-page.ts";
import type { Review } from "../../review/review.ts";
import { figuresFile } from "../../review/trace/figures-file.ts";
import { contentKey } from "../../store/rows/content-key.ts";
import type { EarlierPages } from "../keep/earlier-pages.ts";
import { failureOf, type MadeNotebook } from "../review/make-pages.ts";
import type { Effects } from "../terminal/effects.ts";
import { once, type Session } from "../terminal/session.ts";
import type { Run } from "./run-record.ts";

/** The target of pages: the folder, the run that writes them, and the pages of earlier runs of the same data. */
interface Target {
  readonly run: Run;
  readonly folder: string;
  readonly earlier: EarlierPages;
  readonly progress: Effects["progress"];
  readonly session: Session | null;
}

/** Writes the pages of notebooks; returns those that cannot be rendered, whose earlier pages stay. */
export function writePages(
  { run, folder, earlier, progress, session }: Target,
  notebooks: readonly MadeNotebook[],
  options: PageOptions,
): { readonly page: string; readonly says: Text }[] {
  const key = session && optionsKey(options);
  const count = notebooks.reduce((sum, { pages }) => sum + pages.length, 0);
  let index = 0;
  return notebooks.flatMap(({ path, pages }) =>
    pages.flatMap((page) => {
      const { file } = page.info;
      progress(COMMANDS["making-page"](file, index++, count)[options.lang]);
      const html = orError(() =>
        once(key === null ? null : session, [page, "html", key ?? ""], () =>
          renderPage(page, options),
        ),
      );
      if (typeof html !== "string")
        return [{ page: file, says: failureOf(html.error, { path, page: file, earlier }) }];
      run.write(join(folder, file), html);
      return [];
    }),
  );
}

/** Names the options that pages are rendered with; null where a page leaves something behind in them. */
const optionsKey = ({ lang, second, pages, workbook, profiles, printed, names }: PageOptions) =>
  second || names ? null : contentKey([lang, pages, workbook, profiles, printed]);

function orError<Made>(make: () => Made): Made | { readonly error: unknown } {
  try {
    return make();
  } catch (error) {
    return { error };
  }
}

/** Lists the files of a full run that are the same in every language. */
export const filesIn = (out: string) =>
  [
    join(out, "figures.json"),
    join(out, "quarantine.csv"),
    join(out, "proposed-corrections.csv"),
    join(out, "questions.csv"),
  ] as const;

/** Writes those files. */
export function writeFiles(
  out: string,
  review: Review,
  { run: { write }, session }: Pick<Target, "run" | "session">,
): void {
  const [figures, quarantine, proposed, questions] = filesIn(out);
  write(
    figures,
    once(session, [review, "figures", ""], () => figuresFile(review)),
  );
  write(quarantine, quarantineCsv(review.files));
  write(proposed, proposedCorrectionsCsv(review.checks()));
  write(questions, questionsCsv(questionsOf(review.checks(), review.files)));
}

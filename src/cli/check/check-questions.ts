import { join, relative, resolve } from "node:path";
import { type Question, questionsOf } from "../../checks/questions.ts";
import { readCorrections } from "../../ingest/corrections/corrections.ts";
import { readExplanations } from "../../ingest/corrections/explanations.ts";
import type { References } from "../../ingest/references/references.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import type { Lang } from "../../messages/text.ts";
import { areaTree } from "../../model/areas/areas.ts";
import { lastDay } from "../../model/periods/period.ts";
import { createReview } from "../../review/create-review.ts";
import { lastYearIn } from "../../review/filed-years.ts";
import type { CheckBasis } from "./check-files.ts";

/** Lists everything that the checks ask about these files, as on the page of data quality of a report. */
export function checkQuestions(
  read: readonly FileResult[],
  references: References,
  { config, datasets }: CheckBasis,
  { data, lang }: { readonly data: string; readonly lang: Lang },
): Question[] {
  // Corrections name files by their path within the data folder.
  const names = new Map(read.map(({ file }) => [within(data, file), file]));
  const files = read.map((file) => renamed(file, within(data, file.file)));
  const year = config.year ?? lastYearIn(files);
  if (year === null) return [];
  const { areas } = references;
  const review = createReview({
    config: { county: WHOLE, title: WHOLE, ...config },
    tree: areas.tree.areas.length > 0 ? areas.tree : areaTree(areas.areas(), { name: WHOLE.zh }),
    files,
    datasets,
    year,
    asOf: config.asOf ?? lastDay(String(year)),
    corrections: readCorrections(join(data, "corrections.csv")),
    explanations: readExplanations(join(data, "explanations.csv")),
  });
  const named = (file: string): string => names.get(file) ?? file;
  return questionsOf(review.checks(), review.files, lang).map((question) => ({
    ...question,
    file: question.file && named(question.file),
    proposals: question.proposals.map((each) => ({ ...each, file: named(each.file) })),
  }));
}

const WHOLE = { zh: "全县", en: "The county" } as const;

function within(data: string, file: string): string {
  const path = relative(data, resolve(file)).replaceAll("\\", "/");
  return path.startsWith("..") ? file : path;
}

const renamed = (file: FileResult, name: string): FileResult => ({
  ...file,
  file: name,
  facts: file.facts && { ...file.facts, file: name },
});

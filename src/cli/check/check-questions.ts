import { join, relative, resolve } from "node:path";
import { rulesIn } from "../../checks/office-rules/read-rules.ts";
import { type Question, questionsOf } from "../../checks/questions.ts";
import { type RuleReport, ruleReports } from "../../checks/rule-report.ts";
import { isThere } from "../../csv/bytes/open-file.ts";
import { readCorrections } from "../../ingest/corrections/corrections.ts";
import { readExplanations } from "../../ingest/corrections/explanations.ts";
import type { References } from "../../ingest/references/references.ts";
import { numberedRowsIfThere } from "../../ingest/references/small-table.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import type { Lang } from "../../messages/text.ts";
import { areaTree } from "../../model/areas/areas.ts";
import { nodeTree } from "../../model/areas/node-tree.ts";
import { lastDay } from "../../model/periods/period.ts";
import { createReview } from "../../review/create-review.ts";
import { lastYearIn } from "../../review/filed-years.ts";
import { wholeOf } from "../review/node-review.ts";
import type { CheckBasis } from "./check-files.ts";

/** The questions about files, and the results of the rules of the office. */
export interface Asked {
  readonly questions: readonly Question[];
  readonly rules: readonly RuleReport[];
}

/** True where a data folder has rules of its own. */
export const hasRules = (data: string): boolean => isThere(join(data, "rules.csv"));

/** Lists everything that the checks ask about these files, as on the page of data quality of a report. */
export function checkQuestions(
  read: readonly FileResult[],
  references: References,
  { config, datasets }: CheckBasis,
  { data, lang }: { readonly data: string; readonly lang: Lang },
): Asked {
  // Corrections name files by their path within the data folder.
  const names = new Map(read.map(({ file }) => [within(data, file), file]));
  const files = read.map((file) => renamed(file, within(data, file.file)));
  const year = config.year ?? lastYearIn(files);
  if (year === null) return { questions: [], rules: [] };
  const { areas } = references;
  const review = createReview({
    config: { county: WHOLE, title: WHOLE, ...config },
    tree:
      areas.tree.areas.length > 0
        ? nodeTree(areas.tree, wholeOf(areas.tree))
        : areaTree(areas.areas(), { name: WHOLE.zh }),
    files,
    datasets,
    year,
    asOf: config.asOf ?? lastDay(String(year)),
    corrections: readCorrections(join(data, "corrections.csv")),
    explanations: readExplanations(join(data, "explanations.csv")),
    rules: rulesIn(numberedRowsIfThere(join(data, "rules.csv")), datasets, references.schemes),
  });
  const named = (file: string): string => names.get(file) ?? file;
  const withNames = (question: Question): Question => ({
    ...question,
    file: question.file && named(question.file),
    proposals: question.proposals.map((each) => ({ ...each, file: named(each.file) })),
  });
  const rules = ruleReports(review.checks(), review.rules, review.files, lang);
  return {
    questions: questionsOf(review.checks(), review.files, lang).map(withNames),
    rules: rules.map((rule) => ({ ...rule, notes: rule.notes.map(withNames) })),
  };
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

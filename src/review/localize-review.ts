import type { Lang } from "../messages/text.ts";
import { factsIn, treeIn } from "../model/facts/localize-areas.ts";
import { type Study, type StudyInput, studyOf } from "./review.ts";

/**
 * A study with its areas called as in a language; the same one where the list of areas gives no such names.
 * Only names differ: corrections were applied under the names that they were written with.
 */
export function studyIn(study: Study, input: StudyInput, lang: Lang): Study {
  const tree = treeIn(study.tree, lang);
  if (tree === study.tree) return study;
  const files = study.files.map((file) =>
    file.facts === null ? file : { ...file, facts: factsIn(file.facts, tree) },
  );
  const shown = studyOf({ ...input, tree, files, corrections: [] });
  return { ...shown, corrections: study.corrections };
}

import type { Lang } from "../messages/text.ts";
import { bodyNames } from "../model/facts/body-names.ts";
import type { Facts } from "../model/facts/facts.ts";
import { localizeAreas, localizeFacts } from "../model/facts/localize-areas.ts";
import type { NamesInData } from "../model/names/english-names.ts";
import { createReview } from "./create-review.ts";
import type { Review, ReviewInput } from "./review.ts";

/**
 * Gives the areas of a review their names in a language: those of the list of areas, else of `names`; returns the
 * review itself if there are none. Corrections are not applied again: they are written with the filed names.
 */
export function localizeReview(
  review: Review,
  input: ReviewInput,
  lang: Lang,
  names: ReadonlyMap<string, string> = new Map(),
): Review {
  const tree = localizeAreas(review.tree, lang, names);
  if (tree === review.tree) return review;
  const files = review.files.map((file) =>
    file.facts === null ? file : { ...file, facts: localizeFacts(file.facts, tree) },
  );
  const { county } = input.config;
  const named = { zh: county.zh, en: names.get(county.en) ?? county.en };
  const config = { ...input.config, county: named };
  const shown = createReview({ ...input, config, tree, files, corrections: [] });
  return { ...shown, corrections: review.corrections };
}

/** Lists the bodies that the rows of a list of cases name. */
const bodiesOf = ({ breakdowns }: Facts): readonly string[] => breakdowns.get("body")?.values ?? [];

/** Lists the names that the data of a review give to places and bodies, and to categories, items and offices. */
export function namesIn({ config, tree, files, indicators, plans, schemes }: Review): NamesInData {
  const facts = files.flatMap((file) => file.facts ?? []);
  const { areas: all } = tree.depth?.all ?? tree;
  const areas = all.flatMap(({ name, formerNames }) => [
    name,
    ...formerNames.map((former) => former.name),
  ]);
  const categories = facts.flatMap(({ dataset, breakdowns }) =>
    [...breakdowns].flatMap(([column, { values }]) =>
      dataset.columns[column]?.kind === "category" ? values : [],
    ),
  );
  const items = indicators.flatMap(({ name, group, content, method, responsible, deadline }) => [
    ...[name, group, responsible, deadline, content, method],
  ]);
  const planned = [
    ...plans.tasks.flatMap(({ label, bodies }) => [label.en, ...bodies]),
    ...plans.phases.map(({ label }) => label.en),
  ];
  const listed = [...schemes.values()].flatMap(({ index }) => [...index.values.values()]);
  return {
    places: [config.county.en, ...areas, ...bodyNames(facts).values(), ...facts.flatMap(bodiesOf)],
    words: [...listed, ...categories, ...items, ...planned],
  };
}

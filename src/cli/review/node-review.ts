import { resolve } from "node:path";
import type { FileResult } from "../../ingest/result/file-result.ts";
import { NODE } from "../../messages/commands/node.ts";
import { type Area, type AreaTree, slug } from "../../model/areas/areas.ts";
import { hierarchyOf } from "../../model/areas/hierarchy.ts";
import { levelNamed, levelOf } from "../../model/areas/levels.ts";
import { areasHeld, hasLevels, nodeTree, rootOf } from "../../model/areas/node-tree.ts";
import { nearest } from "../../model/did-you-mean.ts";
import { copiedUnder } from "../../model/facts/copy-areas.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { pickFacts } from "../../model/facts/pick-facts.ts";
import { memoize } from "../../model/memoize.ts";
import type { ReviewInput } from "../../review/review.ts";
import type { ReviewConfig } from "../../review/review-config.ts";
import { UsageError } from "../terminal/errors.ts";

/**
 * Finds the area that a command asks for by code or name: one that others belong to.
 * @throws UsageError if there is none, with the nearest one.
 */
export function areaAsked(word: string, list: AreaTree): Area {
  const { below } = hierarchyOf(list);
  const all = list.areas.filter((area) => below(area).length > 0);
  const found = all.filter(({ code, name, aliases }) => [code, name, ...aliases].includes(word));
  if (found.length === 1) return found[0]!;
  if (found.length > 1) throw new UsageError(NODE["area-twice"](word, found.map(labelOf)));
  const leaf = list.areas.find(({ code, name }) => [code, name].includes(word));
  if (leaf) throw new UsageError(NODE["area-without-areas"](labelOf(leaf)));
  const near = nearest(
    word,
    all.flatMap(({ code, name }) => [code, name]),
  );
  throw new UsageError(NODE["no-area"](word, near, all.map(labelOf)));
}

/**
 * Lists the areas of a level that others belong to: 县, county, or the word of the list.
 * @throws UsageError if there are none.
 */
export function areasOfLevel(word: string, list: AreaTree): Area[] {
  const { below } = hierarchyOf(list);
  const all = list.areas.filter((area) => below(area).length > 0);
  const level = levelNamed(word);
  const found = all.filter(
    (area) => area.level === word || (level !== null && levelOf(area) === level),
  );
  if (found.length > 0) return found;
  const words = [...new Set(all.map((area) => area.level ?? levelOf(area) ?? ""))];
  throw new UsageError(
    NODE["no-level"](
      word,
      words.filter((each) => each !== ""),
    ),
  );
}

const labelOf = ({ name, code }: Area): string => `${name} ${code}`;

/** Returns the folder of the set of an area in the folder of the whole: its code and name. */
export const folderOf = (out: string, { code, name }: Area): string =>
  resolve(out, slug(`${code}-${name}`));

/** The area that is reviewed where none is asked for; null where the list has one level, or several areas at its top. */
export const wholeOf = (list: AreaTree): Area | null => (hasLevels(list) ? rootOf(list) : null);

/**
 * Makes the input for the review of an area of a list of several levels: its tree, and what was filed of it. The
 * settings are those of the whole; another area has its own name.
 */
export function inputAt(
  input: ReviewInput,
  node: Area | null,
  settings: Partial<ReviewConfig>,
): ReviewInput {
  const list = input.tree;
  if (!hasLevels(list)) return input;
  const tree = nodeTree(list, node);
  const isWhole = node === wholeOf(list);
  const county = node && !(isWhole && settings.county) ? nameOf(node) : input.config.county;
  const title = (isWhole && settings.title) || {
    zh: `${tree.words.parts.zh}工作年终评估`,
    en: `Year-end review of the ${tree.words.parts.en}`,
  };
  return {
    ...input,
    config: { ...input.config, county, title },
    tree,
    files: isWhole ? input.files : filesWithin(input.files, tree),
  };
}

const nameOf = ({ name, nameEn }: Area) => ({ zh: name, en: nameEn ?? name });

/** Selects the files that hold something of the areas of a tree, and what of them is theirs. */
function filesWithin(files: readonly FileResult[], tree: AreaTree): FileResult[] {
  const held = areasHeld(tree);
  return files.flatMap((file) => {
    if (file.facts === null) return [];
    const facts = factsWithin(file.facts, held);
    return facts.count > 0 ? [{ ...file, facts }] : [];
  });
}

function factsWithin(facts: Facts, held: ReadonlySet<string>): Facts {
  const { values, codes } = facts.area;
  const isHeld = values.map(({ code }) => held.has(code));
  if (isHeld.every((each) => each)) return facts;
  const stored = copiedUnder(facts, (area) => (held.has(area.code) ? area : null));
  if (stored) return stored;
  const numbers: number[] = [];
  for (let fact = 0; fact < facts.count; fact++) if (isHeld[codes[fact]!]) numbers.push(fact);
  const picked = pickFacts(facts, numbers);
  const places = new Map<Area, number>();
  const own = picked.area.codes.map((code) => memoize(places, values[code]!, () => places.size));
  return { ...picked, area: { values: [...places.keys()], codes: own } };
}

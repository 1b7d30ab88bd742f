import type { ColumnDefinition, ColumnKind, Dataset } from "../../model/datasets/dataset.ts";
import { type Concept, isConcept } from "../../model/lexicon/concepts.ts";
import { KIND_PATTERNS, NEVER_FIGURES, NO_WEIGHT } from "../../model/lexicon/kind-patterns.ts";
import { memoize } from "../../model/memoize.ts";

/** The concepts that a header must be made of to mean a field. */
export interface FieldPattern {
  readonly field: string;
  readonly definition: ColumnDefinition;
  readonly heads: readonly Head[];
  readonly allow: ReadonlySet<Concept>;
  readonly partOf: ReadonlySet<Concept>;
  readonly needs: ReadonlySet<Concept>;
  readonly veto: ReadonlySet<Concept>;
  /** Concepts that together mean something else: a filing date. */
  readonly vetoTogether: readonly (readonly Concept[])[];
}

/** Concepts that stand at the end of a header, and what they are worth. */
export interface Head {
  readonly concepts: readonly Concept[];
  readonly score: number;
  /** True if the head counts without what the field needs: 资金额 may be planned or received. */
  readonly isWeak: boolean;
}

const known = new WeakMap<Dataset, readonly FieldPattern[]>();

/** The patterns of the fields of a dataset in their order; made once per dataset. */
export const patternsOf = (dataset: Dataset): readonly FieldPattern[] =>
  memoize(known, dataset, () =>
    Object.entries(dataset.columns).flatMap(([field, definition]) =>
      definition.kind === "note" && !definition.meaning ? [] : [patternOf(field, definition)],
    ),
  );

function patternOf(field: string, definition: ColumnDefinition): FieldPattern {
  const byKind = KIND_PATTERNS[definition.kind] ?? { heads: {} };
  const own = definition.meaning ?? { heads: {} };
  const conceptsOf = (part: "allow" | "partOf" | "needs"): Concept[] =>
    [byKind[part] ?? "", own[part] ?? ""].flatMap(conceptsIn);
  const [allow, partOf, needs] = [conceptsOf("allow"), conceptsOf("partOf"), conceptsOf("needs")];
  const heads = [
    ...headsOf({ ...byKind.heads, ...own.heads }, false),
    ...headsOf(own.weak ?? {}, true),
  ];
  const wanted = new Set([
    ...allow,
    ...partOf,
    ...needs,
    ...heads.flatMap((head) => head.concepts),
  ]);
  const never = conceptsIn(NEVER_FIGURES[definition.kind] ?? "");
  const vetoes = [byKind.veto ?? "", own.veto ?? ""].join(" ").split(/\s+/u);
  return {
    field,
    definition,
    heads,
    allow: new Set([...allow, ...needs, ...conceptsIn(NO_WEIGHT)]),
    partOf: new Set(partOf),
    needs: new Set(needs),
    veto: new Set([
      ...never.filter((concept) => !wanted.has(concept)),
      ...vetoes.filter((name) => !name.includes("+")).flatMap(conceptsIn),
    ]),
    vetoTogether: vetoes
      .filter((name) => name.includes("+"))
      .map((names) => conceptsIn(names.replaceAll("+", " "))),
  };
}

const headsOf = (heads: Readonly<Record<string, number>>, isWeak: boolean): Head[] =>
  Object.entries(heads).map(([concepts, score]) => ({
    concepts: conceptsIn(concepts),
    score,
    isWeak,
  }));

/** The concepts that a text names; a misspelt one is a fault of a definition and throws. */
function conceptsIn(text: string): Concept[] {
  return text.split(/\s+/u).flatMap((name) => {
    if (name === "") return [];
    if (!isConcept(name)) throw new Error(`no concept "${name}" in the meaning of a column`);
    return [name];
  });
}

export const isNumeric = (kind: ColumnKind): boolean =>
  ["count", "money", "number", "rate", "score"].includes(kind);

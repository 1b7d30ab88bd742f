import type {
  ColumnDefinition,
  ColumnKind,
  Dataset,
  HeaderPattern,
} from "../../model/datasets/dataset.ts";
import { memoize } from "../../model/memoize.ts";
import { type Concept, isConcept } from "./concepts.ts";

/** What a header must be made of to mean a field. */
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

/** Concepts that may stand before any head. */
const NO_WEIGHT = "filler belong this-period stat total including";

/** What headers of any field of a kind may be made of, besides what the field itself says. */
const KIND_PATTERNS: Readonly<Partial<Record<ColumnKind, HeaderPattern>>> = {
  area: {
    heads: {
      area: 0.9,
      "area name": 0.92,
      "area code": 0.9,
      "area serial": 0.6,
      "area body": 0.85,
      "area body name": 0.85,
      "filed body": 0.85,
      "filed body name": 0.87,
      "body area": 0.85,
      body: 0.6,
      "body name": 0.6,
      "body code": 0.55,
      "body location": 0.5,
      "evaluation body": 0.85,
      "evaluation body name": 0.85,
      "filed area": 0.92,
      location: 0.5,
      "belong location": 0.6,
    },
    allow:
      "filed evaluation hold event body location area name responsible fiscal level named honor fiscal village",
    partOf: "send-receive",
    veto: "count population person contact ratio rank times person-times unit-of-measure district-part village source withdrawn",
  },
  period: {
    heads: {
      year: 0.9,
      quarter: 0.9,
      month: 0.9,
      "year month": 0.92,
      "year quarter": 0.9,
      date: 0.85,
      time: 0.8,
      period: 0.85,
      "period time": 0.85,
      "time period": 0.85,
    },
    allow:
      "year quarter month date time period fiscal filed evaluation event hold money plan take-part topic received source arrange score area target take-part spend approve",
    veto: "filed+date stat+date filed+time compare named withdrawn founded deadline person count times rank honor serial",
  },
};

/** Concepts that no figure of a kind is made of, unless its field says so. */
const NEVER_FIGURES: Readonly<Partial<Record<ColumnKind, string>>> = Object.fromEntries(
  ["count", "money", "number", "rate", "score"].map((kind) => [
    kind,
    `plan target compare ratio lacking rank hours population web staff document apply donate balance
     deduction body village status deadline year quarter month date period serial code name
     contact person unit-of-measure approve link level honor location send-receive reason method named withdrawn`,
  ]),
);

const known = new WeakMap<Dataset, readonly FieldPattern[]>();

/** The patterns of the fields of a dataset in their order; made once per dataset. */
export const patternsOf = (dataset: Dataset): readonly FieldPattern[] =>
  memoize(known, dataset, () =>
    Object.entries(dataset.columns).flatMap(([field, definition]) =>
      definition.kind === "note" ? [] : [patternOf(field, definition)],
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

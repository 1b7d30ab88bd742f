import type { ColumnKind, HeaderPattern } from "../datasets/dataset.ts";

/** Concepts that may stand before any head. */
export const NO_WEIGHT = "filler belong this-period stat total including";

/** The concepts of headers of any field of a kind, besides those that the field itself names. */
export const KIND_PATTERNS: Readonly<Partial<Record<ColumnKind, HeaderPattern>>> = {
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
      village: 0.6,
      "village name": 0.6,
      "village code": 0.6,
    },
    allow:
      "filed evaluation hold event body location area name responsible fiscal level named honor fiscal village",
    partOf: "send-receive",
    veto: "count population person contact ratio rank times person-times unit-of-measure district-part source withdrawn",
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
      "year quarter month date time period fiscal filed evaluation event hold money plan take-part topic received source arrange raise score area target take-part spend approve",
    veto: "filed+date stat+date filed+time money+date received+date evaluation+date approve+date spend+date arrange+date raise+date money+time received+time approve+time compare named withdrawn founded deadline person count times rank honor serial",
  },
};

/** Concepts that no figure of a kind is made of, unless its field says so. */
export const NEVER_FIGURES: Readonly<Partial<Record<ColumnKind, string>>> = Object.fromEntries(
  ["count", "money", "number", "rate", "score"].map((kind) => [
    kind,
    `plan target compare ratio lacking rank hours population web staff document apply donate balance
     deduction body village status deadline year quarter month date period serial code name
     contact person unit-of-measure approve link level honor location send-receive reason method named withdrawn`,
  ]),
);

import { createHash } from "node:crypto";
import type { WorkingScheme } from "../../ingest/references/read-schemes.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { EditionDefinition } from "../../revisions/edition.ts";
import type { Review } from "../review.ts";

/**
 * Lists what decides how the files of a review are read and its numbers judged, apart from the measures: columns with
 * their headers, schemes, the maximum of each indicator, settings.
 */
export function editionDefinitions(review: Review): EditionDefinition[] {
  const { scorerTolerance = null, checks = {} } = review.config;
  return [
    ...review.datasets.flatMap((dataset) => definitionsOf(dataset, review)),
    { dataset: null, name: "checks", value: hashOf(checks) },
    { dataset: null, name: "scorerTolerance", value: String(scorerTolerance) },
  ];
}

function definitionsOf(dataset: Dataset, review: Review): EditionDefinition[] {
  const { name, returns, lifetime = null, counts, columns, measures } = dataset;
  const part = (named: string, value: string): EditionDefinition => ({
    ...{ dataset: name, name: named, value },
  });
  const schemes = [...new Set(Object.values(columns).flatMap(({ scheme }) => scheme ?? []))];
  return [
    part("rules", hashOf([returns, lifetime, ...(counts ? [counts] : [])])),
    ...Object.entries(columns).map(([id, column]) => part(`column ${id}`, hashOf(column))),
    ...schemes.flatMap((scheme) => {
      const known = review.schemes.get(scheme);
      return known ? [part(`scheme ${scheme}`, hashOf(partsOf(known)))] : [];
    }),
    ...Object.entries(measures).flatMap(([id, { redefined }]) =>
      redefined ? [part(`measure ${id}`, hashOf(redefined))] : [],
    ),
    ...(schemes.includes("indicator")
      ? review.indicators.map(({ code, points }) => part(`indicator ${code}`, String(points)))
      : []),
  ];
}

const partsOf = ({ index, isOpen, spans }: WorkingScheme): unknown => [
  ...[[...index.aliases].sort(), isOpen],
  ...(spans?.size ? [[...spans].sort()] : []),
];

/** The number of hexadecimal digits of a hash that are kept. */
const DIGITS = 16;

const hashOf = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, DIGITS);

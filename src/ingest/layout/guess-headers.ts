import type { Dataset } from "../../model/datasets/dataset.ts";
import { nearest } from "../../model/did-you-mean.ts";
import { personalHeader } from "../persons/personal-headers.ts";
import { knownHeaders, plainHeader } from "./header.ts";
import { isUnitHeader } from "./header-units.ts";
import { headerText, type LayoutColumn } from "./layout.ts";

/** An unknown header that may be another name of a field the file lacks: shown, never used. */
export interface HeaderGuess {
  readonly header: string;
  readonly field: string;
  /** The known header that it resembles. */
  readonly like: string;
}

/** Guesses the fields that the unknown headers of a file may mean. */
export function guessHeaders(dataset: Dataset, columns: readonly LayoutColumn[]): HeaderGuess[] {
  const present = new Set(columns.flatMap(({ field }) => field ?? []));
  const wanted = knownHeaders(dataset).filter(
    ({ field, header }) =>
      !present.has(field) && header.length > 1 && dataset.columns[field]!.kind !== "note",
  );
  return columns
    .filter((column) => column.field === null && column.role === null && !isUnitHeader(column))
    .map(headerText)
    .filter((header) => header !== "" && !personalHeader(header))
    .flatMap((header) => {
      const known = resembling(plainHeader(header), wanted);
      return known ? [{ header, field: known.field, like: known.header }] : [];
    });
}

type Known = ReturnType<typeof knownHeaders>[number];

/** Finds the longest known header that contains a text or is part of it, else the nearest one. */
function resembling(text: string, wanted: readonly Known[]): Known | undefined {
  if (text.length < 2) return undefined;
  const inside = wanted.find(({ header }) => text.includes(header) || header.includes(text));
  const near = nearest(
    text,
    wanted.map(({ header }) => header),
  );
  return inside ?? wanted.find(({ header }) => header === near);
}

import type { ReasonCode } from "../../messages/quarantine-reasons.ts";
import type { WarningCode } from "../../messages/warnings.ts";
import { nearest } from "../../model/did-you-mean.ts";
import { type CellReading, read, refused } from "./cell-reading.ts";
import { readMissing } from "./missing-markers.ts";
import { normalizeCell } from "./normalize-cell.ts";
import { simplifyChinese } from "./simplify-chinese.ts";

/** The values that a column may have, with their aliases. */
export interface Scheme {
  readonly name: string;
  readonly values: readonly { readonly value: string; readonly aliases: readonly string[] }[];
}

/** A scheme as lookup tables. */
export interface SchemeIndex {
  readonly values: ReadonlyMap<string, string>;
  readonly aliases: ReadonlyMap<string, string>;
  readonly unknown: ReasonCode;
  readonly alias: WarningCode;
}

/** The codes for a value outside a scheme and for an alias, by scheme. */
const CODES: ReadonlyMap<string, readonly [ReasonCode, WarningCode]> = new Map([
  ["level", ["BAD_LEVEL", "LEVEL_ALIAS"]],
  ["indicator", ["UNKNOWN_INDICATOR", "NAME_NORMALISED"]],
]);

/** Makes the key of a value; blanks and letter case do not count. */
const key = (text: string): string => text.replace(/\s/g, "").toLowerCase();

/** Builds the index, once per scheme. */
export function schemeIndex({ name, values }: Scheme): SchemeIndex {
  const [unknown, alias] = CODES.get(name) ?? ["BAD_CATEGORY", "CATEGORY_ALIAS"];
  return {
    values: new Map(values.map(({ value }) => [key(value), value])),
    aliases: new Map(
      values.flatMap(({ value, aliases }) =>
        [value, ...aliases].map((spelling) => [key(normalizeCell(spelling).text), value]),
      ),
    ),
    unknown,
    alias,
  };
}

/**
 * Reads a value of a scheme. Aliases and full-width brackets are accepted with a warning; a typing
 * error is refused with a suggestion.
 * @example readCategory("省", schemeIndex({ name: "level", values: [{ value: "省级", aliases: ["省"] }] })).value // => "省级"
 */
export function readCategory(cell: string, index: SchemeIndex): CellReading<string> {
  const missing = isInScheme(cell, index) ? null : readMissing(cell); // 无 is no gap where the scheme has it
  if (missing) return missing;
  const { text, warnings } = normalizeCell(cell);
  const value = index.values.get(key(cell));
  if (value !== undefined)
    return value === cell ? read(value) : read(value, ["NAME_NORMALISED"], cell.trim());
  const alias = index.aliases.get(key(text));
  if (alias !== undefined) return read(alias, [...warnings, index.alias], cell.trim());
  const variant = index.aliases.get(key(simplifyChinese(text)));
  if (variant !== undefined)
    return read(variant, [...warnings, "TRADITIONAL_VARIANT"], cell.trim());
  return unknownValue(text, index, warnings);
}

/** True for a value of a scheme in any accepted spelling; cheaper than reading where only that is asked. */
export function isInScheme(cell: string, { values, aliases }: SchemeIndex): boolean {
  if (values.has(key(cell))) return true;
  const { text } = normalizeCell(cell);
  return aliases.has(key(text)) || aliases.has(key(simplifyChinese(text)));
}

function unknownValue(text: string, index: SchemeIndex, warnings: readonly WarningCode[]) {
  const reason = /[?\ufffd]/u.test(text) ? "LOST_CHARACTER" : index.unknown;
  const near = text.length > 60 ? null : nearest(text, [...index.values.values()]);
  return refused(reason, { warnings, suggest: near === null ? [] : [near] });
}

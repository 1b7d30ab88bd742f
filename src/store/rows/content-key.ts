import { createHash } from "node:crypto";

/**
 * Hashes a value by its content: objects, lists, maps, sets, expressions and plain values. Functions stand for
 * themselves: their code is hashed with the scripts they come from.
 * @example contentKey(new Map([["a", 1]])) === contentKey({ a: 1 }) // => false
 */
export const contentKey = (value: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(described(value)))
    .digest("hex");

/** Describes a value by lists and texts that differ wherever the value does. */
function described(value: unknown): unknown {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  if (Array.isArray(value)) return ["list", ...value.map(described)];
  if (value instanceof Map)
    return ["map", ...[...value].map(([key, of]) => [described(key), described(of)])];
  if (value instanceof Set) return ["set", ...[...value].map(described)];
  if (value instanceof RegExp) return ["expression", String(value)];
  if (typeof value === "function") return ["function"];
  if (typeof value !== "object") return [typeof value, String(value)];
  return ["object", ...Object.entries(value).map(([key, of]) => [key, described(of)])];
}

/** A part of a spec before anything is known of it. */
export type SpecPart = Readonly<Record<string, unknown>>;

/** True for a part of a spec that has properties: no list, no value. */
export const isPart = (value: unknown): value is SpecPart =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A result with the field names of the reference cases, or a refusal. */
export type Result = { readonly refused?: string } & Readonly<Record<string, unknown>>;

/**
 * Turns input and parameters of a case, merged, into its result. In method notation, so that each
 * adapter may name the fields it reads of what came out of a JSON file.
 */
type Adapter = { run(given: unknown): Result }["run"];

export type Adapters = Readonly<Record<string, Adapter>>;

export type Values = readonly (number | null)[];
export type Matrix = readonly Values[];

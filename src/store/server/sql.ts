/** A statement of which every value is a checked code or number. */
export type Statement = string & { readonly isChecked: true };

/** Values that may stand in a statement: numbers, codes, and lists of them. */
type Value = number | string | readonly number[] | readonly string[];

/** Codes of counties and pushes: nothing in them ends a text or begins a comment. */
const CODE = /^[0-9A-Za-z][0-9A-Za-z_-]{0,63}$/;

/** True for a text that may be the code of a county in a store. */
export const isStoreCode = (text: string): boolean => CODE.test(text);

/**
 * Writes a statement whose values are codes and numbers: the server of Debian knows no bound parameters, so nothing
 * else gets in. Any other filter is a number that was given to a row when it was pushed.
 * @example sql`SELECT ${[1, 2]}` // => "SELECT 1, 2"
 * @throws for a value that is neither
 */
export const sql = (parts: TemplateStringsArray, ...values: readonly Value[]): Statement =>
  parts.map((part, i) => (i === 0 ? part : listed(values[i - 1]!) + part)).join("") as Statement;

const listed = (value: Value): string =>
  typeof value === "object" ? value.map(single).join(", ") : single(value);

function single(value: number | string): string {
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  if (typeof value === "string" && isStoreCode(value)) return `'${value}'`;
  throw new Error(`no value for a statement: ${value}`);
}

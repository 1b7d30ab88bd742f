import type { Facts } from "./facts.ts";
import { wordOf } from "./indicator.ts";

/** The names of bodies by their codes. */
export type BodyNames = ReadonlyMap<string, string>;

/** The columns of a register that define bodies: the code first, the name after it. */
const DEFINED = "body";

/** Collects the names of bodies by their codes, from the registers that define them. */
export function bodyNames(files: readonly Facts[]): BodyNames {
  const names = new Map<string, string>();
  for (const facts of files) {
    const columns = Object.entries(facts.dataset.columns);
    const fields = columns.flatMap(([name, { defines }]) => (defines === DEFINED ? name : []));
    for (let fact = 0; fields.length > 0 && fact < facts.count; fact++) {
      const [code, name] = fields.flatMap((field) => wordOf(facts, field, fact) || []);
      if (code && name) names.set(code, name);
    }
  }
  return names;
}

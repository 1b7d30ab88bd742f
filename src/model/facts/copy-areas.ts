import type { Area } from "../areas/areas.ts";
import type { Facts } from "./facts.ts";

/** Copies facts under other areas; those of an area without another one are left out. */
export type CopyUnderAreas = (areaOf: (area: Area) => Area | null) => Facts;

const copies = new WeakMap<Facts, CopyUnderAreas>();

/** Tells how facts are copied whose rows lie in a store: none of them is fetched for it. */
export function keepCopy(facts: Facts, copy: CopyUnderAreas): Facts {
  copies.set(facts, copy);
  return facts;
}

/** Copies facts whose rows lie in a store under other areas; null for facts whose rows are here. */
export const copiedUnder = (facts: Facts, areaOf: (area: Area) => Area | null): Facts | null =>
  copies.get(facts)?.(areaOf) ?? null;

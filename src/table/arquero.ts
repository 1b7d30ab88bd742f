import type * as Arquero from "arquero";
import "arquero/dist/arquero.min.js";

/**
 * Arquero from its one bundled file: the package's own entry is 230 files, which cost every start 120 ms
 * more. The bundle leaves its exports under a global name.
 */
const { aq } = globalThis as unknown as { readonly aq: typeof Arquero };

export type ColumnTable = Arquero.ColumnTable;

export const { desc, escape: closure, op, table } = aq;

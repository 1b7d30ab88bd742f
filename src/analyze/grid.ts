import type { Measure } from "../table/measure.ts";
import type { Status } from "../table/panel.ts";
import type { Period } from "../table/period.ts";

/** Area x period with value and status: where the gaps are, and where the weight lies. */
export interface Grid {
  readonly kind: "grid";
  readonly measure: Measure;
  readonly periods: readonly Period[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly cells: readonly { readonly value: number | null; readonly status: Status }[];
  }[];
}

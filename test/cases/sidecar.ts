/** A record of a JSON file, whose fields are compared and not interpreted. */
export type Item = Readonly<Record<string, unknown>>;

/** The part of a sidecar that the check reports in the same words. */
export interface CheckedFile {
  readonly file: string;
  readonly dataset: string | null;
  readonly encoding: { readonly name: string; readonly bom: boolean };
  readonly dialect: Item;
  readonly disposition: string;
  readonly refusal: Item | null;
  readonly columns: readonly Item[];
  readonly rows: readonly Item[];
  readonly quarantine: readonly Item[];
  readonly warnings: readonly Item[];
  readonly totals: readonly Item[];
  readonly skipped: readonly Item[];
  readonly supersedes?: Item;
  readonly derived?: readonly Item[];
  readonly active_by_level?: Item;
}

/** The oracle of one file. */
export interface Sidecar extends Omit<CheckedFile, "dataset" | "encoding"> {
  readonly table: string;
  readonly context: Item;
  readonly encoding: CheckedFile["encoding"] & { readonly acceptable: readonly string[] };
  /** Other outcomes that are equally good. */
  readonly alternatives?: readonly {
    readonly name: string;
    readonly rows?: readonly Item[];
    readonly rows_added?: readonly Item[];
  }[];
  readonly no_echo?: readonly string[];
}

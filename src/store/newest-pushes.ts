import { STORE } from "../messages/commands/store.ts";
import type { Server } from "./server/server.ts";
import { sql } from "./server/sql.ts";
import { StoreError } from "./server/store-error.ts";

/** The version of what is stored; a store of another one is to be filled again. */
export const FORMAT = "1";

/** A push of which all has arrived. */
export interface Push {
  readonly county: string;
  readonly push: string;
  readonly version: string;
  /** The numbers of its rows, as texts. */
  readonly facts: string;
  readonly documents: string;
}

/**
 * Lists the newest whole push of each county. Pushes of a county are numbered one after another, and of two that began
 * at once the one of the greater name counts: no clock decides.
 * @throws StoreError for one of another version
 */
export function newestPushes(server: Server): Push[] {
  const pushes = server.select<Push>(
    sql`SELECT county, push, version, facts, documents FROM pushes WHERE is_whole = 1 ORDER BY county, number DESC, push DESC LIMIT 1 BY county`,
  );
  const other = pushes.find(({ version }) => version !== FORMAT);
  if (other) throw new StoreError(STORE["other-version"](other.county));
  return pushes;
}

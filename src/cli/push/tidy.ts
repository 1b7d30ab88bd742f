import { groupBy } from "../../model/group-by.ts";
import type { Server } from "../../store/server/server.ts";
import { sql } from "../../store/server/sql.ts";

/** A part of a table on a server that holds one push of one county. */
interface Part {
  readonly table: keyof typeof DROPPED;
  readonly county: string;
  readonly push: string;
}

/** The pushes of a county that readers may still take: the last two whole ones. */
const KEPT = 2;

/**
 * Removes from a server what no reader takes any more: pushes that began before the last but one whole push of their
 * county. That one stays, for reports that are being made of it. Each server removes its own parts.
 */
export function tidy(server: Server): void {
  for (const [county, parts] of groupBy(partsOf(server), (part) => part.county)) {
    if (new Set(parts.map(({ push }) => push)).size <= KEPT) continue;
    const gone = oldPushes(server, county);
    for (const { table, push } of parts)
      if (gone.has(push)) server.run(DROPPED[table](county, push));
  }
}

/** Lists the pushes of a county that began before the oldest one that is kept. */
function oldPushes(server: Server, county: string): ReadonlySet<string> {
  const whole = server.select<{ readonly number: string }>(
    sql`SELECT number FROM pushes WHERE county = ${county} AND is_whole = 1 ORDER BY number DESC, push DESC LIMIT ${KEPT}`,
  );
  const oldest = whole[KEPT - 1];
  if (!oldest) return new Set();
  const old = server.select<{ readonly push: string }>(
    sql`SELECT DISTINCT push FROM pushes WHERE county = ${county} AND number < ${Number(oldest.number)}`,
  );
  return new Set(old.map(({ push }) => push));
}

/** Lists the parts that a server holds itself. */
const partsOf = (server: Server): Part[] =>
  server
    .select<{ readonly name: string; readonly partition: string }>(
      sql`SELECT DISTINCT table AS name, partition FROM system.parts WHERE database = currentDatabase() AND active`,
    )
    .flatMap(({ name, partition }) => {
      const [, county, push] = /^\('([\w-]+)',\s*'([\w-]+)'\)$/.exec(partition) ?? [];
      return isDropped(name) && county && push ? [{ table: name, county, push }] : [];
    });

const DROPPED = {
  facts: (county: string, push: string) =>
    sql`ALTER TABLE facts DROP PARTITION (${county}, ${push})`,
  facts_own: (county: string, push: string) =>
    sql`ALTER TABLE facts_own DROP PARTITION (${county}, ${push})`,
  documents: (county: string, push: string) =>
    sql`ALTER TABLE documents DROP PARTITION (${county}, ${push})`,
  documents_own: (county: string, push: string) =>
    sql`ALTER TABLE documents_own DROP PARTITION (${county}, ${push})`,
};

const isDropped = (table: string): table is keyof typeof DROPPED => Object.hasOwn(DROPPED, table);

import type { Server } from "../../store/server/server.ts";
import { sql } from "../../store/server/sql.ts";

/** A part of a table that holds one push of one county. */
interface Part {
  readonly name: string;
  readonly partition: string;
}

/**
 * Removes what no reader takes any more from the server: pushes that began before the last but one whole push of
 * their county. That one stays, for reports that are being made of it.
 */
export function tidy(server: Server, county: string): void {
  const whole = server.select<{ readonly push: string; readonly number: string }>(
    sql`SELECT push, number FROM pushes WHERE county = ${county} AND is_whole = 1 ORDER BY number DESC, push DESC LIMIT 2`,
  );
  const before = whole[1];
  if (!before) return;
  const gone = server.select<{ readonly push: string }>(
    sql`SELECT DISTINCT push FROM pushes WHERE county = ${county} AND number < ${Number(before.number)}`,
  );
  const names = new Set(gone.map(({ push }) => push));
  for (const { name, partition } of partsOf(server)) {
    const [, of, push] = /^\('([\w-]+)',\s*'([\w-]+)'\)$/.exec(partition) ?? [];
    if (of === county && push !== undefined && names.has(push)) drop(server, name, county, push);
  }
}

const partsOf = (server: Server): Part[] =>
  server.select(
    sql`SELECT DISTINCT table AS name, partition FROM system.parts WHERE database = currentDatabase() AND active AND table IN ('facts', 'facts_own', 'documents', 'documents_own')`,
  );

function drop(server: Server, table: string, county: string, push: string): void {
  if (table === "facts") server.run(sql`ALTER TABLE facts DROP PARTITION (${county}, ${push})`);
  if (table === "facts_own")
    server.run(sql`ALTER TABLE facts_own DROP PARTITION (${county}, ${push})`);
  if (table === "documents")
    server.run(sql`ALTER TABLE documents DROP PARTITION (${county}, ${push})`);
  if (table === "documents_own")
    server.run(sql`ALTER TABLE documents_own DROP PARTITION (${county}, ${push})`);
}

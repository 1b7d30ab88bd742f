import type { Server, StoredTable } from "./server.ts";
import { type Statement, sql } from "./sql.ts";

/** The clean facts with their origin. A cell is what is added up: the facts of a file that share area, month and breakdowns. */
export const FACTS: StoredTable = {
  name: "facts",
  columns: {
    county: "String",
    push: "String",
    dataset: "String",
    file: "UInt32",
    sha256: "String",
    fact: "UInt32",
    line: "UInt32",
    cell: "Int32",
    area: "String",
    period: "String",
    keys: "Array(String)",
    texts: "Array(String)",
    notes: "Array(String)",
    places: "Array(Int32)",
    amounts: "Array(String)",
    flags: "Array(UInt8)",
    units: "Array(Int64)",
    cells: "Array(String)",
  },
};

/** The accounts of the files of a push (balances, what was set aside, questions), its areas and its ledger of checks. */
export const DOCUMENTS: StoredTable = {
  name: "documents",
  columns: {
    county: "String",
    push: "String",
    kind: "String",
    number: "UInt32",
    name: "String",
    body: "String",
  },
};

/** The pushes: a line when one begins, and one when all of it has arrived. */
export const PUSHES: StoredTable = {
  name: "pushes",
  columns: {
    county: "String",
    push: "String",
    number: "UInt64",
    is_whole: "UInt8",
    version: "String",
    facts: "UInt64",
    documents: "UInt64",
  },
};

const TABLES = [FACTS, DOCUMENTS, PUSHES];

const SORTED: Readonly<Record<StoredTable["name"], string>> = {
  facts: "PARTITION BY (county, push) ORDER BY (county, push, file, cell, fact)",
  documents: "PARTITION BY (county, push) ORDER BY (county, push, kind, number)",
  pushes: "ORDER BY (county, number, push)",
};

/**
 * Makes the tables of a server where they are not there. With a cluster each table is spread over its shards by
 * county: that of this server holds its own part.
 */
export function makeTables(server: Server, cluster: string | null): void {
  for (const { name, columns } of TABLES) {
    const listed = Object.entries(columns).map((column) => column.join(" "));
    const own = cluster === null ? name : `${name}_own`;
    server.run(
      fixed(
        `CREATE TABLE IF NOT EXISTS ${own} (${listed.join(", ")}) ENGINE = MergeTree ${SORTED[name]}`,
      ),
    );
    if (cluster !== null)
      server.run(
        fixed(
          `CREATE TABLE IF NOT EXISTS ${name} AS ${own} ENGINE = Distributed(${cluster}, ${server.database}, ${own}, cityHash64(county))`,
        ),
      );
  }
}

/** Marks a text that is made of names of this module and of checked words alone. */
const fixed = (text: string): Statement => text as Statement;

/** Tells if the tables of a store are there. */
export const hasTables = (server: Server): boolean =>
  server.select(
    sql`SELECT name FROM system.tables WHERE database = currentDatabase() AND name IN ('facts', 'documents', 'pushes')`,
  ).length === TABLES.length;

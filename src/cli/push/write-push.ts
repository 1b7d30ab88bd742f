import { randomUUID } from "node:crypto";
import type { LoadedFolder } from "../../ingest/folder/load-folder.ts";
import { STORE } from "../../messages/commands/store.ts";
import type { Text } from "../../messages/text.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { FORMAT } from "../../store/newest-pushes.ts";
import { factLines } from "../../store/rows/fact-lines.ts";
import { fileDocument } from "../../store/rows/file-document.ts";
import { folderDocument } from "../../store/rows/folder-document.ts";
import type { KeptChecks } from "../../store/rows/kept-checks.ts";
import { storedJson } from "../../store/rows/stored-json.ts";
import type { Server } from "../../store/server/server.ts";
import { sql } from "../../store/server/sql.ts";
import { StoreError } from "../../store/server/store-error.ts";
import { tabSeparated } from "../../store/server/tab-separated.ts";
import { DOCUMENTS, FACTS, PUSHES } from "../../store/server/tables.ts";
import { tidy } from "./tidy.ts";

/** A folder that was read, to be stored for a county. */
interface PushOrder {
  readonly county: string;
  readonly loaded: LoadedFolder;
  readonly datasets: readonly Dataset[];
  readonly checks: readonly KeptChecks[];
}

/** A push that is under way. */
interface Begun {
  readonly county: string;
  readonly push: string;
  readonly number: number;
}

/** The characters of rows that are sent at once. */
const BATCH = 8 << 20;

/**
 * Stores a folder under a name of its own. Readers see it once its last line is there, which is written when all
 * rows have arrived; what fails before that line is never seen.
 * @throws StoreError where the server fails, or rows are missing
 */
export function writePush(
  server: Server,
  order: PushOrder,
  progress: (doing: Text) => void,
): { readonly files: number; readonly facts: number } {
  const { county, loaded } = order;
  const begun = begin(server, county);
  const { push } = begun;
  const facts = loaded.files.reduce((sum, each) => sum + (each.facts?.count ?? 0), 0);
  let sent = 0;
  const send = (lines: string, rows: number) => {
    server.insert(FACTS, lines);
    sent += rows;
    progress(STORE.sending(sent, facts));
  };
  sendInBatches(factsOf(order, push), send);
  const documents = [...documentsOf(order, push)];
  server.insert(DOCUMENTS, documents.join(""));
  refuseLost(server, begun, { facts, documents: documents.length });
  record(server, begun, { facts, documents: documents.length });
  tidy(server);
  return { files: loaded.files.length, facts };
}

/** Begins a push: it has the next number of its county. */
function begin(server: Server, county: string): Begun {
  const [last] = server.select<{ readonly number: string }>(
    sql`SELECT max(number) AS number FROM pushes WHERE county = ${county}`,
  );
  const begun = { county, push: randomUUID(), number: Number(last?.number ?? 0) + 1 };
  record(server, begun, null);
  return begun;
}

/** Records that a push has begun, or that all of it has arrived. */
function record(
  server: Server,
  { county, push, number }: Begun,
  whole: { readonly facts: number; readonly documents: number } | null,
): void {
  const counts = [whole?.facts ?? 0, whole?.documents ?? 0];
  server.insert(
    PUSHES,
    tabSeparated([county, push, number, whole === null ? 0 : 1, FORMAT, ...counts]),
  );
}

function* factsOf({ county, loaded }: PushOrder, push: string): Iterable<string> {
  for (const [file, result] of loaded.files.entries())
    if (result.facts) yield* factLines(result.facts, result, { county, push, file });
}

function sendInBatches(lines: Iterable<string>, send: (lines: string, rows: number) => void): void {
  let [batch, size] = [[] as string[], 0];
  for (const line of lines) {
    batch.push(line);
    size += line.length;
    if (size < BATCH) continue;
    send(batch.join(""), batch.length);
    [batch, size] = [[], 0];
  }
  if (batch.length > 0) send(batch.join(""), batch.length);
}

function* documentsOf(order: PushOrder, push: string): Iterable<string> {
  const { county, loaded, datasets, checks } = order;
  const line = (kind: string, number: number, name: string, body: unknown) =>
    tabSeparated([county, push, kind, number, name, storedJson(body)]);
  yield line("folder", 0, "", folderDocument(loaded, datasets));
  for (const [number, result] of loaded.files.entries())
    yield line("file", number, result.file, fileDocument(result));
  for (const [number, ledger] of checks.entries()) yield line("checks", number, "", ledger);
}

/** @throws StoreError where not all rows of a push are there: some were lost, or a later push removed them. */
function refuseLost(
  server: Server,
  { county, push }: Begun,
  sent: { readonly facts: number; readonly documents: number },
): void {
  const [facts] = server.select<{ readonly rows: string }>(
    sql`SELECT count() AS rows FROM facts WHERE county = ${county} AND push = ${push}`,
  );
  const [documents] = server.select<{ readonly rows: string }>(
    sql`SELECT count() AS rows FROM documents WHERE county = ${county} AND push = ${push}`,
  );
  if (Number(facts?.rows) !== sent.facts || Number(documents?.rows) !== sent.documents)
    throw new StoreError(STORE["lost-rows"](county));
}

import { jsonText } from "../../ingest/persons/shown.ts";
import type { Revision, Revisions } from "../../revisions/revision.ts";

/** The version of the JSON that `npm run compare -- --json` prints. */
const VERSION = 1;

/**
 * Returns the differences as JSON, in parts with one line per difference. Amounts are in the unit of each figure,
 * beside whole smallest units that add up exactly.
 */
export function compareJson({ compared, beyond, revisions, ranks, findings }: Revisions): string[] {
  const lists = {
    revisions: revisions.map(filedRevision),
    ranks,
    findings,
  };
  return [
    `{"version":${VERSION},"compared":${compared},"beyond":${beyond},`,
    ...Object.entries(lists).map(([name, lines], i, { length }) => {
      const text = lines.map((line) => jsonText(line)).join(",\n");
      return `"${name}":[${text === "" ? "" : `\n${text}\n`}]${i < length - 1 ? "," : "}"}`;
    }),
  ];
}

const filedRevision = (revision: Revision) => ({
  id: revision.id,
  kind: revision.kind,
  published: revision.published,
  now: revision.now,
  status: [revision.statusBefore, revision.statusNow],
  units: revision.units,
  per_one: revision.perOne,
  causes: revision.causes,
  material: revision.material,
});

import { ColumnTable } from "arquero";
import { TABLE_CAUTIONS } from "../../messages/authors/table-cautions.ts";
import type { Text } from "../../messages/text.ts";

/** A step of a script that is rarely meant, with the place of its call. */
export interface Caution {
  readonly says: Text;
  readonly call: Error;
}

const CAUTIONS = new WeakMap<object, readonly Caution[]>();

/** Lists what is to be said of the steps that made a table, or of its rows. */
export const cautionsOf = (made: object): readonly Caution[] => CAUTIONS.get(made) ?? [];

/** Gives what was made of a table its cautions. */
export const handOn = (from: object, to: object): void => keep(to, cautionsOf(from));

/** A verb as it was called: its tables before and after, and its condition or keys as they are written. */
interface Step {
  readonly verb: string;
  readonly table: ColumnTable;
  readonly args: readonly unknown[];
  readonly made: unknown;
  /** Writes an argument as the script has it. */
  readonly written: (arg: unknown) => string;
}

/** Notes a filter that leaves nothing and a join that loses or repeats rows; hands on what is noted of its tables. */
export function noteStep({ verb, table, args, made, written }: Step): void {
  if (!(made instanceof ColumnTable)) return;
  const others = args.filter((arg) => arg instanceof ColumnTable);
  const says =
    verb === "filter"
      ? emptied(table, made, args.map(written).join(" "))
      : JOINS.has(verb) && others[0]
        ? joined(verb, [table, others[0]], made, args[1])
        : null;
  const own = says === null ? [] : [{ says, call: new Error("call") }];
  keep(made, [...[table, ...others].flatMap(cautionsOf), ...own]);
}

function keep(made: object, cautions: readonly Caution[]): void {
  if (cautions.length > 0) CAUTIONS.set(made, [...new Set([...cautionsOf(made), ...cautions])]);
}

function emptied(before: ColumnTable, after: ColumnTable, condition: string): Text | null {
  if (after.numRows() > 0 || before.numRows() === 0) return null;
  const used = before
    .columnNames()
    .filter((name) =>
      new RegExp(`(?:\\.|\\[["'])${escaped(name)}(?![\\p{L}\\p{N}_])`, "u").test(condition),
    );
  const [row] = before.objects({ limit: 1 }) as Record<string, unknown>[];
  return TABLE_CAUTIONS.emptied(
    before.numRows(),
    used.map((name) => ({ name, value: row?.[name] })),
  );
}

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** The joins that may repeat rows of the table that they keep. */
const JOINS: ReadonlySet<string> = new Set(["join", "join_left", "join_right"]);

/** Says how many rows of both tables a join left out, else how many it repeated. */
function joined(
  verb: string,
  [left, right]: readonly [ColumnTable, ColumnTable],
  made: ColumnTable,
  on: unknown,
): Text | null {
  if (verb === "join") {
    const turned = Array.isArray(on) && on.length === 2 ? [on[1], on[0]] : on;
    const lost = unmatched(left, right, on);
    const others = typeof on === "function" ? 0 : unmatched(right, left, turned);
    if (lost + others > 0) return TABLE_CAUTIONS.lost(lost, others);
  }
  const kept = (verb === "join_right" ? right : left).numRows();
  return made.numRows() > kept ? TABLE_CAUTIONS.repeated(verb, kept, made.numRows()) : null;
}

const unmatched = (one: ColumnTable, other: ColumnTable, on: unknown): number =>
  one.antijoin(other, on as never).numRows();

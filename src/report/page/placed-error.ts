import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";

/** Remembers the call of a script that comes here. */
export const callHere = (): Error => new Error("call");

/** Adds the place of a call in a script to an error: its own places come first. */
export function placedAt(error: unknown, call: Pick<Error, "stack"> | undefined): Error {
  const placed = error instanceof Error ? error : new Error(String(error));
  const places = (call?.stack ?? "").split("\n").slice(1);
  placed.stack = [placed.stack ?? placed.message, ...places].join("\n");
  return placed;
}

/**
 * Refuses the result of an async function: what it writes later would be lost.
 * @throws ScriptError with the place of the call.
 */
export function refuseAsync(result: unknown, says: Text, call: Error): void {
  if (!(result instanceof Promise)) return;
  result.catch(() => {}); // refused already
  throw placedAt(new ScriptError(says), call);
}

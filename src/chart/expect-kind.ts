import { SCRIPT_ERRORS, ScriptError } from "../messages/authors/script-errors.ts";

/**
 * Checks that a chart is given the kind of result that it draws.
 * @throws ScriptError with the kind that was given.
 */
export function expectKind(chart: string, given: unknown, kind: string): void {
  const { kind: found } = Object(given) as { readonly kind?: unknown };
  if (found !== kind)
    throw new ScriptError(
      SCRIPT_ERRORS["no-kind"](chart, kind, found ? String(found) : String(given)),
    );
}

import { jsonText } from "../../ingest/persons/shown.ts";
import { TRACE } from "../../messages/commands/trace.ts";
import type { Lang } from "../../messages/text.ts";
import type { Subject } from "../../review/trace/subjects.ts";
import { printable } from "../terminal/text-table.ts";

/** Writes a number that is no figure itself, with what it is made of, for a person. */
export const subjectText = (id: string, { kind, value, of }: Subject, lang: Lang): string => {
  const parts = of.map(({ name, value }) => `${name} = ${value ?? TRACE.empty()[lang]}`);
  const says = TRACE.subject(kind, value === null ? null : String(value), parts)[lang];
  return [id, ...says.split("\n")].map(printable).join("\n");
};

/** Writes a number that is no figure itself, with what it is made of, for a program. */
export const subjectJson = (id: string, { kind, value, of }: Subject): string =>
  jsonText({ id, kind, value, of });

import { SCRIPT_ERRORS, ScriptError } from "../../messages/authors/script-errors.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import { textOf } from "../../model/tables/phrase.ts";
import type { Block } from "./page.ts";

/**
 * Checks what a script put into a block: types are erased when a script runs.
 * @throws ScriptError for a text without its two languages, and for a sentence that is none.
 */
export function checkBlock(block: Block): void {
  for (const [what, text] of inForm(block)) requireText(what, text);
  if (block.kind === "findings" || block.kind === "statement") {
    const what = block.kind === "findings" ? "page.findings" : "page.say";
    for (const given of block.findings) requireSentence(what, given);
  }
}

/**
 * Checks that a value is a text in both languages.
 * @throws ScriptError that names what was given.
 */
export function requireText(what: string, value: unknown): void {
  const { zh, en } = Object(value) as { zh?: unknown; en?: unknown };
  if (typeof zh !== "string" || typeof en !== "string")
    throw new ScriptError(SCRIPT_ERRORS["no-text"](what, shown(value)));
  requireWords(what, [zh, en]);
}

/** @throws ScriptError for a text into which something was put that is no text. */
function requireWords(what: string, texts: readonly string[]): void {
  const found = texts.map((text) => NO_WORDS.exec(text)?.[0]).find((word) => word !== undefined);
  if (found !== undefined) throw new ScriptError(SCRIPT_ERRORS["empty-word"](what, found));
}

/** The traces that an object and a missing value leave in a template; English prose has the word "undefined". */
const NO_WORDS = /\[object \w+\]|(?<![A-Za-z] ?)(?:undefined|NaN)(?! ?[A-Za-z])/u;

/**
 * Lists the texts of a block.
 * @throws ScriptError for a block whose parts are not of their form.
 */
function inForm(block: Block): NamedText[] {
  try {
    return textsOf(block);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const { kind, ...given } = block;
    const what = `page.${kind === "statement" ? "say" : kind}`;
    throw new ScriptError(SCRIPT_ERRORS["wrong-form"](what, shown(Object.values(given)[0])));
  }
}

function requireSentence(what: string, value: unknown): void {
  const { parts } = Object(value) as { parts?: unknown };
  if (parts === undefined) throw new ScriptError(SCRIPT_ERRORS["no-sentence"](what, shown(value)));
}

/** The most characters of a wrong value that a message shows. */
const MOST_SHOWN = 60;

/** Shows a wrong value in a message. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

type NamedText = readonly [what: string, text: unknown];

/** Lists the texts of a block that scripts write, each with the call that takes it. */
function textsOf(block: Block): NamedText[] {
  switch (block.kind) {
    case "chapter":
    case "section":
      return [[`page.${block.kind}`, block.title]];
    case "note":
      return block.notes.map((note) => ["page.note", note]);
    case "table":
      return [["page.table", block.caption], ...textsOfTable(block.table)];
    case "lead":
      return [block.value, ...block.captions].map((text) => ["page.lead", text]);
    case "tiles":
      return block.tiles
        .flatMap(({ label, value, unit, small }) => [label, value, unit, ...small.map(textOf)])
        .map((text) => ["page.tiles", text]);
    case "links":
      return block.links
        .flatMap(({ label, about }) => [label, about])
        .map((text) => ["page.links", text]);
    default:
      return [];
  }
}

const textsOfTable = ({ columns }: DataTable): NamedText[] =>
  columns
    .flatMap(({ label, unit }) => (unit === undefined ? [label] : [label, unit]))
    .map((text) => ["page.table", text]);

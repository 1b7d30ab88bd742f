import { EXPLANATION_FAULTS } from "../../messages/explanations.ts";
import type { Text } from "../../messages/text.ts";
import { contactLabel } from "../persons/contact-label.ts";
import { nameInOffice } from "../persons/names-in-sentences.ts";
import { personalValue } from "../persons/personal-places.ts";
import { type SmallRow, smallTableIfThere } from "../references/small-table.ts";
import { withoutApostrophe } from "./corrections.ts";

/**
 * The columns of `explanations.csv`, so that a row of `questions.csv` can be moved unchanged.
 *
 * | column   | holds                                                                        |
 * |----------|------------------------------------------------------------------------------|
 * | id       | the question, as `questions.csv` numbers it                                  |
 * | value    | what was in the cell when it was answered; once it differs, it is asked again |
 * | answer   | 更正 (to be corrected), 属实 (confirmed) or 待查 (being looked into)            |
 * | text     | the reason, as it is printed beside the number                               |
 * | office   | the office that answers                                                      |
 * | date     | the day of the answer                                                        |
 * | document | the document it rests on                                                     |
 */
export const EXPLANATION_COLUMNS = {
  id: "编号",
  value: "原值",
  answer: "答复",
  text: "说明",
  office: "答复单位",
  date: "日期",
  document: "文号",
} as const;

/** The answers to a question. */
export const ANSWERS = {
  correct: { zh: "更正", en: "to be corrected" },
  confirmed: { zh: "属实", en: "confirmed" },
  pending: { zh: "待查", en: "being looked into" },
} as const satisfies Readonly<Record<string, Text>>;

export type Answer = keyof typeof ANSWERS;

/** A line of `explanations.csv` with an answer. */
export interface Explanation
  extends Readonly<Record<Exclude<keyof typeof EXPLANATION_COLUMNS, "answer">, string>> {
  readonly answer: Answer;
}

/** The answers of a data folder, and the lines that could not be taken, numbered as in a spreadsheet. */
export interface Explanations {
  readonly given: readonly Explanation[];
  readonly faults: readonly { readonly line: number; readonly says: Text }[];
}

export const NO_EXPLANATIONS: Explanations = { given: [], faults: [] };

/** Reads the answers of a data folder; a folder without the file has none. A row without an answer is still open. */
export function readExplanations(path: string): Explanations {
  const table = smallTableIfThere(path);
  return table === null ? NO_EXPLANATIONS : explanationsIn(table.rows);
}

/** Takes the answers of rows. */
export function explanationsIn(rows: readonly SmallRow[]): Explanations {
  const read = rows.flatMap((row, i) => {
    const taken = explanationOf(row);
    return taken === null ? [] : [{ line: i + 2, taken }];
  });
  return {
    given: read.flatMap(({ taken }) => ("zh" in taken ? [] : [taken])),
    faults: read.flatMap(({ line, taken }) => ("zh" in taken ? [{ line, says: taken }] : [])),
  };
}

/** Reads one row: an answer, the fault of one, or nothing where none is given. */
function explanationOf(row: SmallRow): Explanation | Text | null {
  const cell = (name: keyof typeof EXPLANATION_COLUMNS): string =>
    withoutApostrophe(row[name] ?? row[EXPLANATION_COLUMNS[name]] ?? "");
  const word = cell("answer");
  if (word === "") return null;
  const answer = answerOf(word);
  if (answer === null) return EXPLANATION_FAULTS["unknown-answer"](word, ANSWER_WORDS);
  const [text, office, document] = [cell("text"), cell("office"), cell("document")];
  if (cell("id") === "") return EXPLANATION_FAULTS["no-question"]();
  if (answer === "confirmed" && text === "") return EXPLANATION_FAULTS.incomplete(TEXT_NEEDED);
  if (answer === "confirmed" && office === "") return EXPLANATION_FAULTS.incomplete(OFFICE_NEEDED);
  if (
    nameInOffice(office) !== null ||
    [text, office, document].some((each) => personalValue(each) || contactLabel(each))
  )
    return EXPLANATION_FAULTS.personal();
  const date = dayIn(cell("date"));
  if (date === null) return EXPLANATION_FAULTS["bad-date"](cell("date"));
  return { id: cell("id"), value: cell("value"), answer, text, office, date, document };
}

const TEXT_NEEDED: Text = { zh: "说明（text）", en: "the reason (text)" };
const OFFICE_NEEDED: Text = { zh: "答复单位（office）", en: "the office that answers (office)" };

const ANSWER_WORDS = Object.values(ANSWERS).map(({ zh }) => zh);

/**
 * Reads the word of an answer, in either language.
 * @example answerOf("属实") // => "confirmed"
 */
export function answerOf(word: string): Answer | null {
  const known = Object.entries(ANSWERS).find(([, { zh, en }]) => zh === word || en === word);
  return known ? (known[0] as Answer) : null;
}

/** Reads a day as offices write it; an empty cell stays empty, and null is no day. */
function dayIn(text: string): string | null {
  if (text === "") return "";
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text) ?? [];
  if (day === undefined) return null;
  const iso = `${year}-${month!.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso) ? iso : null;
}

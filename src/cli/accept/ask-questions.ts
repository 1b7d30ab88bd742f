import type { Question } from "../../checks/questions.ts";
import {
  ANSWERS,
  type Answer,
  EXPLANATION_COLUMNS,
  explanationsIn,
} from "../../ingest/corrections/explanations.ts";
import type { SmallTable } from "../../ingest/references/small-table.ts";
import { ACCEPT } from "../../messages/commands/accept.ts";
import type { Text } from "../../messages/text.ts";
import { type Asking, numberedAnswer } from "./ask-headers.ts";

/** The most questions that are asked in one run: those with the largest effect. */
const MOST_ASKED = 5;

const CHOICES = Object.keys(ANSWERS) as Answer[];

/** A line of `explanations.csv`, by its columns. */
type AnswerLine = Readonly<Record<keyof typeof EXPLANATION_COLUMNS, string>>;

/**
 * Asks for the answers to the first open questions, the largest effect first. Without an answer a question stays
 * open; what is confirmed needs a reason and an office.
 */
export async function askQuestions(
  questions: readonly Question[],
  asking: Asking,
): Promise<AnswerLine[]> {
  const open = questions.filter(({ answer }) => answer === "");
  const lines: AnswerLine[] = [];
  let office = "";
  for (const [i, question] of open.slice(0, MOST_ASKED).entries()) {
    const words = CHOICES.map((choice) => ANSWERS[choice]);
    const asked = ACCEPT["which-answer"](i + 1, open.length, question.message, words);
    const given = await numberedAnswer(asked, [1, CHOICES.length], asking);
    if (given === null) continue;
    const answer = CHOICES[given - 1]!;
    const line = await lineOf(question, answer, office, asking);
    if (line === null) continue;
    office = line.office;
    lines.push(line);
  }
  return lines;
}

/** Makes the line of an answer; null where it lacks what it needs, or may name a person. */
async function lineOf(
  { id, value }: Question,
  answer: Answer,
  office: string,
  asking: Asking,
): Promise<AnswerLine | null> {
  const isConfirmed = answer === "confirmed";
  const text = isConfirmed ? await typed(ACCEPT["why-confirmed"](), asking) : "";
  const by = isConfirmed && text !== "" ? await typed(ACCEPT["which-office"](office), asking) : "";
  const word = ANSWERS[answer].zh;
  const line = { id, value, answer: word, text, office: by || office, date: "", document: "" };
  const [fault] = explanationsIn([line]).faults;
  if (fault) asking.effects.err(fault.says[asking.lang]);
  return fault ? null : line;
}

const typed = async (question: Text, { effects, lang }: Asking): Promise<string> =>
  effects.ask === null ? "" : (await effects.ask(question[lang])).trim();

/** Makes the table of `explanations.csv`: earlier lines and their further columns stay, answers follow. */
export function answerTable(earlier: SmallTable | null, added: readonly AnswerLine[]): string[][] {
  const columns = Object.entries(EXPLANATION_COLUMNS) as [keyof AnswerLine, string][];
  const there = earlier?.headers ?? [];
  const lacking = columns.filter(
    ([name, label]) => !there.includes(name) && !there.includes(label),
  );
  const headers = [...there, ...lacking.map(([name]) => name)];
  const nameOf = (header: string) =>
    columns.find(([name, label]) => name === header || label === header)?.[0];
  return [
    headers,
    ...(earlier?.rows ?? []).map((row) => headers.map((header) => row[header] ?? "")),
    ...added.map((line) =>
      headers.map((header) => {
        const name = nameOf(header);
        return name ? line[name] : "";
      }),
    ),
  ];
}

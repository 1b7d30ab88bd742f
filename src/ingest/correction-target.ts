import { type CorrectionRefusal, CORRECTION_REFUSALS } from "../messages/corrections.ts";
import type { Text } from "../messages.ts";
import type { Area } from "../table/areas.ts";
import { within } from "../table/counted.ts";
import type { Facts } from "../table/facts.ts";
import type { Correction } from "./corrections.ts";
import type { FileResult } from "./file-result.ts";

/** Why something was refused, in words. */
export interface Refusal {
  readonly refused: CorrectionRefusal;
  readonly says: Text;
}

/** A refusal with its words: `refuse("STALE", "48600", "486")`. */
export function refuse<Why extends CorrectionRefusal>(
  refused: Why,
  ...data: Parameters<(typeof CORRECTION_REFUSALS)[Why]>
): Refusal {
  const say: (...data: Parameters<(typeof CORRECTION_REFUSALS)[Why]>) => Text =
    CORRECTION_REFUSALS[refused];
  return { refused, says: say(...data) };
}

/** The one fact that a correction names. */
export interface Target {
  readonly file: FileResult;
  readonly facts: Facts;
  readonly fact: number;
}

/** Finds the one fact that a correction names; none or several is a refusal. */
export function correctionTarget(
  correction: Correction,
  files: readonly FileResult[],
): Target | Refusal {
  const file = files.find((each) => isNamed(each, correction));
  if (!file?.facts) return refuse("NO_SUCH_FILE", correction.file || correction.sha256);
  const isSame = correction.sha256 === "" || correction.sha256 === file.sha256;
  if (!isSame && correction.key === "") return refuse("FILE_CHANGED", file.file);
  const facts = file.facts;
  const line = isSame ? correction.line : "";
  const fits = conditionsOf(facts, correction);
  const found = (line === "" ? byKey(facts, correction.key) : onLine(facts, Number(line))).filter(
    (fact) => !facts.corrected?.withdrawn.has(fact) && fits(fact),
  );
  const where = [file.file, line, correction.key].filter((part) => part !== "").join(":");
  if (found.length === 0) return refuse("NO_SUCH_FACT", where);
  if (found.length > 1) return refuse("AMBIGUOUS", where, found.length);
  return { file, facts, fact: found[0]! };
}

const isNamed = ({ file, sha256 }: FileResult, correction: Correction): boolean =>
  correction.file === ""
    ? sha256 === correction.sha256
    : file === correction.file || sha256 === correction.file.toLowerCase();

/** A line of a wide file holds several facts. */
const onLine = ({ lines }: Facts, line: number): number[] => placesOf(lines, line);

/** The facts with the first word of a key; `conditionsOf` asks for the others. */
function byKey({ breakdowns }: Facts, key: string): number[] {
  const [word = ""] = wordsOf(key);
  return [...breakdowns.values()].flatMap(({ values, codes }) => {
    const code = values.indexOf(word);
    return code < 0 ? [] : placesOf(codes, code);
  });
}

function placesOf(numbers: Uint16Array | Uint32Array, wanted: number): number[] {
  const places: number[] = [];
  for (let at = numbers.indexOf(wanted); at >= 0; at = numbers.indexOf(wanted, at + 1))
    places.push(at);
  return places;
}

const wordsOf = (key: string): string[] => key.split("|").filter((word) => word !== "");

/** What key, area and period ask of a fact. */
function conditionsOf(facts: Facts, { key, area, period }: Correction): (fact: number) => boolean {
  const words = wordsOf(key);
  const columns = [...facts.breakdowns.values()];
  return (fact) => {
    const own = columns.map(({ values, codes }) => values[codes[fact]!]!);
    const of = facts.period.values[facts.period.codes[fact]!]!;
    return (
      words.every((word) => own.includes(word)) &&
      (area === "" || isCalled(facts.area.values[facts.area.codes[fact]!]!, area)) &&
      (period === "" || within(of, period))
    );
  };
}

const isCalled = (area: Area, name: string): boolean =>
  [area.code, area.name, ...area.aliases, ...area.formerNames.map((old) => old.name)].includes(
    name,
  );

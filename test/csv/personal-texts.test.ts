import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayBePersonal } from "../../src/csv/personal-signs.ts";
import * as marks from "../../src/ingest/persons/personal-marks.ts";
import { personalPlaces } from "../../src/ingest/persons/personal-places.ts";
import { randomOf } from "../fuzz/random.ts";
import { FURTHER } from "../ingest/persons/further-spellings.ts";
import { SPELLINGS } from "../ingest/persons/spellings.ts";
import { UNSEEN_PEOPLE } from "../ingest/persons/unseen-people.ts";
import { UNSEEN } from "../ingest/persons/unseen-persons.ts";

/** The quick look at bytes passes all in which the patterns find something: a value that it stops is never looked at. */
const isStopped = (text: string): boolean =>
  personalPlaces(text).length > 0 && !mayBePersonal(Buffer.from(text), 0, Buffer.byteLength(text));

/** Every list of words of the table: the posts, the papers, those before a number. */
const WORDS = Object.values(marks).flatMap((words) => (Array.isArray(words) ? words : []));
const ROLES = marks.ROLES.flatMap((role) => marks.ROLE_ENDS.map((end) => role + end));
const NAMED = [..."：=（— "].map((sign) => (word: string) => `${word}${sign}李建国`);
const FORMS: readonly ((word: string) => string)[] = [
  ...NAMED,
  (word) => `${word}李建国`,
  (word) => `${word}李建国同志来电`,
  (word) => `李建国${word}`,
  (word) => `（李建国${word}）`,
  (word) => `由李建国${word}`,
  (word) => `${[...word].join(" ")}（李建国）`,
  (word) => `${[...word].join("　")}：李建国`,
  (word) => `${word}8123456`,
  (word) => `${word} 13812345678`,
  (word) => `${word}12345`,
  (word) => `${word}A12345`,
  (word) => `${word}zhang_san8`,
  (word) => `${word}尾号5678`,
  (word) => `${word}138****`,
  (word) => `A1234567${word}`,
];

describe("the quick look at bytes", () => {
  it("passes every word of the table of persons", () => {
    const texts = [...WORDS, ...ROLES].flatMap((word) =>
      typeof word === "string" ? FORMS.map((form) => form(word)) : [],
    );
    expect(texts.filter((text) => personalPlaces(text).length > 0).length).toBeGreaterThan(2000);
    expect(texts.filter(isStopped)).toEqual([]);
  });

  it("passes the cells of the files with persons", () => {
    const unseen = Object.values({ ...UNSEEN, ...UNSEEN_PEOPLE }).flatMap((make) =>
      Array.from({ length: 12 }, (_, i) => make(randomOf(20_240 + i * 7919))),
    );
    const texts = [...SPELLINGS, ...FURTHER, ...unseen].flatMap(({ lines }) =>
      lines.flatMap((line) => [line, ...line.split(",")]),
    );
    expect(texts.filter(isStopped)).toEqual([]);
  });

  it("passes short plates, accounts and papers, wherever they stand", () => {
    const plate = fc
      .tuple(
        fc.constantFrom(..."京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"),
        fc.constantFrom(..."ABKＡ"),
        fc.constantFrom("", "·", " "),
        fc.constantFrom("G2K31", "90K3G", "M1B18D", "55K27"),
      )
      .map((parts) => parts.join(""));
    const other = fc.constantFrom("加Q12345", "加我q 28573", "Q:28573", "学号123456", "E1234567");
    const around = fc.constantFrom("", "租用", "接送 ", "（");
    fc.assert(
      fc.property(around, fc.oneof(plate, other), around, (before, text, after) => {
        expect(isStopped(before + text + after)).toBe(false);
      }),
    );
    expect(
      ["租用浙G8K276接送", "浙G90K31", "有事加Q 285731946", "Q:285731946"].filter(
        (text) => personalPlaces(text).length === 0,
      ),
    ).toEqual([]);
  });

  it.each(["HD0000001", "云岭街道", "新桥镇，川流", "2023-03-05", "第1期", "苏木12"])(
    "stops %s",
    (text) => expect(mayBePersonal(Buffer.from(text), 0, Buffer.byteLength(text))).toBe(false),
  );
});

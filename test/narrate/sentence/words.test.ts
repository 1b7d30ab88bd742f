import { expect, test } from "vitest";
import { textOf } from "../../../src/model/tables/phrase.ts";
import {
  amount,
  bareAmount,
  inSentence,
  listOf,
  signedAmount,
} from "../../../src/narrate/sentence/words.ts";
import { audience, funds, OF, passRate, score, sessions } from "../made.ts";

test.each([
  [291_041, audience, "29.1万人次", "291,041 attendances"],
  [5333, audience, "5333人次", "5,333 attendances"],
  [0, sessions, "0场", "0 sessions"],
  [6_454_000, funds, "645.4万元", "CNY 6.454 million"],
  [180_000, funds, "18.0万元", "CNY 180,000"],
  [123_456_789, funds, "1.23亿元", "CNY 123.457 million"],
  [0, funds, "0元", "CNY 0"],
  [-5000, funds, "−5000元", "CNY −5,000"],
  [85, score, "85.0分", "85.0 points"],
  [0.159, passRate, "15.9%", "15.9%"],
])("%d", (value, measure, zh, en) => {
  expect(amount(value, measure)).toEqual({ zh, en });
});

test("about and at least stand in front", () => {
  expect(amount(200, audience, "at_least")).toEqual({
    zh: "不少于200人次",
    en: "at least 200 attendances",
  });
  expect(amount(200, audience, "approx")).toEqual({ zh: "约200人次", en: "about 200 attendances" });
});

test("English leaves out a plain unit, never a currency or points", () => {
  expect(bareAmount(180, sessions)).toEqual({ zh: "180场", en: "180" });
  expect(bareAmount(5000, funds).en).toBe("CNY 5,000");
  expect(bareAmount(0.8, score).en).toBe("0.8 points");
});

test("a signed amount; what prints as zero has no sign", () => {
  expect(signedAmount(3, sessions).zh).toBe("+3场");
  expect(signedAmount(-12_000, audience).zh).toBe("−1.2万人次");
  expect([signedAmount(0, sessions).zh, signedAmount(0.04, score).zh]).toEqual(["0场", "0.0分"]);
});

test("lists of names", () => {
  const names = ["甲镇", "乙镇", "丙镇", "丁镇"];
  expect(textOf(listOf([], OF))).toEqual({ zh: "", en: "" });
  expect(textOf(listOf(names.slice(0, 1), OF)).en).toBe("甲镇");
  expect(textOf(listOf(names.slice(0, 3), OF))).toEqual({
    zh: "甲镇、乙镇、丙镇",
    en: "甲镇, 乙镇 and 丙镇",
  });
  expect(textOf(listOf(names, OF))).toEqual({
    zh: "甲镇、乙镇、丙镇等4个乡镇",
    en: "甲镇, 乙镇, 丙镇 and others (4 townships)",
  });
});

test("the number of names has its id where there is one", () => {
  const names = ["甲镇", "乙镇", "丙镇", "丁镇"];
  expect(listOf(names, OF, { count: "run:files" }).zh).toEqual([
    "甲镇、乙镇、丙镇等",
    { figure: "run:files", text: "4", isAside: true },
    "个乡镇",
  ]);
});

test("labels inside a sentence begin small, abbreviations do not", () => {
  expect(inSentence({ zh: "", en: "Activity sessions" }).en).toBe("activity sessions");
  expect(inSentence({ zh: "", en: "GDP" }).en).toBe("GDP");
});

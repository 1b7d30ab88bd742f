import fc from "fast-check";
import { pinyin } from "pinyin-pro";
import { describe, expect, it } from "vitest";
import { englishNames } from "../../../src/model/names/english-names.ts";
import { romanisedPlace, romanisedWords } from "../../../src/model/names/romanise.ts";
import { withEnglishNames } from "../../../src/report/html/english-names.ts";

const syllables = (text: string) => pinyin(text, { toneType: "none", type: "array" });
const place = (name: string) => romanisedPlace(name, syllables);
const words = (text: string) => romanisedWords(text, syllables);

describe("a place in the Latin alphabet", () => {
  it.each([
    ["双溪镇", "Shuangxi Town"],
    ["茅坪乡", "Maoping Township"],
    ["云岭街道", "Yunling Subdistrict"],
    ["云岭街道办事处", "Yunling Subdistrict Office"],
    ["月亮坝乡", "Yueliangba Township"],
    ["西安镇", "Xi'an Town"], // not xian
    ["沙镇", "Shazhen Town"], // of one syllable
    ["绿春县", "Lüchun County"],
    ["呼和木独苏木", "Huhemudu Sumu"],
    ["龙泉自治县", "Longquan Autonomous County"],
    ["白沙桂花村", "Baishaguihua Village"],
    ["青岭县教育局", "Qingling County Jiaoyu Bureau"],
    ["石桥", "Shiqiao"],
    ["12团", "12 Regiment"],
  ])("%s is %s", (name, said) => expect(place(name)).toBe(said));

  it("is none where a character has no reading", () => expect(place("㵲溪镇")).toBeNull());
});

it("writes other words two syllables at a time", () => {
  expect(words("社会筹集")).toBe("Shehui chouji");
  expect(words("县委办")).toBe("Xianweiban");
  expect(words("每年3月底")).toBe("Meinian 3 yuedi");
});

describe("the names of the data", () => {
  const names = englishNames(
    {
      places: ["南坪镇", "南平镇", "㵲溪镇", "石桥镇"],
      words: ["省级", "社会筹集", "全县集中展演，各乡镇共同参加"],
    },
    new Map([["省级", "Provincial level"]]),
    syllables,
  );

  it("are as declared, else by rule; places that would share a name keep their own beside it", () => {
    expect([...names.english]).toEqual([
      ["南坪镇", "Nanping Town (南坪镇)"],
      ["南平镇", "Nanping Town (南平镇)"],
      ["石桥镇", "Shiqiao Town"],
      ["省级", "Provincial level"],
      ["社会筹集", "Shehui chouji"],
    ]);
    expect(names.romanised.has("省级")).toBe(false);
    expect(names.romanised.has("社会筹集")).toBe(true);
  });

  const named = (markup: string) => withEnglishNames(markup, names).markup;

  it("take the place of whole names in texts and labels", () => {
    expect(named('<p aria-label="省级: 3">石桥镇 and 省级</p>')).toBe(
      '<p aria-label="Provincial level: 3">Shiqiao Town and Provincial level</p>',
    );
    expect(named("<p>Nanping Town (南坪镇)</p>")).toBe("<p>Nanping Town (南坪镇)</p>");
  });

  it("leave quotations, ids, code, longer words and what says it is Chinese", () => {
    for (const kept of [
      "<p>“省级”</p>",
      '<td id="x/level=省级">3</td>',
      "<code>x/level=省级</code>",
      "<p>省级以上</p>",
      '<span lang="zh">省级</span>',
    ])
      expect(named(kept)).toBe(kept);
  });

  it("never change a text without them, nor the tags around one", () => {
    const text = fc.string({ unit: fc.constantFrom("a", " ", "镇", "石", "桥", "级", "省", "“") });
    fc.assert(
      fc.property(text, (some) => {
        const made = named(`<b>${some}</b>`);
        expect(
          made.replace(/Shiqiao Town|Provincial level/g, (said) =>
            said[0] === "S" ? "石桥镇" : "省级",
          ),
        ).toBe(`<b>${some}</b>`);
      }),
    );
  });
});

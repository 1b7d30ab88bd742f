import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html, markupOf } from "../../src/report/html/html.ts";
import { langSpans } from "../../src/report/html/lang-spans.ts";
import { languageOf, pageTexts } from "./page-texts.ts";

describe("Chinese on a page in another language", () => {
  it.each([
    ["a whole element", "<th>石桥镇</th>", '<th lang="zh">石桥镇</th>'],
    ["with digits", "<td>12场</td>", '<td lang="zh">12场</td>'],
    ["inside a sentence", "<p>in 石桥镇.</p>", '<p>in <span lang="zh">石桥镇</span>.</p>'],
    [
      "with the signs between",
      "<p>see 《金秋·汇演》（第3季） here</p>",
      '<p>see <span lang="zh">《金秋·汇演》（第3季）</span> here</p>',
    ],
    [
      "in a drawing",
      '<svg><text x="1">石桥镇</text><text>A 石桥镇</text></svg>',
      '<svg><text x="1" lang="zh">石桥镇</text><text>A <tspan lang="zh">石桥镇</tspan></text></svg>',
    ],
    [
      "beside another part of a drawing's text",
      "<svg><text>石桥<tspan>A</tspan></text></svg><p>石桥<b>A</b></p>",
      '<svg><text><tspan lang="zh">石桥</tspan><tspan>A</tspan></text></svg><p><span lang="zh">石桥</span><b>A</b></p>',
    ],
    [
      "marked already",
      '<span lang="zh-CN">受众</span><span lang="mn">石</span>',
      '<span lang="zh-CN">受众</span><span lang="mn">石</span>',
    ],
    [
      "in style, script and title",
      '<title>石</title><style>"方正"</style><script>"石"</script>',
      '<title>石</title><style>"方正"</style><script>"石"</script>',
    ],
    ["where there is none", '<p class="a">x</p>', '<p class="a">x</p>'],
  ])("%s", (_, before, after) => {
    expect(langSpans(before)).toBe(after);
  });

  it("a label moves into a hidden element, once for all that share it", () => {
    const drawing = '<svg aria-label="Largest: 石桥镇 &gt; 3" role="img"><path/></svg>';
    const other = '<svg aria-label="柳湾镇"><path/></svg>';
    expect(langSpans(`<div>${drawing}</div><div>${drawing}${other}</div>`)).toBe(
      '<div><span hidden id="tb-label-1">Largest: <span lang="zh">石桥镇</span> &gt; 3</span>' +
        '<svg aria-labelledby="tb-label-1" role="img"><path/></svg></div>' +
        '<div><svg aria-labelledby="tb-label-1" role="img"><path/></svg>' +
        '<span hidden id="tb-label-2"><span lang="zh">柳湾镇</span></span>' +
        '<svg aria-labelledby="tb-label-2"><path/></svg></div>',
    );
  });

  it("keeps every text as it is, whatever it says, and leaves no Han unmarked", () => {
    const text = fc
      .array(fc.constantFrom("石", "桥", "𬇕", "a", "1", ".", "（", "<", '"', "&", " ", "·"))
      .map((signs) => signs.join(""));
    fc.assert(
      fc.property(text, text, text, (one, two, three) => {
        const page = markupOf(
          html`<div><p>${one}<b>${two}</b></p><svg><text>${three}</text></svg></div>`,
        );
        const before = pageTexts(page).texts;
        const after = pageTexts(langSpans(page)).texts;
        const plain = (texts: typeof before) => texts.map((each) => each.text).join("");
        expect(plain(after)).toBe(plain(before));
        for (const each of after)
          if (/\p{Script=Han}/u.test(each.text)) expect(languageOf(each.within)).toBe("zh");
      }),
    );
  });
});

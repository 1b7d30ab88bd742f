import { describe, expect, it } from "vitest";
import { correctionOf } from "../../../src/ingest/corrections/corrections.ts";
import { explanationsIn } from "../../../src/ingest/corrections/explanations.ts";
import { namesSigner } from "../../../src/ingest/persons/names-in-sentences.ts";
import { shownFile } from "../../../src/ingest/persons/shown-file.ts";
import { withoutPersons } from "../../../src/ingest/persons/without-persons.ts";
import { outcomeOf } from "./spellings-rate.ts";

/** Names in sentences beside posts, and below tables in any order. All persons are made up. */
const H = "乡镇,活动日期,活动名称,场次,受众人次,备注";
const row = (note: string) => `石桥镇,2023-03-05,甲活动,1,20,${note}`;
const textsOf = (list: string): readonly string[] => list.split("；");

describe("names beside posts and kinds of people", () => {
  it.each(
    textsOf(
      "罗文斌镇长到会；请蒋秀琴老师授课；由副县长陶明辉主持；邓小兰同志牵头；县医院医生贾春梅义诊；老支书鲁大海讲述村史；护林员庞志平巡逻；走访村民凌红霞、毕三喜家；低保户麦秀英家庭；二等奖骆思雨；表彰好婆婆赖玉珍；魏长林与祝小红离婚纠纷；符金凤（县妇联主席）出席；志愿者卞晓东尤春燕参加；慰问困难户柯有福；章永兰夫妇；讲解员阿依努尔讲解；学生卜子轩（五年级）；范德明，男，52岁；柳青云1969年4月出生",
    ),
  )("%s refuses its file and is shown nowhere", (text) => {
    const shown = withoutPersons(text);
    expect(shown).toContain("***");
    const secrets = (
      text.match(
        /罗文斌|蒋秀琴|陶明辉|邓小兰|贾春梅|鲁大海|庞志平|凌红霞|毕三喜|麦秀英|骆思雨|赖玉珍|魏长林|祝小红|符金凤|卞晓东|尤春燕|柯有福|章永兰|阿依努尔|卜子轩|范德明|柳青云/g,
      ) ?? []
    ).slice();
    for (const secret of secrets) expect(shown).not.toContain(secret);
    const outcome = outcomeOf({ name: text, lines: [H, row(text)], secrets });
    expect(outcome).toMatchObject({ isRefused: true, isEcho: false });
  });

  it("keep the words around them", () => {
    expect(withoutPersons("由副县长陶明辉主持")).toBe("由副县长***主持");
    expect(withoutPersons("走访村民凌红霞、毕三喜家")).toBe("走访村民***家");
    expect(withoutPersons("魏长林与祝小红离婚纠纷")).toBe("***与***离婚纠纷");
  });

  it.each(
    textsOf(
      "石桥镇书记；安康村支书；高桥社区主任；青龙山老人；书记高度重视；主任周末值班；老师严格要求；志愿者关爱老人；党员石榴红宣讲；代表文明村；学生毛笔书法；教师节；群众方便办事；书记向村民讲党课；向优秀老师学习；民警严查酒驾；村民安居乐业；干部马上就办；贺新春送春联；党员金秋活动；居民罗山广场舞；医生严重不足；老人康乐活动；高级教师；江苏老师；黄河主席团；田间教授；石桥镇干部、高桥镇干部；于家湾村民；白云社区居民；马鞍山居民；安宁社区书记；陆续组织群众；万名群众参加；任职书记；毕业学生；凌晨民警；项目经理；祝福老人；麦田农民；车间主任；路边商户；解放军代表；包村干部；华侨代表；庄稼户；简易户；阳光少年；景区居民；蓝天志愿者；花甲老人；尚未脱贫户；兰州学生；格桑花志愿者；乌兰牧骑队员；党员和群众；教师和家长纠纷；领导安排；领导方式；居民与商户纠纷；张家村与李家村纠纷；龙凤村居民；金凤社区居民；明星村民；新兴学生；王牌教师；陈年纠纷；周年婚庆；元旦婚礼；金婚老人；向先进代表颁奖；白玉兰老师工作室；马兰花儿童合唱团；成立党员先锋队；家庭医生签约；秋收农户；春蕾学生；阳光家庭教育",
    ),
  )("%s names nobody", (text) => {
    expect(withoutPersons(text)).toBe(text);
  });
});

describe("lines below a table with a task and a name in any order", () => {
  const LINES = textsOf(
    "凌志芳（制表人）；本表由毕秀兰填报；经骆建平主任审核无误；该表由石桥镇鲁小梅报送；赖雪琴 复核；值班领导 庞大勇；审核→麦志成；制表 卓玛央金；祝永强已审；柯晓燕 填",
  );

  it.each(LINES)("%s is dropped, and nothing of it is shown", (line) => {
    const secrets = line.match(
      /凌志芳|毕秀兰|骆建平|鲁小梅|赖雪琴|庞大勇|麦志成|卓玛央金|祝永强|柯晓燕/g,
    )!;
    const outcome = outcomeOf({ name: line, lines: [H, row(""), row("乙"), line], secrets });
    expect(outcome).toMatchObject({ isKept: false, isRefused: false, isEcho: false });
  });

  it("also where the label and the name are on two lines, or the name is alone", () => {
    for (const lines of [["审核人：", "凌志芳"], ["凌志芳"], ["石桥镇", "毕秀兰"]]) {
      const secrets = ["凌志芳", "毕秀兰"];
      const { isEcho } = outcomeOf({ name: "", lines: [H, row(""), row("乙"), ...lines], secrets });
      expect(isEcho).toBe(false);
    }
  });

  it.each(
    textsOf(
      "制表：县委办；审核：县统计局；本表由文旅局填写；经石桥镇高桥村审核；由龙凤村上报；经金融办审核；高桥镇 复核；填表人：；本表由各村汇总上报；主管领导审核意见；王庄村 审核；由黄田乡填报；注：本表由各乡镇填报",
    ),
  )("%s names nobody", (line) => {
    expect(namesSigner(line)).toBe(false);
  });
});

describe("files, corrections and explanations", () => {
  it("do not show names beside posts", () => {
    expect(shownFile("凌志芳书记报.csv")).toMatch(/^\*\*\*书记报~[\da-f]{4}\.csv$/);
    expect(shownFile("书记带队.csv")).toBe("书记带队.csv");
  });

  it("are confirmed by offices, not by persons", () => {
    const confirmed = (office: string) => correctionOf({ confirmed_by: office }).confirmedBy;
    expect(confirmed("石桥镇凌志芳")).toBe("石桥镇***");
    expect(confirmed("毕秀兰")).toBe("***");
    expect(confirmed("县统计局")).toBe("县统计局");
    const row = { id: "1", answer: "属实", text: "已核", office: "县统计局", date: "" };
    expect(explanationsIn([row]).faults).toEqual([]);
    expect(explanationsIn([{ ...row, office: "石桥镇毕秀兰" }]).faults).toHaveLength(1);
  });
});

it.each([
  ["经李建国核实", "经***核实"],
  ["王秀英来电更正", "***来电更正"],
  ["金额有误，由陈志强确认", "金额有误，由***确认"],
])("a name before what somebody did is left out: %s", (text, shown) => {
  expect(withoutPersons(text)).toBe(shown);
});

it.each([
  "经石桥镇核实",
  "经黄田乡文化站核对",
  "按月报核对更正",
  "由村委会负责",
  "周末反映较多",
  "经多方核实确认",
  "万元误填为元，更正",
  "经高桥社区确认",
])("no name stands before: %s", (text) => {
  expect(withoutPersons(text)).toBe(text);
});

it("a name apart in the name of a file is left out; places and matters stay", () => {
  for (const file of ["activities_李建国.csv", "活动台账（王秀英报）.csv", "陈志强-终稿.xlsx"])
    expect([file, shownFile(file)]).toEqual([file, expect.stringContaining("***")]);
  for (const file of [
    "石桥镇-活动.csv",
    "活动（终稿）.csv",
    "龙泉镇上报.csv",
    "国庆节.csv",
    "高桥_资金表.csv",
  ])
    expect(shownFile(file)).toBe(file);
});

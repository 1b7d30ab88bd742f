import { describe, expect, it } from "vitest";
import { isName } from "../../../src/ingest/persons/person-names.ts";
import { readLines } from "../county.ts";

/** Columns of names under headers of all kinds. All persons are made up. */
const H = "乡镇,活动日期,活动名称,场次,受众人次";
const PEOPLE = ["凌彩霞", "庞文辉", "童秋燕", "符宝强", "温雅丽"];
const PINYIN = ["Ling Caixia", "Pang Wenhui", "Tong Qiuyan", "Fu Baoqiang", "Wen Yali"];
const read = (header: string, values: readonly string[]) =>
  readLines([
    `${H},${header}`,
    ...values.map((value, i) => `石桥镇,2023-03-0${i + 1},春${i},1,20,${value}`),
  ]);

describe("columns of names", () => {
  it.each(["包村干部", "授课人", "表彰对象", "新娘", "签到人", "经手", "谁带队", "队员"])(
    "under %s refuse their file",
    (header) => {
      expect(read(header, PEOPLE).refusal?.reason).toBe("PERSONAL_DATA_COLUMN");
    },
  );

  it.each(["Lecturer", "Contact person", "Trainer"])("in pinyin under %s too", (header) => {
    expect(read(header, PINYIN).disposition).toBe("refuse");
  });

  it("under words that say nothing are asked about", () => {
    expect(read("其他", PEOPLE).disposition).toMatch(/^(?:refuse|hold)$/);
  });

  it("without a header refuse their file", () => {
    expect(read("", PEOPLE).refusal?.reason).toBe("PERSONAL_DATA_VALUE");
    expect(read("", ["甲", "春游", "高桥", "李子坪", "文化站"]).disposition).toMatch(/^load/);
  });

  it.each([
    ["是否有包村干部", ["是", "否", "是", "是", "否"]],
    ["参加对象", ["党员", "村民", "师生", "商户", "老人"]],
    ["表彰对象", ["文明村", "卫生村", "示范户", "先进班组", "优秀团队"]],
    ["队员", ["12", "8", "9", "15", "7"]],
    ["地点", ["刘家湾", "王庄", "李子坪", "张家沟", "高桥"]],
    ["品牌", ["金竹", "云岭之声", "红石榴", "马鞍花", "白沙渔歌"]],
    ["Programme name", ["Spring", "Summer", "Autumn", "Winter", "Harvest"]],
    ["Contact type", ["in person", "by phone", "by mail", "in person", "in person"]],
  ])("%s of %j are none", (header, values) => {
    expect(read(header, values).disposition).toMatch(/^load/);
  });

  it.each(["Spring Festival", "Long Lake", "Wang Village", "文化强", "古建筑", "安全岗"])(
    "%s is no name",
    (text) => expect(isName(text)).toBe(false),
  );
});

it("a telephone with commas in a column of counts is one", () => {
  const of = (count: string) =>
    readLines([
      H,
      ...["20", "35", `"${count}"`, "41"].map(
        (each, i) => `石桥镇,2023-03-0${i + 1},春${i},1,${each}`,
      ),
    ]);
  expect(of("13,918,046,275").refusal?.reason).toBe("PERSONAL_DATA_VALUE");
  expect(of("1,918").facts?.count).toBe(4);
});

import { describe, expect, it } from "vitest";
import { contactLabel, signedLine } from "../../../src/ingest/persons/contact-label.ts";
import { personalFooter } from "../../../src/ingest/persons/personal-places.ts";
import { withoutPersons } from "../../../src/ingest/persons/without-persons.ts";
import { outcomeOf } from "./spellings-rate.ts";

/** Names in lines of signatures and in sentences. All persons are made up. */
const H = "乡镇,活动日期,活动名称,场次,受众人次,备注";
const row = (note: string) => `石桥镇,2023-03-05,甲活动,1,20,${note}`;
const NAMES = ["罗文斌", "蒋琴", "陶明辉"];
const textsOf = (list: string): readonly string[] => list.split("；");

describe("lines of signatures below a table", () => {
  it.each(
    textsOf(
      "领导审定：蒋琴；把关：罗文斌；会签 蒋琴；初审罗文斌；批 阅：蒋 琴；统稿：罗文斌、蒋琴；终审,蒋琴；带班：陶明辉 把关：蒋琴；起草：蒋琴 2023年12月1日；村室把关：蒋琴,核稿罗文斌,,",
    ),
  )("%s is dropped, and nothing of it is shown", (line) => {
    const lines = [H, row(""), row("乙"), line];
    expect(outcomeOf({ name: line, lines, secrets: [...NAMES, "蒋 琴"] })).toMatchObject({
      isKept: false,
      isRefused: false,
      isEcho: false,
    });
  });

  it.each(
    textsOf(
      "单位：万元；资料来源：高桥；主题：高跷；审核 金额；核查程序；审计陈述；石桥镇 陈家坝；统计范围；把关：严格；阅读马拉松；领导：关心；合计",
    ),
  )("%s is none", (text) => {
    expect(signedLine(text)).toBe(false);
    expect(personalFooter(text)).toBe(false);
  });
});

describe("names behind the word for somebody, within a sentence", () => {
  it.each(
    textsOf(
      "经办人蒋琴来函补报；据统计员罗文斌反映；联系人：陶明辉已回电；责任人罗文斌因病未到；报送人蒋琴漏报两场；承办人是罗文斌老师；由记录员陶明辉重新抄录；填报人欧阳琴来电；审核员蒋　琴；录入员安文斌更正",
    ),
  )("%s does not show them, and refuses its file", (text) => {
    expect(withoutPersons(text)).toMatch(/\*\*\*/);
    expect(withoutPersons(text)).not.toMatch(/罗|蒋|陶|欧阳|琴|斌|辉/);
    expect(contactLabel(text)).toBe(true);
    const lines = [H, row(text)];
    const outcome = outcomeOf({ name: text, lines, secrets: NAMES });
    expect(outcome).toMatchObject({ isRefused: true, isEcho: false });
  });

  it("keep what else is said", () => {
    expect(withoutPersons("经办人蒋琴来函补报")).toBe("经办人***来函补报");
    expect(withoutPersons("据统计员罗文斌反映")).toBe("据统计员***反映");
  });

  it.each(
    textsOf(
      "经办人员；联系人数较多；负责人签字后上报；经办人已变更；联系人待定；负责人周三补签；经办人于次日补报；负责人何时到岗不详；责任人马上整改；经办人员严重不足；负责人向县局说明；登记人员石桥镇代报；申请人员陈家湾居多；主管领导高度重视；统计人员方法有误；数据员程序出错；负责人任职变动；填报人单独报送；操作人员付款手续；报告人张贴公告；联系人陈述情况；负责人金额填错；记录人员万余；责任人曾多次提醒；申请人许可证明；报名人员童话剧社；联系人江苏籍",
    ),
  )("%s names nobody", (text) => {
    expect(withoutPersons(text)).toBe(text);
  });
});

// 由 npm start 按 data/ 里的定义写成，供编辑器补全和检查；不要改。
declare global {
  interface TallybookNames {
    datasets: {
      "activities": { "code": string; "township": string; "filed_code": string; "period": string; "year": number; "quarter": string | null; "month": string | null; "type": "主题展览" | "体育活动" | "培训讲座" | "宣传宣讲" | "志愿服务" | "文化交流" | "知识竞赛" | "结对共建" | (string & {}) | null; "sector": string | null; "sessions": number | null; "audience": number | null; "online": number | null; "funds_yuan": number | null; "rows": number };
      "checklists": { "code": string; "township": string; "filed_code": string; "period": string; "year": number; "quarter": string | null; "month": string | null; "object_type": "机关" | "企业" | "乡镇" | "社区(村)" | "学校" | "宗教活动场所" | "连队" | "景区" | null; "item": "专兼职人员" | "制度办法" | "宣传栏" | "工作成效" | "工作措施" | "工作方案" | "文体活动场地" | "档案资料" | "矛盾调处室" | "经费安排" | "结对共建" | "综合服务设施" | "网格员配备" | "议事协商制度" | (string & {}) | null; "evidence": number | null; "rows": number };
      "designations": { "code": string; "township": string; "filed_code": string; "period": string; "year": number; "quarter": string | null; "month": string | null; "category": "机关" | "企业" | "乡镇" | "社区(村)" | "学校" | "宗教活动场所" | "连队" | "景区" | null; "level": "国家级" | "省级" | "市级" | "县级" | null; "reason": "单位撤并" | "复核未达标" | "晋级" | (string & {}) | null; "rows": number };
      "funds": { "code": string; "township": string; "filed_code": string; "period": string; "year": number; "quarter": string | null; "month": string | null; "source": "上级补助" | "单位自筹" | "县级财政" | "社会筹集" | (string & {}) | null; "planned_yuan": number | null; "received_yuan": number | null; "rate": number | null; "rows": number };
      "indicators": { "code": string; "township": string; "filed_code": string; "period": string; "year": number; "quarter": string | null; "month": string | null; "points": number | null; "rows": number };
      "projects": { "code": string; "township": string; "filed_code": string; "period": string; "year": number; "quarter": string | null; "month": string | null; "type": "便民服务" | "宣传阵地" | "文体设施" | "环境整治" | (string & {}) | null; "source": "上级补助" | "单位自筹" | "县级财政" | "捐赠物资" | "捐赠资金" | (string & {}) | null; "applied_yuan": number | null; "approved_yuan": number | null; "allocated_yuan": number | null; "spent_yuan": number | null; "rows": number };
      "rectification": { "code": string; "township": string; "filed_code": string; "period": string; "year": number; "quarter": string | null; "month": string | null; "found_by": "乡镇自查" | "县级督查" | "市级考核" | "群众反映" | (string & {}) | null; "body": "县住建局" | "县城管局" | "县市场监管局" | "县教育局" | "县文旅局" | "县民政局" | (string & {}) | null; "rows": number };
      "returns": { "code": string; "township": string; "filed_code": string; "period": string; "year": number; "quarter": string | null; "month": string | null; "form": "工作进展季报" | "活动情况季报" | (string & {}) | null; "first": number | null; "final": number | null; "rows": number };
      "scores": { "code": string; "township": string; "filed_code": string; "period": string; "year": number; "quarter": string | null; "month": string | null; "object_type": "乡镇" | "单位" | (string & {}) | null; "body": "DW007" | "DW017" | "DW018" | "DW026" | "DW031" | "DW033" | "DW036" | "DW039" | "DW050" | "DW054" | "DW057" | "DW063" | (string & {}) | null; "indicator": "A1" | "A2" | "A3" | "A4" | "B1" | "B2" | "B3" | "B4" | "C1" | "C2" | "C3" | "C4" | "D1" | "D2" | "D3" | "D4" | "E1" | "E2" | "E3" | "E4" | "F1" | "F2" | "F3" | "F4" | (string & {}) | null; "score": number | null; "rows": number };
      "tallies": { "code": string; "township": string; "filed_code": string; "period": string; "year": number; "quarter": string | null; "month": string | null; "part": string | null; "meetings": number | null; "guidance_visits": number | null; "observation_visits": number | null; "observation_visitors": number | null; "screens": number | null; "banners": number | null; "display_boards": number | null; "vehicle_panels": number | null; "handbooks": number | null; "media_items": number | null; "associations": number | null; "association_members": number | null; "lectures": number | null; "lecture_audience": number | null; "heritage_sites": number | null; "pairing_units": number | null; "pairing_organisations": number | null; "visits_received": number | null; "opinions_collected": number | null; "disputes_resolved": number | null; "difficulties_resolved": number | null; "rows": number };
    };
    measures: {
      "sessions": { "type": "主题展览" | "体育活动" | "培训讲座" | "宣传宣讲" | "志愿服务" | "文化交流" | "知识竞赛" | "结对共建" | (string & {}); "sector": string };
      "audience": { "type": "主题展览" | "体育活动" | "培训讲座" | "宣传宣讲" | "志愿服务" | "文化交流" | "知识竞赛" | "结对共建" | (string & {}); "sector": string };
      "online": { "type": "主题展览" | "体育活动" | "培训讲座" | "宣传宣讲" | "志愿服务" | "文化交流" | "知识竞赛" | "结对共建" | (string & {}); "sector": string };
      "activity_cost": { "type": "主题展览" | "体育活动" | "培训讲座" | "宣传宣讲" | "志愿服务" | "文化交流" | "知识竞赛" | "结对共建" | (string & {}); "sector": string };
      "checklist_items": { "object_type": "机关" | "企业" | "乡镇" | "社区(村)" | "学校" | "宗教活动场所" | "连队" | "景区"; "item": "专兼职人员" | "制度办法" | "宣传栏" | "工作成效" | "工作措施" | "工作方案" | "文体活动场地" | "档案资料" | "矛盾调处室" | "经费安排" | "结对共建" | "综合服务设施" | "网格员配备" | "议事协商制度" | (string & {}) };
      "checklist_in_place": { "object_type": "机关" | "企业" | "乡镇" | "社区(村)" | "学校" | "宗教活动场所" | "连队" | "景区"; "item": "专兼职人员" | "制度办法" | "宣传栏" | "工作成效" | "工作措施" | "工作方案" | "文体活动场地" | "档案资料" | "矛盾调处室" | "经费安排" | "结对共建" | "综合服务设施" | "网格员配备" | "议事协商制度" | (string & {}) };
      "checklist_lacking": { "object_type": "机关" | "企业" | "乡镇" | "社区(村)" | "学校" | "宗教活动场所" | "连队" | "景区"; "item": "专兼职人员" | "制度办法" | "宣传栏" | "工作成效" | "工作措施" | "工作方案" | "文体活动场地" | "档案资料" | "矛盾调处室" | "经费安排" | "结对共建" | "综合服务设施" | "网格员配备" | "议事协商制度" | (string & {}) };
      "designations": { "category": "机关" | "企业" | "乡镇" | "社区(村)" | "学校" | "宗教活动场所" | "连队" | "景区"; "level": "国家级" | "省级" | "市级" | "县级"; "reason": "单位撤并" | "复核未达标" | "晋级" | (string & {}) };
      "designations_named": { "category": "机关" | "企业" | "乡镇" | "社区(村)" | "学校" | "宗教活动场所" | "连队" | "景区"; "level": "国家级" | "省级" | "市级" | "县级"; "reason": "单位撤并" | "复核未达标" | "晋级" | (string & {}) };
      "designations_left": { "category": "机关" | "企业" | "乡镇" | "社区(村)" | "学校" | "宗教活动场所" | "连队" | "景区"; "level": "国家级" | "省级" | "市级" | "县级"; "reason": "单位撤并" | "复核未达标" | "晋级" | (string & {}) };
      "designations_promoted": { "category": "机关" | "企业" | "乡镇" | "社区(村)" | "学校" | "宗教活动场所" | "连队" | "景区"; "level": "国家级" | "省级" | "市级" | "县级"; "reason": "单位撤并" | "复核未达标" | "晋级" | (string & {}) };
      "funds_planned": { "source": "上级补助" | "单位自筹" | "县级财政" | "社会筹集" | (string & {}) };
      "funds_received": { "source": "上级补助" | "单位自筹" | "县级财政" | "社会筹集" | (string & {}) };
      "project_count": { "type": "便民服务" | "宣传阵地" | "文体设施" | "环境整治" | (string & {}); "source": "上级补助" | "单位自筹" | "县级财政" | "捐赠物资" | "捐赠资金" | (string & {}) };
      "project_finished": { "type": "便民服务" | "宣传阵地" | "文体设施" | "环境整治" | (string & {}); "source": "上级补助" | "单位自筹" | "县级财政" | "捐赠物资" | "捐赠资金" | (string & {}) };
      "project_stopped": { "type": "便民服务" | "宣传阵地" | "文体设施" | "环境整治" | (string & {}); "source": "上级补助" | "单位自筹" | "县级财政" | "捐赠物资" | "捐赠资金" | (string & {}) };
      "project_applied": { "type": "便民服务" | "宣传阵地" | "文体设施" | "环境整治" | (string & {}); "source": "上级补助" | "单位自筹" | "县级财政" | "捐赠物资" | "捐赠资金" | (string & {}) };
      "project_approved": { "type": "便民服务" | "宣传阵地" | "文体设施" | "环境整治" | (string & {}); "source": "上级补助" | "单位自筹" | "县级财政" | "捐赠物资" | "捐赠资金" | (string & {}) };
      "project_allocated": { "type": "便民服务" | "宣传阵地" | "文体设施" | "环境整治" | (string & {}); "source": "上级补助" | "单位自筹" | "县级财政" | "捐赠物资" | "捐赠资金" | (string & {}) };
      "project_spent": { "type": "便民服务" | "宣传阵地" | "文体设施" | "环境整治" | (string & {}); "source": "上级补助" | "单位自筹" | "县级财政" | "捐赠物资" | "捐赠资金" | (string & {}) };
      "rectification_found": { "found_by": "乡镇自查" | "县级督查" | "市级考核" | "群众反映" | (string & {}); "body": "县住建局" | "县城管局" | "县市场监管局" | "县教育局" | "县文旅局" | "县民政局" | (string & {}) };
      "rectification_closed": { "found_by": "乡镇自查" | "县级督查" | "市级考核" | "群众反映" | (string & {}); "body": "县住建局" | "县城管局" | "县市场监管局" | "县教育局" | "县文旅局" | "县民政局" | (string & {}) };
      "rectification_open": { "found_by": "乡镇自查" | "县级督查" | "市级考核" | "群众反映" | (string & {}); "body": "县住建局" | "县城管局" | "县市场监管局" | "县教育局" | "县文旅局" | "县民政局" | (string & {}) };
      "rectification_overdue": { "found_by": "乡镇自查" | "县级督查" | "市级考核" | "群众反映" | (string & {}); "body": "县住建局" | "县城管局" | "县市场监管局" | "县教育局" | "县文旅局" | "县民政局" | (string & {}) };
      "rectification_in_time": { "found_by": "乡镇自查" | "县级督查" | "市级考核" | "群众反映" | (string & {}); "body": "县住建局" | "县城管局" | "县市场监管局" | "县教育局" | "县文旅局" | "县民政局" | (string & {}) };
      "rectification_late": { "found_by": "乡镇自查" | "县级督查" | "市级考核" | "群众反映" | (string & {}); "body": "县住建局" | "县城管局" | "县市场监管局" | "县教育局" | "县文旅局" | "县民政局" | (string & {}) };
      "rectification_reopened": { "found_by": "乡镇自查" | "县级督查" | "市级考核" | "群众反映" | (string & {}); "body": "县住建局" | "县城管局" | "县市场监管局" | "县教育局" | "县文旅局" | "县民政局" | (string & {}) };
      "returns_due": { "form": "工作进展季报" | "活动情况季报" | (string & {}) };
      "returns_in_time": { "form": "工作进展季报" | "活动情况季报" | (string & {}) };
      "returns_late": { "form": "工作进展季报" | "活动情况季报" | (string & {}) };
      "returns_outstanding": { "form": "工作进展季报" | "活动情况季报" | (string & {}) };
      "score": { "object_type": "乡镇" | "单位" | (string & {}); "body": "DW007" | "DW017" | "DW018" | "DW026" | "DW031" | "DW033" | "DW036" | "DW039" | "DW050" | "DW054" | "DW057" | "DW063" | (string & {}); "indicator": "A1" | "A2" | "A3" | "A4" | "B1" | "B2" | "B3" | "B4" | "C1" | "C2" | "C3" | "C4" | "D1" | "D2" | "D3" | "D4" | "E1" | "E2" | "E3" | "E4" | "F1" | "F2" | "F3" | "F4" | (string & {}) };
      "tally:meetings": { "part": string };
      "tally:handbooks": { "part": string };
      "tally:associations": { "part": string };
      "tally:lectures": { "part": string };
      "tally:opinions_collected": { "part": string };
      "tally:disputes_resolved": { "part": string };
      "checklist_share": { "object_type": "机关" | "企业" | "乡镇" | "社区(村)" | "学校" | "宗教活动场所" | "连队" | "景区"; "item": "专兼职人员" | "制度办法" | "宣传栏" | "工作成效" | "工作措施" | "工作方案" | "文体活动场地" | "档案资料" | "矛盾调处室" | "经费安排" | "结对共建" | "综合服务设施" | "网格员配备" | "议事协商制度" | (string & {}) };
      "funds_completion": { "source": "上级补助" | "单位自筹" | "县级财政" | "社会筹集" | (string & {}) };
      "project_spent_share": { "type": "便民服务" | "宣传阵地" | "文体设施" | "环境整治" | (string & {}); "source": "上级补助" | "单位自筹" | "县级财政" | "捐赠物资" | "捐赠资金" | (string & {}) };
      "returns_in_time_share": { "form": "工作进展季报" | "活动情况季报" | (string & {}) };
    };
  }
}
export {};

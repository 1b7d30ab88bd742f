// 由 npm start 按 data/ 里的定义写成，供编辑器补全和检查；不要改。
declare global {
  interface TallybookNames {
    datasets: {
      "activities": { "code": string; "township": string; "filed_code": string; "period": string; "year": number; "quarter": string | null; "month": string | null; "type": "主题展览" | "体育活动" | "培训讲座" | "宣传宣讲" | "志愿服务" | "文化交流" | "知识竞赛" | "结对共建" | (string & {}) | null; "sessions": number | null; "audience": number | null; "online": number | null; "funds_yuan": number | null; "rows": number };
      "designations": { "code": string; "township": string; "filed_code": string; "period": string; "year": number; "quarter": string | null; "month": string | null; "category": "机关" | "企业" | "乡镇" | "社区(村)" | "学校" | "宗教活动场所" | "连队" | "景区" | null; "level": "国家级" | "省级" | "市级" | "县级" | null; "reason": "单位撤并" | "复核未达标" | "晋级" | (string & {}) | null; "rows": number };
      "funds": { "code": string; "township": string; "filed_code": string; "period": string; "year": number; "quarter": string | null; "month": string | null; "source": "上级补助" | "单位自筹" | "县级财政" | "社会筹集" | (string & {}) | null; "planned_yuan": number | null; "received_yuan": number | null; "rate": number | null; "rows": number };
      "indicators": { "code": string; "township": string; "filed_code": string; "period": string; "year": number; "quarter": string | null; "month": string | null; "points": number | null; "rows": number };
      "scores": { "code": string; "township": string; "filed_code": string; "period": string; "year": number; "quarter": string | null; "month": string | null; "object_type": "乡镇" | "单位" | (string & {}) | null; "body": "DW007" | "DW017" | "DW018" | "DW026" | "DW031" | "DW033" | "DW036" | "DW039" | "DW050" | "DW054" | "DW057" | "DW063" | (string & {}) | null; "indicator": "A1" | "A2" | "A3" | "A4" | "B1" | "B2" | "B3" | "B4" | "C1" | "C2" | "C3" | "C4" | "D1" | "D2" | "D3" | "D4" | "E1" | "E2" | "E3" | "E4" | "F1" | "F2" | "F3" | "F4" | (string & {}) | null; "score": number | null; "rows": number };
      "tallies": { "code": string; "township": string; "filed_code": string; "period": string; "year": number; "quarter": string | null; "month": string | null; "part": string | null; "meetings": number | null; "guidance_visits": number | null; "observation_visits": number | null; "observation_visitors": number | null; "screens": number | null; "banners": number | null; "display_boards": number | null; "vehicle_panels": number | null; "handbooks": number | null; "media_items": number | null; "associations": number | null; "association_members": number | null; "lectures": number | null; "lecture_audience": number | null; "heritage_sites": number | null; "pairing_units": number | null; "pairing_organisations": number | null; "visits_received": number | null; "opinions_collected": number | null; "disputes_resolved": number | null; "difficulties_resolved": number | null; "rows": number };
    };
    measures: {
      "sessions": { "type": "主题展览" | "体育活动" | "培训讲座" | "宣传宣讲" | "志愿服务" | "文化交流" | "知识竞赛" | "结对共建" | (string & {}) };
      "audience": { "type": "主题展览" | "体育活动" | "培训讲座" | "宣传宣讲" | "志愿服务" | "文化交流" | "知识竞赛" | "结对共建" | (string & {}) };
      "online": { "type": "主题展览" | "体育活动" | "培训讲座" | "宣传宣讲" | "志愿服务" | "文化交流" | "知识竞赛" | "结对共建" | (string & {}) };
      "activity_cost": { "type": "主题展览" | "体育活动" | "培训讲座" | "宣传宣讲" | "志愿服务" | "文化交流" | "知识竞赛" | "结对共建" | (string & {}) };
      "designations": { "category": "机关" | "企业" | "乡镇" | "社区(村)" | "学校" | "宗教活动场所" | "连队" | "景区"; "level": "国家级" | "省级" | "市级" | "县级"; "reason": "单位撤并" | "复核未达标" | "晋级" | (string & {}) };
      "designations_named": { "category": "机关" | "企业" | "乡镇" | "社区(村)" | "学校" | "宗教活动场所" | "连队" | "景区"; "level": "国家级" | "省级" | "市级" | "县级"; "reason": "单位撤并" | "复核未达标" | "晋级" | (string & {}) };
      "designations_left": { "category": "机关" | "企业" | "乡镇" | "社区(村)" | "学校" | "宗教活动场所" | "连队" | "景区"; "level": "国家级" | "省级" | "市级" | "县级"; "reason": "单位撤并" | "复核未达标" | "晋级" | (string & {}) };
      "designations_promoted": { "category": "机关" | "企业" | "乡镇" | "社区(村)" | "学校" | "宗教活动场所" | "连队" | "景区"; "level": "国家级" | "省级" | "市级" | "县级"; "reason": "单位撤并" | "复核未达标" | "晋级" | (string & {}) };
      "funds_planned": { "source": "上级补助" | "单位自筹" | "县级财政" | "社会筹集" | (string & {}) };
      "funds_received": { "source": "上级补助" | "单位自筹" | "县级财政" | "社会筹集" | (string & {}) };
      "score": { "object_type": "乡镇" | "单位" | (string & {}); "body": "DW007" | "DW017" | "DW018" | "DW026" | "DW031" | "DW033" | "DW036" | "DW039" | "DW050" | "DW054" | "DW057" | "DW063" | (string & {}); "indicator": "A1" | "A2" | "A3" | "A4" | "B1" | "B2" | "B3" | "B4" | "C1" | "C2" | "C3" | "C4" | "D1" | "D2" | "D3" | "D4" | "E1" | "E2" | "E3" | "E4" | "F1" | "F2" | "F3" | "F4" | (string & {}) };
      "tally:meetings": { "part": string };
      "tally:handbooks": { "part": string };
      "tally:associations": { "part": string };
      "tally:lectures": { "part": string };
      "tally:opinions_collected": { "part": string };
      "tally:disputes_resolved": { "part": string };
    };
  }
}
export {};

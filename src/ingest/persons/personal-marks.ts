/**
 * The table of everything by which data about a person is known. A kind is looked for in every cell, header, title,
 * name of a file and hand-kept text, after `foldText` has made all spellings alike.
 *
 * | kind     | form                                                              | is one if                                    |
 * |----------|-------------------------------------------------------------------|----------------------------------------------|
 * | phone    | 1, 3-9, nine digits; with 0, 86, +86 or 0086 before them          | always; written in groups: in usual ones     |
 * | phone    | area code (010, 02x, 03xx-09xx) and 7 or 8 digits                 | they stand apart, or behind a word           |
 * | phone    | 7 or 8 digits that are no date; 3 to 6 behind 短号, 内线          | behind a word                                |
 * | identity | 18 signs with a day of birth in them                              | check digit right, or born before 2013       |
 * | identity | 15 digits with a day of birth in them (until 1999)                | always, unless township code and month       |
 * | card     | 16 to 19 digits with a right check digit                          | behind a word, in fours, or 62... alone      |
 * | masked   | a number of which signs hide some digits: 138****5678, 后六位…    | of its length; else behind a word            |
 * | email    | name@domain.ending, also (at), 艾特; # before .com, .cn…          | always                                       |
 * | account  | an id of WeChat or QQ                                             | behind a word; wxid_ always                  |
 * | passport | one to three letters and digits; of officers 军字第1234567号      | behind a word; E or G alone; the latter      |
 * | plate    | province, letter, five or six letters and digits                  | always                                       |
 * | passport | the number of a paper or an account: 结婚证字号, 社保卡号         | behind its head (`PAPER_HEADS`) and 证, 卡, 号 |
 * | name     | two to four Han characters that begin with a family name          | behind a word of `SIGNED`, `PEOPLE`; in a list |
 * | name     | the same within a sentence: 经办人王小二来电                      | right behind somebody of `ROLES`             |
 * | name     | the same beside a post: 王小英书记, 村民王小英反映                | with a letter of `GIVEN_NAMES` or the further ones, and a word or sign behind |
 * | name     | the same below a table: 审阅：王小二                              | with short labels of any kind and nothing else |
 *
 * O, o, l, I and | are read as digits where that makes a whole number; markup parts digits like a blank. Columns of names
 * without a word are known by given names that are usual (`GIVEN_NAMES`).
 *
 * No person: numbers in a column of codes that follow each other; amounts with thousands or cents; credit codes,
 * hash sums, UUIDs, dates and times.
 */
export type PersonalKind =
  | "phone"
  | "identity"
  | "card"
  | "email"
  | "account"
  | "passport"
  | "plate"
  | "name";

/** Splits a list of words, the longest first, so that 人员 goes before 人. */
const words = (list: string): string[] =>
  list
    .trim()
    .split(/\s+/u)
    .sort((a, b) => b.length - a.length);

/** Tasks of people with a form: with 人, 员 or their like behind it, a task announces a person. */
export const ROLES = words(
  `填表 填报 制表 统计 审核 审签 复核 审批 负责 责任 经办 承办 联系 联络 连络 报送 上报 录入 校对 报表 主管 分管 签发
   提供 数据 报数 撰稿 记录 编制 汇总 填写 核对 核稿 拟稿 主办 操作 信息 报告 通讯 制单 登记 采集 申报 申请 当事 提交 保管 代理`,
);
export const ROLE_ENDS = words("人 人员 员 者 领导 同志");

/** Words that announce a person or a number by themselves. */
export const SIGNED = words(
  `签字 签名 签章 姓名 联系电话 联系方式 联系手机 手机号 手机号码 主要领导 单位领导 会计 出纳 法定代表人 法人代表 户主 监护人 家长`,
);
/** Words that announce a person or a number before a colon only. */
export const SIGNED_BEFORE_COLON = words(
  `制表 填表 填报 审核 复核 审批 校对 经办 编制 签发 撰写 供稿 书记 主任 镇长 乡长 局长 站长 校长 网格员 电话 手机 传真 邮箱 座机 固话 微信 QQ qq Qq qQ 邮件 电邮 身份证 身份证号 银行卡 卡号 护照`,
);

/** Words before the number of a telephone; behind the last ones its area code is needed. */
export const PHONE_WORDS = words(
  `电话 手机 座机 传真 固话 宅电 办公电话 致电 拨打 来电 号码 电联 热线 tel phone telephone mobile cell fax 联系 联络 联系方式 联络方式`,
);
/** Words directly before a number that may be of any seven or eight digits; those of hotlines are no persons. */
export const LINE_WORDS = words(
  "电话 手机 座机 传真 固话 宅电 联系方式 联络方式 tel phone telephone mobile fax call",
);
export const IDENTITY_WORDS = words(
  "身份证 身份证号 身份号码 证件 证件号 公民身份 sfz id idcard idno",
);
export const CARD_WORDS = words(
  "银行卡 卡号 账号 帐号 账户 帐户 储蓄卡 信用卡 借记卡 社保卡 工资卡 一卡通 开户 card account acct a/c",
);
/** Papers of persons: of travellers, officers, pupils, residents. */
export const PAPER_WORDS = words(
  `护照 通行证 旅行证 台胞证 回乡证 海员证 passport 军官证 士官证 士兵证 军人证 警官证 警察证 文职干部证 离休证 退休证
   优待证 学生证 学号 学籍号 工号 警号 准考证 身份证 户口簿 户口本 驾驶证档案 驾驶证 驾照 残疾证 残疾人证 居住证 居留证`,
);

/** Heads of papers and accounts of persons, before 证, 卡 and their like: 结婚证, 社保卡. */
export const PAPER_HEADS = words(
  `出生 出生医学 结婚 离婚 婚姻 低保 特困 五保 社保 医保 参保 社会保障 医疗保险 养老保险 执业 从业 资格 律师 教师 医师 护士 导游 会计 记者 永居 永久居留 居留 外国人 老年 老年人 优待 优抚 退伍 退役 复员 党员 团员 会员 学员 工作
   健康 生育 生育服务 准生 独生子女 就业 就业创业 失业 身分 残疾 残疾军人 烈士 驾驶 行驶 房产 不动产 住院 就诊 诊疗 借书 借阅 图书 门禁`,
);
/** Words for a room or a desk, with its fixed line behind. */
export const ROOM_WORDS = words(
  "值班室 办公室 传达室 门卫室 服务台 接待室 警务室 卫生室 前台 总机",
);

/** Family names by which a name is known, of one letter and of two. */
export const FAMILY_NAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤阎翟喻柴萧傅樊殷施洪倪俞葛聂邢祁耿詹靳甄裴翁隋阮闵冉饶瞿戚滕邬臧褚娄奚穆栾窦敖鄢仇巩虞卞佟匡谌岑胥蔺凌毕骆麦祝柳晏尤岳舒屈牟符庞鲁焦鞠缪荆邝屠裘桑佘郁狄郎赖甲乙丙丁戊己庚辛";
/** Family names that are words as well: only where a person is expected, with two more letters. */
export const FURTHER_FAMILY_NAMES = "安温童康牛关游常文齐伍柯季鹿成纪鲍涂乔苗古";
/** Family names that begin words and names of places still more often: beside a post only, with usual given names. */
export const RARE_FAMILY_NAMES = "车简包路华卜项申庄章卓解盛冷阳米艾蓝景桂燕房司尚谷楚左兰池";
export const LONG_FAMILY_NAMES = words(
  "欧阳 司马 上官 诸葛 皇甫 尉迟 夏侯 慕容 令狐 端木 东方 南宫 公孙",
);

/** Letters that are usual in given names, and rare in words and names of places. */
export const GIVEN_NAMES =
  "国建华英秀兰芳丽强伟军勇杰涛超玲桂燕霞梅莉志德斌刚辉鹏宇婷雪琳慧娟艳敏静洁颖倩淑珍芬萍琴佳欣怡俊峰浩磊鑫凯晨旭宏洪祥贵荣昌庆忠诚义仁翠凤娜姗莹薇璐彬毅健飞彪娥媛妮娣妍姣娇婕";

/** Beginnings of names of other languages in Chinese letters. */
export const FOREIGN_NAMES = words(
  `扎西 卓玛 次仁 多吉 央金 格桑 旦增 丹增 巴桑 拉姆 尼玛 达瓦 仁青 才让 索南 洛桑 平措 普布 边巴 强巴 白玛 曲珍 德吉 贡布 古丽 阿依 买买提 麦麦提 艾力 艾买提 热依 吐尔 阿卜 阿不 努尔 帕提 玉素 依明
   库尔班 木合 亚森 巴特尔 巴图 乌兰 娜仁 其其格 格日 苏日 斯琴 呼和 布和 朝鲁 那日 阿拉坦 沙马 吉克 阿尔 阿木 阿侯 曲比 吉木`,
);
/** Letters of given names that are usual in words as well. */
export const FURTHER_GIVEN_NAMES =
  "永光明福生小一鸣凡平大友三妹雨桐浩然子涵墨春秋文海红林云山天宝金成立学思新世少正亚雅诗梦晓珠珍仙雁振兴富有才根柏青恒恩善培民彩智梓轩宸泽睿博铭翔翠芸花香宁安胜利龙玉月星喜顺银祖继绍仕益来财艺琪瑶瑞佩美惠锋进升康乐良汉长元培尧舜奇维卫清亮发水木克连先虹霖萱澜岚芝莲蓉菊琦瑾璇玥悦恺恬翰耀炜煜焕烨熙灿坤奎嘉哲喆嫣婉蕊蕾茜茵莎菲萌蓓蔚茹帆帅弘彦彤怀捷敬斐旺昊昕昱晗曦朋楠榕樱毓沛泓润淇渊源滢潇玮珊珏琛硕祎禄筠绮绣羽翊聪腾航菁蕙裕誉豪贤贞赛跃辰迪远逸钦铮锐锦雄雯霄靖韬韵骁骏魁麒桃";

/** Names of places and bodies end like this; they look like names of persons: 王家村. */
export const PLACE_ENDS =
  "村|社区|坝|沟|塘|庙|寺|庄|镇|乡|局|办|校|院|馆|站|所|室|部|会|队|组|厂|店|区|县|市|街|路|园|寨|屯|湾|坪|班|处|科|级|类|场|金|费|款|股|岗|单位|中心|公司|政府|人员|名单|情况|时间|日期|电话|数";
/** Words that begin like a name: 联系人方案. */
export const NO_NAMES =
  /^(?:方案|方式|方面|方法|方向|金额|金牌|向导|白天|万元|万人|万余|高级|高校|程序|严格|任务|任职|任命|任期|章程|余额|周期|周边|周年|何时|何人|谢谢|段落|石材|马上|江苏|河南|陆续|于是|常规|武装|雷锋|孔子|万户|高效|龙头|黎族|白族|汤圆|单独|孟子|金融|金秋|金色|金银|金属|方言|武术|石油|石窟|石刻|高血|高空|高危|高温|高考|高质|高等|高新|马拉|马铃|熊猫|陶瓷|陶艺|田园|田野|田间|林业|林木|林地|林下|林权|夏季|夏令|夏日|夏粮|秋季|龙舟|龙灯|史志|史料|范围|范本|许可|许多|严禁|严防|严重|严打|严查|毛笔|付款|付费|费用|白酒|白蚁|白内|白事|黄河|黄酒|江南|江河|贺信|贺卡|叶片|康养|安全|安置|安排|安装|温馨|温泉|温度|康复|关于|关爱|关心|关键|游客|游戏|游园|常态|常务|常委|文化|文明|文艺|文体|文件|文字|文物|文旅|童话|童谣|牛羊|齐抓|成立|成功|成人|成员|成语|季度|季节|纪念|纪委|纪检|苗木|古代|古诗|古城|古建|凌晨|毕业|毕竟|骆驼|麦[子苗田地收]|祝[福贺愿寿]|柳[树编]|舒适|庞大[的队]|鲁班|焦[点虑]|鞠躬|荆州|桑[树蚕葚叶]|屈原|石榴|屠宰|尤其)/u;
/** Further words that begin like a name, directly behind the word for somebody: 经办人陈述, 负责人周末加班. */
export const NO_NAMES_IN_SENTENCES =
  /^(?:马兰花|白(?:玉兰|桦|鸽)|金[桂莲菊]花|向[优先各全广特困贫老青少年党社家学部劳市县镇乡村]|周[末知一二三四五六日内报岁转密]|马[上不]|张[贴口榜]|陈[列述旧设]|郑重|罗列|杜绝|董事|雷同|洪[水涝]|柴[油火]|甄别|巩固|匡正|饶恕|殷切|莫[非名]|黎明|陶醉|苏醒|胡乱|谢[绝意]|钱[款物财]|施[工行策教肥]|顾[虑客问及]|许[可诺]|毛[病利]|戴[口帽]|唐突|徐徐|肖像|孙子|严肃|石料|田地|林场|钟头|江[边河]|段|贺[电词]|史[实]|龙[舟年])/u;
/** Family names that are small words as well: 负责人于, 经办人何时. */
export const SMALL_WORDS = "于何任向付万高方曾余单金程甲乙丙丁戊己庚辛";
/** Words behind a name of two letters in a sentence; a longer name is never cut by them. */
export const BEHIND_NAMES = words(
  `已 的 同志 老师 书记 主任 先生 女士 来电 来函 来信 来访 来人 致电 电话 电告 回复 答复 反映 告知 说明 解释 确认 核实 核对 更正 笔误
   补报 补充 漏报 误报 错报 重报 误填 漏填 提供 带队 带领 到场 参加 主讲 签字 签名 请假 口头 会同 会后 负责 通知 要求 提出 前往 现场 因病 表示`,
);
/** Ends of words for people, before a colon and a name: 经手人：, 宣讲员：, 带队：. */
export const PEOPLE = words(
  `人 人员 员 者 师 长 干部 领导 同志 嘉宾 评委 裁判 教练 代表 委员 主任 书记 主管 专家 教授
   支书 带队 领队 主讲 主持 带班 值班 授课 讲课 宣讲 署名 作者 分管 经手 执笔 供稿 撰稿 摄影 记录`,
);
/** Words for one person, with a name behind them: 讲师李建国, 报名找李建国. */
export const GUESTS = words(
  `讲师 老师 教师 导师 领队 带队 带队领导 宣讲员 宣讲人 主讲 主讲人 主持人 报告人 演讲者 获奖者 值班人员 讲解员 解说员 指导教师 指导老师 辅导员 志愿者 驻村干部 包保干部 网格员 受访人 受访者 被访人 获奖人 报名人 受助人 捐赠人 支书 楼长 网格长 组长 队长 班长 村长 河长 嘉宾 评委 裁判 教练 找 咨询`,
);
/** Tasks before which, or behind which, a name may stand without another sign: 制表 王小二,（王小二审核）. */
export const SIGNING = words("填报 填表 填写 制表 审核 复核 核对 校对 审批 经办 签发 撰写 报送 填");
/** Tasks of those who read and sign a form, at the end of a word before a name: 领导审签 王小二. */
export const READING = words(
  `阅 审 核 审阅 审签 审定 审查 审读 审稿 初审 复审 终审 会审 会签 批示 批阅 批准 阅示 签批 签阅 核准 核稿 拟稿 拟办 统稿 起草 把关 制单 经手 执笔`,
);
/** Posts and kinds of people, with a name right beside them: 李建国书记, 村民李建国. */
export const BESIDE_NAMES = words(
  `书记 主任 领导 委员 委员长 主席 部长 局长 镇长 乡长 县长 市长 区长 村长 站长 校长 院长 所长 科长 处长 会长 馆长 队长 组长 团长 厂长 班长 楼长 社长 经理 支书 干事 代表
   教授 老师 教师 医生 大夫 护士 律师 民警 警官 同志 先生 女士 阿姨 大爷 师傅 法官 检察官 研究员 工程师 农艺师 队员 党员 学员 成员 社员 演员 讲解员 宣讲员 网格员 辅导员 指导员 调解员 护林员 保洁员 运动员 驾驶员 统计员 工作人员 参加人员
   传承人 主持人 主讲人 带头人 负责人 联系人 当事人 志愿者 获奖者 获得者 爱好者 作者 患者 学生 考生 新生 儿童 患儿 孤儿 居民 村民 农民 牧民 群众 老人 老兵 烈属 军属 家属 残疾人 大学生 
   低保户 五保户 脱贫户 贫困户 困难户 监测户 农户 大户 住户 租户 商户 户主 媳妇 婆婆 青年 模范 新人 新郎 新娘 对象 外教 嘉宾 评委 一等奖 二等奖 三等奖 特等奖 优秀奖 冠军 亚军 季军`,
);
/** Words right behind a name in a sentence, besides `BEHIND_NAMES`. */
export const DOING = words(
  `主讲 授课 讲 宣讲 主持 出席 入户 走访 慰问 义诊 写 捐 致辞 讲述 带 教学 视察 调研 检查 指导 到 家 等 夫妇 夫妻 一家 用 因 在 为 对 和 与 于 来 政审 危房 住房 表演 荣获 获 演唱 办理 申请
   亲自 将 分享 介绍 回忆 示范 传授 担任 牵头 陪同 随 率 同意 意见 批示 审核 核定 事迹 离婚 结婚 参与 巡逻 募捐 筹款 治病 住院 上学 就业 创业 签约 收徒 演讲 朗诵 领奖 发言 投诉 咨询 求助 信访 双语 表彰 创作 捐赠 报到 走进 深入 组织`,
);
/** Words for what somebody did about a number, right behind a name: 经李建国核实, 李建国来电更正. */
export const DEEDS = words(
  `来电 来函 来信 致电 更正 笔误 核实 确认 核对 审核 说明 反映 补报 漏报 负责 同意 提供 带队`,
);
/** Posts before a name. */
export const POSTS = words("书记 主任 镇长 乡长 局长 站长 校长 所长 科长 网格员");
export const TITLES = words(
  "书记 主任 镇长 乡长 局长 老师 教授 同志 校长 站长 科长 干事 主席 委员 先生 女士",
);

/** Headers of columns with data about persons, folded and without signs: any of these patterns. */
export const PERSONAL_HEADERS: readonly RegExp[] = [
  /姓名|^名字$|(?:人|员|者|生|师|长|本人)名字$|^(?:\p{Script=Han}{0,6}(?:人|人员|员|者|生|户|学员))?名单$/u,
  /身[份分]证|身份号码|证件编?号|护照号?|社保(?:卡)?号|社会保障号|医保卡?号|残疾证号?|驾驶证|银行卡|银行账[号户]|开户行?账号|^(?:账|帐|卡|银行卡|工资卡)号$|收款账号|微信号?$|qq号?码?$|^(?:学|学籍|工|警|准考证|车牌)号码?$|车牌号?码?$/iu,
  /(?:电话|座机|固话|联系方式|邮箱|电子邮件|电邮)(?:号|号码|1|2)?$/u,
  /(?:^|人|员|者|长|导|师|属|联系|办公|本人|个人|家庭|移动|常用|固定|备用|紧急|工作|住宅|户主|同志|填报|报送|法人)手机(?:号|号码|1|2)?$|手机号码?$/u,
  /(?:联系|负责|责任|经办|填表|填报|制表|审核|复核|录入|当事|申请|联络|主讲|报送|承办|签发|审批)(?:人|人员|员)\d?$|(?:受助|报名|获奖|授课|签收|领取|代领|慰问|参保|受访|被访|捐赠)人$|^(?:带队|授课|任课)(?:老师|教师)$/u,
  /(?:^|单位|领导|负责人|本人|人员)(?:签字|签名|签章)$|(?:人|员|者|师|属|主|家长)(?:签字|签名|签章)$|法定代表人|法人代表|监护人$|^(?:户主|家长)$/u,
  /住址|户籍(?:地|所在地|地址)|^户籍$|(?:家庭|通讯|常住|户口|居住|邮寄|收件)地址|指纹|人脸|出生(?:日期|年月|地)|生日$|籍贯|政治面貌|宗教信仰/u,
  /^民族(?:成分)?$/u,
  /(?:军官|士官|士兵|军人|警官|警察|文职干部|优待|学生|残疾人?|居住|居留|海员|记者|工作)证(?:号|号码|编号)$/u,
];
export const PERSONAL_HEADERS_ENGLISH =
  /^(?:(?:full|first|last|given|family|contact)name|surname|(?:tele)?phone(?:no|number)?|tel(?:no|number)?|mobile(?:no|number|phone)?|cell(?:phone)?|fax|e?mail(?:address)?|contact(?:person|no|number)?|(?:national|citizen)?id(?:card|number|no)|passport(?:no|number)?|wechat(?:id)?|weixin|qq(?:no|number)?|ssn|dateofbirth|birthday|birthdate|dob|homeaddress|ethnicity|bank(?:card|account)(?:no|number)?|card(?:no|number))$/u;

/** Words beside those of a personal header that may be shown with them; anything else may be a name. */
export const SAFE_IN_HEADERS = [
  ...ROLES,
  ...ROLE_ENDS,
  ...SIGNED,
  ...words(
    `本人 个人 家庭 办公 单位 公民 居民 参加 参与 老人 学生 学员 户主 移动 固定 应急 备用 紧急 工作 有效 主要 常用 真实 所在
     受益 志愿者 党员 有关 人员 号码 号 码 及 和 与 的 第一 第二 二代 中文 英文 现 被访 受访 法人 教师 老师 讲师 银行 开户`,
  ),
];

/** Words of headers that are of people where their values look like names. */
export const OF_PEOPLE =
  /(?:对象|新郎|新娘|签到|队员|名单|经手)\d?$|谁|(?:^|[^a-z])(?:names?|person|speaker|lecturer|trainer|presenter|contact|participant|winner|leader|coach|host|owner)s?$/iu;
/** Family names in pinyin. */
export const PINYIN_FAMILIES = words(
  `Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo Gao Lin Luo Zheng Liang Xie Song Tang Han Feng Deng Cao Peng Zeng Xiao Tian Dong Yuan Pan Yu Jiang Cai Du Ye Cheng Su Wei Lu Lyu Ding Ren Shen Yao
   Cui Zhong Tan Fan Jin Shi Liao Jia Xia Fu Fang Bai Zou Meng Xiong Qin Qiu Hou Yin Xue Yan Duan Lei Tao Hao Mao Gong Shao Wan Qian Kong Dai Bi Ling Kang Wen Pang Tong Ke Mai Zhuang Nie Xing Qi Zhai Ni Ji Niu Bao Shu Qu Zuo Ouyang Sima He`,
);

/** Headers that ask for yes or no. */
export const ASKS = /^(?:是否|有无|有没有|能否)/u;

/** Headers that count, name a body or a matter, though they contain a personal word. */
export const NO_PERSON =
  /(?:人次|人数|次数|场次|户数|件数|条数|数量|数|量|率|占比|比例|金额|单位|部门|机构|名称|类别|类型|情况|办理|受理|发放|制作|换发|业务|服务|宣传|活动)$/u;

/** Headers of columns that number things. */
export const CODE_HEADER =
  /编号|编码|代码|序号|流水|批次|单号|文号|合同|凭证|档案|号$|项目号|条码|信用代码|^(?:id|code|no|number|serial|uuid|guid|key)$|(?:id|code|no|serial)$/iu;

/** Traditional letters of the words above that names of places do not have; each before its simplified form. */
export const TRADITIONAL =
  "繫系連连話话證证証证係系絡络負负責责審审簽签郵邮賬账帳帐護护職职務务講讲師师課课領领隊队製制覆复號号報报複复類类錄录從从數数員员聯联電电機机編编統统計计長长書书記记臨临監监導导組组發发會会屬属稱称戶户經经辦办對对實实紹绍傳传內内個个戸户錢钱銀银開开陽阳趙赵孫孙鄭郑馮冯陳陈衛卫蔣蒋韓韩楊杨許许呂吕張张嚴严華华謝谢鄒邹蘇苏範范魯鲁馬马鳳凤賀贺羅罗畢毕龍龙葉叶劉刘顧顾閻阎賴赖鍾钟譚谭歐欧盧卢鄧邓蕭萧";

import type { Text } from "../text.ts";

/** The output of `npm start -- --help`. */
export const REPORT_HELP: Text = {
  zh: `npm start [-- 名称… 选项]    读取数据，写出报告

  名称            只做这几个笔记本（analysis/ 下的文件名），不写则全部
  --data 文件夹   数据所在的文件夹，默认 data/
  --out 文件夹    报告写到哪里，默认 reports/
  --year 年份     评估哪一年，默认见 review.config.ts，否则为数据的最后一年
  --as-of 日期    数据截至哪一天，如 2023-12-31
  --store 地址    不读表格，读各县存入库里的数字（npx tallybook push）
  --lang zh|en    报告的语言；zh,en 或 zh,mn 为标题加第二种语言（mn 取自 data/languages/mn.csv）
  --to 格式       同时写出办公文件：xlsx（Excel）、docx（Word）、pdf、png、svg，几种用逗号隔开
  --area 地区     评估名录里的哪个地区，代码或名称，默认为整体；它下面一级的地区相互比较
  --each 级别     整体之外，这一级的每个地区各出一套，如 县、county，放在 代码-名称 的文件夹里
  --json          结果以JSON输出
  --quiet         只说问题，不报进度和结果
  --no-cache      全部重做，不沿用以前留存的结果，也不留存
  --explain       说明沿用了什么、重做了什么、为什么

退出码：0 完成；1 有文件被拒收、有更正、说明或规则未采用、有脚本出错或有说法与数据不符；2 用法有误；130 被 Ctrl-C 中断（原来的页面保留不动）`,
  en: `npm start [-- NAME... OPTIONS]    reads the data and writes the reports

  NAME            only these notebooks (file names in analysis/); all of them by default
  --data DIR      the folder of the data, data/ by default
  --out DIR       where the reports go, reports/ by default
  --year YEAR     the year under review; by default that of review.config.ts, else the last year of the data
  --as-of DATE    nothing after this day is due, such as 2023-12-31
  --store URL     reads no exports but the facts that counties pushed (npx tallybook push)
  --lang zh|en    the language of the reports; zh,en or zh,mn adds a second one to headings (mn from data/languages/mn.csv)
  --to FORMATS    also for the office: xlsx (Excel), docx (Word), pdf, png, svg, separated by commas
  --area AREA     the area of the list to review, by code or name, the whole by default; compared are those directly below it
  --each LEVEL    besides the whole a set of pages for every area of a level, such as county, in a folder CODE-NAME
  --json          the result as JSON
  --quiet         says only what is wrong: no progress, no result
  --no-cache      makes everything anew; uses nothing that was kept of earlier runs, and keeps nothing
  --explain       says what was used again, what was made, and why

exit code: 0 done; 1 a file was refused, a line of corrections, explanations or rules was not taken, a script
failed or claims what the data do not say; 2 wrong usage; 130 interrupted by Ctrl-C, with the earlier pages left whole`,
};

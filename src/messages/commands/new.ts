import type { Text } from "../text.ts";

/** The output of `tallybook new --help`. */
export const NEW_HELP: Text = {
  zh: `npm run new -- 名称 [选项]    在 analysis/ 写一个带注释、能直接运行的脚本（自己的项目里：npx tallybook new 名称）

  名称             脚本和页面的名称；写随工具来的页面的名称（如 audiences），则复制那一页来改
  --dataset 文件   看一份还不认识的表，拟出 data/名称/dataset.ts 和它的第一页
  --lang zh|en     输出的语言

退出码：0 已写出；1 写不进去，或文件含个人信息；2 用法有误，或同名的已有`,
  en: `npm run new -- NAME [OPTIONS]    writes a script with comments into analysis/, which runs as it is (in your own project: npx tallybook new NAME)

  NAME             the name of the script and of its page; the name of a shipped page copies that page
  --dataset FILE   looks at an export that is not known yet: proposes data/NAME/dataset.ts and a first page
  --lang zh|en     the language of the output

exit code: 0 written; 1 it cannot be written, or the file holds personal data; 2 wrong usage, or the name is taken`,
};

/** The messages of `tallybook new`. */
export const NEW = {
  "no-name": (): Text => ({
    zh: "请写一个名称：npx tallybook new 我的问题",
    en: "give one name: npx tallybook new my-question",
  }),
  "bad-name": (name: string): Text => ({
    zh: `名称 ${name}：只用汉字、字母、数字、- 和 _，以汉字或字母开头`,
    en: `name ${name}: letters, digits, - and _ only, beginning with a letter`,
  }),
  "bad-dataset-name": (name: string): Text => ({
    zh: `数据集的名称 ${name}：只用小写字母、数字和 _，以字母开头，如 volunteers`,
    en: `name of a dataset ${name}: lower-case letters, digits and _ only, beginning with a letter, such as volunteers`,
  }),
  taken: (path: string): Text => ({
    zh: `${path} 已有，没有覆盖。请换一个名称。`,
    en: `${path} is there already and was kept; give another name`,
  }),
  written: (paths: readonly string[]): Text => ({
    zh: `已写出：${paths.join("、")}`,
    en: `wrote ${paths.join(", ")}`,
  }),
  "next-page": (name: string): Text => ({
    zh: `接下来：npm start -- ${name} 只做这一页；npm run watch -- ${name} 边改边看`,
    en: `next: npm start -- ${name} makes this page alone; npm run watch -- ${name} makes it again on every save`,
  }),
  "no-file": (path: string): Text => ({
    zh: `没有文件 ${path}。请检查 --dataset 后面的路径。`,
    en: `no file ${path}; check the path behind --dataset`,
  }),
  "no-table": (path: string): Text => ({
    zh: `${path}：没有找到一行表头加若干行数据的表。请打开看看，必要时另存为CSV。`,
    en: `${path}: no table of one header and rows below it was found; look into it, and save it as CSV if need be`,
  }),
  wide: (path: string): Text => ({
    zh: `${path}：各期横排，而表头只有月份或季度，没有写明是什么数。请在表头里写明（如“1月服务人次”），或改成一行一个乡镇一期。`,
    en: `${path}: its periods stand side by side and no header says what is counted; name it in the headers, or put each township and period in a row of its own`,
  }),
  known: (path: string, dataset: Text): Text => ({
    zh: `${path}：已认得，是“${dataset.zh}”，不用新的定义。放进 data/ 运行 npm run check 即可。`,
    en: `${path}: is known already as "${dataset.en}" and needs no definition; put it into data/ and run npm run check`,
  }),
  personal: (path: string): Text => ({
    zh: `${path}：含有个人信息（姓名、电话、证件号等），没有采用，什么也没有写。只收乡镇和单位的汇总数。`,
    en: `${path}: holds personal data (names, telephone or identity numbers), so it was not used and nothing was written; only totals of townships and offices are read`,
  }),
  lacking: (path: string, what: Text): Text => ({
    zh: `${path}：没有认出${what.zh}，拟不出定义。请在表里补上，或照 docs/guide.md 手写 dataset.ts。`,
    en: `${path}: no ${what.en} was found, so no definition can be proposed; add it to the table, or write dataset.ts by hand`,
  }),
  unreadable: (path: string): Text => ({
    zh: `${path}：按拟出的定义读不出数据，什么也没有写。请检查表头是否只有一行。`,
    en: `${path}: nothing can be read with the proposed definition, so nothing was written; check that its header is one line`,
  }),
  understood: (header: string, meaning: Text): Text => ({
    zh: `“${header}”：${meaning.zh}`,
    en: `"${header}": ${meaning.en}`,
  }),
  "next-dataset": (file: string, rows: number): Text => ({
    zh: `按这个定义读出${rows}行。接下来：把 ${file} 放进 data/，核对定义里注明“请核对”的地方，再运行 npm start`,
    en: `${rows} rows are read with this definition. Next: put ${file} into data/, check the places marked in the definition, and run npm start`,
  }),
} as const;

/** The roles that columns of an unknown table are taken for. */
export const ROLES = {
  area: { zh: "乡镇", en: "township" },
  period: { zh: "时间", en: "period" },
  count: { zh: "个数", en: "whole number" },
  number: { zh: "数", en: "number" },
  money: { zh: "金额", en: "money" },
  category: { zh: "分组", en: "group" },
  note: { zh: "不计入", en: "not read" },
} as const satisfies Readonly<Record<string, Text>>;

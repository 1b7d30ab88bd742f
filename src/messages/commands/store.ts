import type { Text } from "../text.ts";

const listed = (codes: readonly string[]): Text => ({
  zh: codes.length === 0 ? "没有" : codes.join("、"),
  en: codes.length === 0 ? "none" : codes.join(", "),
});

/** The messages about a store of facts, by code. */
export const STORE = {
  "no-address": (): Text => ({
    zh: "存到哪里？请写明：--store http://user@host:8123/tallybook",
    en: "where to? give --store http://user@host:8123/tallybook",
  }),
  "bad-address": (): Text => ({
    zh: "--store：应写成 http://user@host:8123/tallybook（或 https），最后是库名",
    en: "--store: expected http://user@host:8123/tallybook, or https; the name of the database stands last",
  }),
  "password-in-address": (variable: string): Text => ({
    zh: `--store：地址里不要写密码，请放在环境变量 ${variable} 里`,
    en: `--store: no password in the address; put it into the environment, ${variable}`,
  }),
  "bad-cluster": (name: string): Text => ({
    zh: `--cluster ${name}：应是集群的名称，只含字母、数字和下划线`,
    en: `--cluster ${name}: expected the name of a cluster, of letters, digits and _`,
  }),
  "no-client": (): Text => ({
    zh: "没有安装 @clickhouse/client，不能用 --store。请运行：npm i @clickhouse/client",
    en: "@clickhouse/client is not installed, so there is no --store; run npm i @clickhouse/client",
  }),
  failed: (url: string, message: string): Text => ({
    zh: `${url}：库没有完成请求（${message}）。请核对地址、账号和服务器是否在运行。`,
    en: `${url}: the store failed (${message}); check address and account, and that the server runs`,
  }),
  "no-tables": (database: string): Text => ({
    zh: `库 ${database} 里还没有数据。请先存入：npx tallybook push --store 地址`,
    en: `nothing is stored in ${database} yet; push first: npx tallybook push --store URL`,
  }),
  "no-push": (counties: readonly string[]): Text => ({
    zh: `库里没有本数据文件夹各县的数据。库里的县：${listed(counties).zh}。请核对区划名单，或先由各县存入。`,
    en: `the store has nothing of the counties of this data folder; it has ${listed(counties).en}; check the list of areas, or let the counties push`,
  }),
  "which-county": (counties: readonly string[]): Text => ({
    zh: `库里有几个县：${listed(counties).zh}。请在数据文件夹里放区划名单 areas.csv，说明评估哪些县。`,
    en: `the store has several counties: ${listed(counties).en}; put a list of areas, areas.csv, into the data folder: it says which are reviewed`,
  }),
  "not-whole": (county: string): Text => ({
    zh: `${county}：读取时这一次存入的数据已被新的取代，或有缺失。请再运行一次；仍是这样的，请该县重新存入。`,
    en: `${county}: what was being read has been replaced by a newer push, or is incomplete; run again, and if that does not help let the county push again`,
  }),
  "lost-rows": (county: string): Text => ({
    zh: `${county}：存入的数据没有全部到达，或同时另有新的存入；没有采用，上一次的保留不变。请再存一次。`,
    en: `${county}: not everything has arrived, or a later push came in between; it is not used and the earlier push stays; push again`,
  }),
  "other-version": (county: string): Text => ({
    zh: `${county}：是用另一版本存入的，读不了。请用这一版本重新存入。`,
    en: `${county}: was pushed by another version and cannot be read; push again with this one`,
  }),
  "other-definition": (county: string, dataset: string): Text => ({
    zh: `${county}：存入时表 ${dataset} 的各列与本数据文件夹的定义（dataset.ts）不同。请统一定义后重新存入。`,
    en: `${county}: was pushed with other columns of ${dataset} than dataset.ts of this data folder has; use one definition and push again`,
  }),
  "unknown-area": (file: string, code: string): Text => ({
    zh: `${file}：区划名单里没有代码 ${code}。请在 areas.csv 里补上。`,
    en: `${file}: the list of areas has no code ${code}; add it to areas.csv`,
  }),
  "two-counties": (file: string, rows: number, areas: readonly string[], to: string): Text => ({
    zh: `${file}：${areas.join("、")}的${rows}条记录另一县也存入了，按当时所属的县计入 ${to}，这里不再计。请核对由哪个县报送。`,
    en: `${file}: another county pushed ${rows} records of ${areas.join(", ")} too; those of the county they belonged to then count, in ${to}, and these are set aside; check which county reports them`,
  }),
  "no-county": (code: string): Text => ({
    zh: `这是哪个县的数据？请加 --county 代码（字母、数字、- 和 _）${code === "all" ? "" : `；${code} 不能用作代码`}`,
    en: `which county is it? give --county CODE, of letters, digits, - and _${code === "all" ? "" : `; ${code} cannot be one`}`,
  }),
  prepared: (url: string): Text => ({
    zh: `${url}：表已建好`,
    en: `${url}: the tables are there`,
  }),
  pushed: (county: string, files: number, facts: number): Text => ({
    zh: `已存入：${county}，${files}个文件，${facts}条记录`,
    en: `pushed: ${county}, ${files} files, ${facts} records`,
  }),
  sending: (sent: number, of: number): Text => ({
    zh: `存入 ${sent}/${of}`,
    en: `pushing ${sent} of ${of}`,
  }),
};

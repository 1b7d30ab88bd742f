import type { Text } from "../text.ts";

/** The output of `npx tallybook push --help`. */
export const PUSH_HELP: Text = {
  zh: `npx tallybook push --store 地址 [选项]    读取一个县的表格，把数字存入 ClickHouse 库，整体取代这个县上一次存入的

  --store 地址     库的地址，如 http://user@host:8123/tallybook；密码写在环境变量 TALLYBOOK_STORE_PASSWORD 里
  --data 文件夹    数据所在的文件夹，默认 data/
  --county 代码    县的代码；乡镇代码开头相同的可以不写
  --year 年份      按哪一年提出核实问题，默认最近的一年
  --as-of 日期     数据截至哪一天，如 2023-12-31
  --prepare        只在这台服务器上建表
  --cluster 名称   建表时按县分布到这个集群的各台服务器；每台各运行一次
  --lang zh|en     输出的语言

之后 start、trace、freeze、compare 加 --store 地址 就从库里读，同样的数据得到同样的页面。
退出码：0 已存；1 有文件拒收，或没有存成（上一次的保留不变）；2 用法有误`,
  en: `npx tallybook push --store URL [OPTIONS]    reads the exports of a county and stores its facts in ClickHouse, in place of all that was stored of it

  --store URL      the store: http://user@host:8123/tallybook; the password is in the environment, TALLYBOOK_STORE_PASSWORD
  --data DIR       the folder of the data, data/ by default
  --county CODE    the code of the county; needed where the codes of the townships do not share one
  --year YEAR      the year about which questions are asked; the last one by default
  --as-of DATE     nothing after this day is due, such as 2023-12-31
  --prepare        only makes the tables on this server
  --cluster NAME   makes tables that are spread over the servers of this cluster by county; run it once for each
  --lang zh|en     the language of the output

Then start, trace, freeze and compare read from it with --store URL: the same pages for the same data.
exit code: 0 stored; 1 a file was refused, or it was not stored and the earlier push stays; 2 wrong usage`,
};

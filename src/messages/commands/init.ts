import type { Text } from "../text.ts";

/** The output of `tallybook init --help`. */
export const INIT_HELP: Text = {
  zh: `npx tallybook init [文件夹]    建一个本单位的项目：脚本、数据、报告各一个文件夹，附说明

  文件夹          建在哪里，默认当前文件夹；已有的文件一律不动
  --lang zh|en    输出的语言

退出码：0 已建好；1 写不进去；2 用法有误`,
  en: `npx tallybook init [FOLDER]    makes a project of an office: a folder each for scripts, data and reports

  FOLDER          where it is made, here by default; what is there already stays as it is
  --lang zh|en    the language of the output

exit code: 0 made; 1 it cannot be written; 2 wrong usage`,
};

/** The messages of `tallybook init`. */
export const INIT = {
  "one-folder": (): Text => ({
    zh: "只写一个文件夹：npx tallybook init 年终评估",
    en: "give one folder: npx tallybook init review",
  }),
  "is-file": (path: string): Text => ({
    zh: `${path} 是文件，不是文件夹。请换一个名称。`,
    en: `${path} is a file, not a folder; give another name`,
  }),
  "is-toolkit": (path: string): Text => ({
    zh: `${path} 就是工具本身，不能在里面建项目。请另指一个文件夹：npx tallybook init 文件夹`,
    en: `${path} is the toolkit itself, no place for a project; give another folder: npx tallybook init FOLDER`,
  }),
  "bad-package": (path: string, why: string): Text => ({
    zh: `${path}：不是完整的JSON（${why}），什么也没有写。请改好再运行。`,
    en: `${path}: is not whole JSON (${why}), so nothing was written; mend it and run again`,
  }),
  made: (folder: string, written: readonly string[]): Text => ({
    zh: written.length > 0 ? `${folder}：已写出 ${written.join("、")}` : `${folder}：没有要写的`,
    en:
      written.length > 0 ? `${folder}: wrote ${written.join(", ")}` : `${folder}: nothing to write`,
  }),
  kept: (names: readonly string[]): Text => ({
    zh: `已有的保留不动：${names.join("、")}`,
    en: `kept as they were: ${names.join(", ")}`,
  }),
  "kept-scripts": (path: string, names: readonly string[]): Text => ({
    zh: `${path} 里已有的命令保留不动：${names.join("、")}。要用工具的，请改成 tallybook 的同名命令，或写 npx tallybook。`,
    en: `${path}: its own scripts were kept: ${names.join(", ")}; for those of the toolkit change them, or write npx tallybook`,
  }),
  next: (cd: string | null, isInstalled: boolean): Text => {
    const before = [...(cd === null ? [] : [`cd ${cd}`]), ...(isInstalled ? [] : ["npm install"])];
    const run = [...before, "npm start"].join(" && ");
    return {
      zh: `接下来：把各乡镇报送的表格放进 data/，然后运行 ${run}`,
      en: `next: put the exports of the townships into data/, then run ${run}`,
    };
  },
} as const;

import type { Text } from "../text.ts";

/** The messages about files for an office (`npm start -- --to`), by code. */
export const OFFICE = {
  "unknown-format": (given: string, formats: readonly string[]): Text => ({
    zh: `--to ${given}：没有这种格式。可用：${formats.join("、")}；几种用逗号隔开，如 --to ${formats.slice(0, 2).join(",")}`,
    en: `--to ${given}: no such format; there are ${formats.join(", ")}; several are separated by commas, such as --to ${formats.slice(0, 2).join(",")}`,
  }),
  "no-resvg": (): Text => ({
    zh: "没有画PNG图片：没有安装可选组件 @resvg/resvg-js。请运行 npm install @resvg/resvg-js 后再试，或改用 --to svg。Word文件中以数据表代替图。",
    en: "no PNG pictures: the optional part @resvg/resvg-js is not installed; run npm install @resvg/resvg-js and try again, or use --to svg; Word files have the tables in place of the charts",
  }),
  "no-font": (): Text => ({
    zh: "没有画PNG图片：这台电脑上没有找到中文字体，汉字会画成方框。请安装一种（如思源黑体、Noto Sans CJK）后再试，或改用 --to svg。Word文件中以数据表代替图。",
    en: "no PNG pictures: this computer has no font with Chinese characters, which would be drawn as boxes; install one (such as Noto Sans CJK) and try again, or use --to svg; Word files have the tables in place of the charts",
  }),
  "no-browser": (): Text => ({
    zh: "没有生成PDF：没有找到Chrome、Edge或Chromium。请安装其中一种，或用环境变量TALLYBOOK_BROWSER指明其程序文件；也可以在浏览器中打开网页，打印时选“另存为PDF”。",
    en: "no PDF: neither Chrome nor Edge nor Chromium was found; install one of them, or name its program in the environment variable TALLYBOOK_BROWSER; a page opened in any browser can also be printed to PDF",
  }),
  "browser-failed": (browser: string, page: string, why: string): Text => ({
    zh: `${page}：没有生成PDF，${browser}没有打印成功（${why}）。请在浏览器中打开网页，打印时选“另存为PDF”；或用环境变量TALLYBOOK_BROWSER换一种浏览器。`,
    en: `${page}: no PDF, ${browser} could not print it (${why}); open the page in a browser and print it to PDF, or name another browser in the environment variable TALLYBOOK_BROWSER`,
  }),
  edited: (path: string): Text => ({
    zh: `${path}：上次写出后有人改过，没有覆盖。要重新生成，请先把它改名或移走。`,
    en: `${path}: edited since it was written, so it stays as it is; to have a new one, rename it or move it away first`,
  }),
  "files-written": (count: number): Text => ({
    zh: `另写出${count}个办公文件。`,
    en: `and ${count} files for the office`,
  }),
} as const;

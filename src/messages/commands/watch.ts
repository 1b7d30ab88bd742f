import type { Message, Text } from "../text.ts";

/** The output of `npm run watch -- --help`. */
export const WATCH_HELP: Text = {
  zh: `npm run watch [-- 名称… 选项]    保存脚本或CSV后，自动重做页面并刷新浏览器

  名称…          只做这几个笔记本；不写则全部
  --port 端口    页面的地址用这个端口；不写用 8471，被占用则顺延
  --open         同时在浏览器中打开
  选项           其余与 npm start 相同

在浏览器中打开所显示的地址；按 Ctrl-C 结束。`,
  en: `npm run watch [-- NAME... OPTIONS]    makes pages again when a script or a CSV is saved, and reloads them

  NAME...        only these notebooks; all of them by default
  --port PORT    serves the pages on this port; by default 8471, or the next free one
  --open         opens the page in the browser
  OPTIONS        else those of npm start

Open the address that is shown in a browser; Ctrl-C ends it.`,
};

/** The messages of `npm run watch`. */
export const WATCH = {
  open: (address: string): Text => ({
    zh: `在浏览器中打开 ${address}    （Ctrl-C 结束）`,
    en: `open ${address} in a browser    (Ctrl-C ends)`,
  }),
  unwatched: (folder: string, { says, fix }: Message): Text => ({
    zh: `${folder}：不能随时察看改动（${says.zh}），改动后请重新运行。${fix.zh}。`,
    en: `${folder}: cannot be watched (${says.en}), so run again after a change; ${fix.en}`,
  }),
  "port-taken": (port: string): Text => ({
    zh: `--port ${port}：这个端口不能用，换一个，或不写`,
    en: `--port ${port}: this port cannot be used; take another one, or leave it out`,
  }),
  stale: (): Text => ({
    zh: "这次运行有问题，没有做成的页面仍是上次的：",
    en: "This run had trouble; a page that could not be made is still the last good one:",
  }),
  gone: (): Text => ({
    zh: "npm run watch 已结束，这一页不再更新。",
    en: "npm run watch has ended; this page is no longer updated.",
  }),
  "types-mended": (): Text => ({
    zh: "类型检查：没有问题了。",
    en: "the type checker finds nothing any more",
  }),
  making: (file: string): Text => ({
    zh: `${file} 有改动，这一页正在重做`,
    en: `${file} was changed; this page is being made again`,
  }),
  changed: (file: string): Text => ({ zh: `${file} 有改动`, en: `${file} was changed` }),
} as const;

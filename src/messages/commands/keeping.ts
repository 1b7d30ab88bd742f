import type { Text } from "../text.ts";

/** The most inputs that are named. */
const MOST = 8;

const listed = (names: readonly string[], lang: "zh" | "en"): string => {
  const some = names.slice(0, MOST);
  const more = names.length - some.length;
  if (lang === "zh") return some.join("、") + (more > 0 ? `等${names.length}项` : "");
  return some.join(", ") + (more > 0 ? ` and ${more} more` : "");
};

/** The messages about what a run uses of earlier ones. */
export const KEEPING = {
  unchanged: (): Text => ({
    zh: "输入没有变化，沿用上次的结果（要重做，加 --no-cache）",
    en: "no input has changed, so the last result is used (--no-cache makes it anew)",
  }),
  first: (): Text => ({
    zh: "全部重做：没有留存同样选项的上一次结果",
    en: "everything is made: no earlier result with these options was kept",
  }),
  gone: (): Text => ({
    zh: "全部重做：输入没有变化，但上次的结果已清除、损坏，或不再适用于输出文件夹里的页面",
    en: "everything is made: no input has changed, but the last result was cleared or damaged, or no longer fits the pages in the folder",
  }),
  changed: (names: readonly string[]): Text => ({
    zh: `重做：有变化的是${listed(names, "zh")}`,
    en: `made again, because these have changed: ${listed(names, "en")}`,
  }),
  outside: (names: readonly string[]): Text => ({
    zh: `重做：脚本取用了数据文件夹以外的内容，结果随时可能不同，不沿用：${listed(names, "zh")}`,
    en: `made again: scripts take what is outside the data folder, so their results may differ at any time: ${listed(names, "en")}`,
  }),
  off: (): Text => ({
    zh: "全部重做：没有可以留存结果的文件夹，或已用 --no-cache 关闭",
    en: "everything is made: nothing can be kept here, or --no-cache was given",
  }),
  files: ({ kept, read }: { readonly kept: number; readonly read: number }): Text => ({
    zh: `文件：沿用${kept}个，读取${read}个`,
    en: `files: ${kept} used again, ${read} read`,
  }),
  drawings: ({ kept, made }: { readonly kept: number; readonly made: number }): Text => ({
    zh: `图：沿用${kept}幅，新画${made}幅`,
    en: `drawings: ${kept} used again, ${made} drawn`,
  }),
} as const;

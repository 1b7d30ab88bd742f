import type { Text } from "../text.ts";

/** The messages of the language about mistakes in scripts, in plain words with what to do. */
export const RUNTIME_ERRORS = {
  "no-name": (name: string): Text => ({
    zh: `没有名称“${name}”。请核对拼写；是工具包里的，加进第一行的 import；是文字，加引号。`,
    en: `there is no name "${name}"; check its spelling, import it in the first line if it is of the toolkit, and quote it if it is a text`,
  }),
  "no-function": (call: string, near: string | null): Text => ({
    zh: `${call} 不能调用${near ? `，是不是“${near}”？` : "。"}请核对拼写，可用的写法见 docs/reference.md。`,
    en: `${call} cannot be called${near ? `; did you mean "${near}"?` : ";"} check its spelling, docs/reference.md lists what there is`,
  }),
  "not-here": (call: string): Text => ({
    zh: `${call} 不能调用：有这个写法，但点号前面的东西没有它。请核对前面是什么；栏（page.columns）里没有 section、chapter、columns。`,
    en: `${call} cannot be called: there is such a call, but not of what stands before its dot; check what that is. A column of page.columns has no section, chapter or columns`,
  }),
  "no-value": (property: string): Text => ({
    zh: `要取“${property}”，但它前面的值是空的。请核对前面的写法，或先判断有没有。`,
    en: `"${property}" is asked of nothing; check what stands before it, or first see that it is there`,
  }),
  "no-list": (what: string): Text => ({
    zh: `${what} 不是一列值，不能展开或逐个取。请核对它是什么。`,
    en: `${what} is no list; check what it is`,
  }),
  constant: (): Text => ({
    zh: "const 的值不能改。请改用 let，或另起一个名称。",
    en: "a const cannot be set again; use let, or another name",
  }),
  "too-early": (name: string): Text => ({
    zh: `“${name}”用在了它的定义之前。请把定义移到前面。`,
    en: `"${name}" is used before it is defined; move its definition up`,
  }),
  endless: (): Text => ({
    zh: "函数不停地调用自己。请检查它在什么时候停下。",
    en: "a function calls itself without end; check when it stops",
  }),
  "no-export": (name: string, near: string | null): Text => ({
    zh: `没有公开名称“${name}”${near ? `，是不是“${near}”？` : "。"}少用的名称从 tallybook/more 引入，全部见 docs/reference.md。`,
    en: `there is no public name "${name}"${near ? `; did you mean "${near}"?` : ";"} names of rare use are in tallybook/more; docs/reference.md lists all`,
  }),
  "no-module": (path: string): Text => ({
    zh: `找不到“${path}”。请核对文件名和路径；是软件包的，先用 npm install 安装。`,
    en: `"${path}" is not found; check name and path, and install it with npm install if it is a package`,
  }),
  await: (): Text => ({
    zh: "这里不能写 await：数据已经读好，去掉即可。",
    en: "no await may stand here; the data are read already: remove it",
  }),
  syntax: (said: string): Text => ({
    zh: `语法有误。请核对这一行和上一行的括号、逗号、引号（编译器的话：${said}）。`,
    en: `${said}; check the brackets, commas and quotation marks of this line and the one before`,
  }),
  argument: (call: string, said: string): Text => ({
    zh: `${call}(…) 收到的内容不合用。请核对这一行括号里的内容，写法见 docs/reference.md（系统的话：${said}）。`,
    en: `${call}(...) cannot use what it was given; check the brackets of this line against docs/reference.md (${said})`,
  }),
  "no-error": (thrown: string): Text => ({
    zh: `抛出的是“${thrown}”，看不出在哪一行。请写成 throw new Error("…")。`,
    en: `"${thrown}" was thrown, which has no line; write throw new Error("...")`,
  }),
} as const;

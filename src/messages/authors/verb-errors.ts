import type { Text } from "../text.ts";

/** The messages about conditions and expressions in the verbs of Arquero, by code. */
export const VERB_ERRORS = {
  "outer-variable": (name: string): Text => ({
    zh: `Arquero 的动词看不到脚本里的变量“${name}”：写成 escape((d) => …)，里面可用任何变量`,
    en: `a verb of Arquero cannot see the variable "${name}" of the script; write escape((d) => ...), where any variable may stand`,
  }),
  "column-name": (name: string): Text => ({
    zh: `“${name}”是列名，这里要写条件或算式：(d) => d.${name} …，如 filter((d) => d.${name} === "…")`,
    en: `"${name}" is a column, and a condition or an expression belongs here: (d) => d.${name} ..., such as filter((d) => d.${name} === "...")`,
  }),
  method: (name: string, isOperator: boolean): Text => ({
    zh: `Arquero 的动词里不能写 ….${name}(…)：整个写在 escape((d) => …) 里${isOperator ? `；或改用 op.${name}(…)，前面的值写进括号` : ""}`,
    en: `a verb of Arquero does not know ....${name}(...); write all of it in escape((d) => ...)${isOperator ? `, or use op.${name}(...) with the value in its brackets` : ""}`,
  }),
  "operators-outside": (name: string): Text => ({
    zh: `“${name}”把 op.…(…) 直接拿来加减乘除，算不出数：写成 (d) => op.sum(d.…) / op.sum(d.…)`,
    en: `"${name}" adds or divides op....(...) outside an expression, which has no value; write (d) => op.sum(d....) / op.sum(d....)`,
  }),
  "not-added": (name: string): Text => ({
    zh: `rollup 把几行合成一行，“${name}”要说明怎样合：写 op.sum("${name}")、op.max("${name}") 等`,
    en: `rollup makes one row of several, so say how "${name}" becomes one: op.sum("${name}"), op.max("${name}") and the like`,
  }),
  assignment: (): Text => ({
    zh: "这里把“等于”写成了赋值：一个等号是赋值，比较写 ===",
    en: "one equals sign sets a value; to compare, write ===",
  }),
  unread: (said: string): Text => ({
    zh: `Arquero 读不懂这个条件或算式：写成 (d) => …；要用 if、循环或几行语句的，写在 escape((d) => …) 里（Arquero 的话：${said}）`,
    en: `Arquero cannot read this condition or expression; write (d) => ..., or escape((d) => ...) for statements (${said})`,
  }),
} as const;

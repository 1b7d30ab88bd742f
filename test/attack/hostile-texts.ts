/** Texts that try to be markup, a script, an address, an expression or the end of one of them. */
export const HOSTILE = [
  `<img src=x onerror=alert(1)>`,
  `"><script>alert(2)</script>`,
  `' onmouseover='alert(3)`,
  `</style></title></script><svg onload=alert(4)>`,
  `javascript:alert(5)`,
  `<a href="//evil.example/6">看</a>`,
  `<base href=//evil.example/7><meta http-equiv=refresh content=0;url=//evil.example>`,
  `]]><iframe src=//evil.example/8></iframe>`,
  `--><object data=//evil.example/9>`,
  `url(//evil.example/10)`,
  `<details open ontoggle=alert(11)>`,
  `datum.x + alert(12)`,
  `\${alert(13)}`,
  `{{constructor.constructor('alert(14)')()}}`,
  `&lt;script&gt;alert(15)&lt;/script&gt;`,
  `%3Cscript%3Ealert(16)%3C/script%3E`,
  `<form action=//evil.example/17><input autofocus onfocus=alert(17)>`,
  `"},"mark":"image","url":"//evil.example/18","x":{"`,
  `=HYPERLINK("//evil.example/19")`,
  `\u202e<style>@import '//evil.example/20';</style>`,
  `data:text/html,<script>alert(21)</script>`,
] as const;

/** Three of the texts, which stand in all places of a folder at once. */
export const threeOf = (turn: number): readonly string[] =>
  [0, 1, 2].map((i) => HOSTILE[(3 * turn + i) % HOSTILE.length]!);

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const table = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map((each) => cell(String(each))).join(",")}\r\n`).join("");

/** Makes the files of a county in which these texts are names, titles, headers, remarks, reasons and translations. */
export function hostileFiles(texts: readonly string[]): Record<string, string> {
  const names = texts.map((text, i) => `${text}${i}镇`);
  const code = (i: number): string => `99012300${i + 1}`;
  const years = [2021, 2022, 2023];
  const name = texts[0]!.replace(/[\\/:*?"<>|\u0000-\u001f]/gu, "");
  return {
    "名录.csv": table([
      ["代码", "名称", "层级", "上级代码", "有效起始", "英文名", "别名"],
      ...names.map((each, i) => [
        code(i),
        each,
        "乡镇",
        "990123",
        "2015-01-01",
        each,
        `${each}别名`,
      ]),
    ]),
    [`${name}.csv`]:
      `${cell(`${texts[1]}活动情况表`)}\r\n` +
      table([
        ["乡镇", "年度", "活动类别", "活动名称", "场次", "受众人次", "经费(元)", "备注", texts[2]!],
        ...years.flatMap((year) =>
          names.map((town, i) => [
            town,
            year,
            i === 0 ? texts[1]! : "主题展览",
            texts[(i + 1) % 3]!,
            3 + i,
            100 * (i + 1) + year,
            i === 1 ? texts[2]! : 500,
            texts[i]!,
            texts[(i + 2) % 3]!,
          ]),
        ),
        [texts[0]!, 2023, "主题展览", "无此乡镇", 1, 20, 1, "", ""],
      ]),
    "schemes.csv": table([
      ["scheme", "value", "alias"],
      ["type", texts[1]!, `${texts[1]}别名`],
    ]),
    "corrections.csv": table([
      [
        "file",
        "sha256",
        "line",
        "key",
        "area",
        "period",
        "column",
        "from",
        "to",
        "reason",
        "check",
      ],
      [`${name}.csv`, "", 3, "", "", "", "受众人次", "2121", "2122", texts[2]!, ""],
    ]),
    "targets.csv": table([
      ["指标", "年度", "目标", "要求", "范围"],
      ["audience", 2023, 10, "不少于", "全县"],
      [texts[0]!, 2023, 10, "不少于", names[0]!],
    ]),
    "tasks.csv": table([
      ["任务", "责任单位", "指标", "时限"],
      [texts[0]!, texts[1]!, "audience", "2023年9月底"],
      [texts[2]!, texts[0]!, texts[1]!, texts[2]!],
    ]),
    "phases.csv": table([
      ["阶段", "自", "至"],
      [texts[1]!, "2023-01", "2023-12"],
    ]),
    "definitions.csv": table([
      ["指标", "起始年度", "口径"],
      ["audience", 2022, texts[1]!],
    ]),
    "languages/mn.csv": table([
      ["原文", "译文"],
      ["受众", texts[0]!],
      [names[1]!, texts[2]!],
    ]),
    "languages/en.csv": table([
      ["原文", "译文"],
      [names[2]!, texts[1]!],
    ]),
    "review.config.ts": `export default ${JSON.stringify({
      year: 2023,
      county: { zh: texts[0], en: texts[0] },
      contact: { zh: texts[1], en: texts[2] },
    })};\n`,
  };
}

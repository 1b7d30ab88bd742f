import { jsonText } from "../../ingest/persons/shown.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";

const PACKAGE = '"tallybook"';

/** Remarks for the person who checks a proposed definition, beside its lines. */
const TO_CHECK: readonly (readonly [RegExp, string])[] = [
  [/^ {2}label: /, "请核对：名称"],
  [/^ {2}returns: /, "请核对：多久报一次（year、half、quarter、month）"],
  [/^ {6}overTime: /, '请核对：各期相加写 "sum"，人数、存量等期末数写 "last"'],
  [/^ {6}direction: /, '请核对：多为好 "more"，少为好 "less"，不论 "neutral"'],
];

/** Writes a definition as `dataset.ts`. */
export function datasetText(dataset: Dataset, file: string): string {
  const lines = literal(dataset, "")
    .split("\n")
    .map((line) => {
      const says = TO_CHECK.find(([place]) => place.test(line))?.[1];
      return says === undefined ? line : `${line} // ${says}`;
    });
  return `// ${dataset.label.zh}：由“${file}”的表头拟出，核对后使用；各项的写法见 Dataset 的说明。
// ${dataset.label.en}: proposed from the header of an export; check it before it is used.
import type { Dataset } from ${PACKAGE};

const dataset: Dataset = ${lines.join("\n")};

export default dataset;
`;
}

/** Writes plain data as a literal: short ones on one line. */
function literal(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return jsonText(value).trim();
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((each) => literal(each, inner))
    : Object.entries(value).map(([name, each]) => `${name}: ${literal(each, inner)}`);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  const line = isList ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`;
  if (
    isList ||
    (line.length < 90 &&
      !line.includes("\n") &&
      indent !== "" &&
      !parts.some((part) => part.startsWith("overTime")))
  )
    return line;
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join("")}${indent}${close}`;
}

/** Writes a first page of a dataset: each of its measures by year and by township. */
export function pageText({ label, measures }: Dataset): string {
  const opened = Object.entries(measures).map(
    ([id, { label }]) => `      measure("${id}"), // ${label.zh}`,
  );
  return `// ${label.zh}：历年多少，本年各乡镇多少？
// ${label.en}: how much by year, and by township this year?
import { desc, escape, notebook, yearColumns } from ${PACKAGE};

export default notebook(
  import.meta,
  ${literal(label, "  ")},
  ({ measure, page }) => {
    const measures = [
${opened.join("\n")}
    ];
    for (const each of measures) {
      const { label, unit, year } = each;
      page.section(label);
      page.chart(yearColumns(each.totals())); // 历年合计；标题由数据算出
      const rows = each
        .table()
        .filter(escape((d: { year: number }) => d.year === year))
        .orderby(desc("value"));
      page.table({ zh: \`\${year}年各乡镇\${label.zh}\`, en: \`\${label.en} by township, \${year}\` }, rows, [
        { of: "township", label: { zh: "乡镇", en: "Township" }, kind: "text" },
        { of: "value", figure: "figure", label, unit, kind: "count" }, // figure：每个数都能追溯
        { of: "status", label: { zh: "报送", en: "Return" }, kind: "text" },
      ]);
    }
  },
);
`;
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessColumns } from "../../../src/cli/new/guess-columns.ts";
import { proposeDataset } from "../../../src/cli/new/propose-dataset.ts";
import { columnsIn } from "../../../src/cli/new/unknown-table.ts";
import { recordsOf } from "../../../src/csv/read-records.ts";
import { datasetFaults } from "../../../src/model/datasets/dataset-faults.ts";

const rolesOf = (csv: string): Record<string, string> =>
  Object.fromEntries(
    guessColumns(columnsIn(recordsOf(Buffer.from(csv), "a.csv")), []).map(({ header, role }) => [
      header,
      role,
    ]),
  );
/** Two letters a character: enough to see that names come from headers. */
const syllables = (text: string): string[] =>
  [...text].map((each) => `${String.fromCharCode(97 + (each.codePointAt(0)! % 26))}a`);

describe("the columns of an unknown table", () => {
  it("are found below a title, and known by what they hold", () => {
    const rows = ["甲镇", "乙乡", "丙街道"].flatMap((town, i) =>
      ["敬老", "环保"].map(
        (kind) => `${i},${town},2023年${i + 1}月,${kind},${i * 7},2.5,${i}0,50%,无`,
      ),
    );
    const csv = `青岭县2023年志愿服务月报,,,,,,,,
序号,单位名称,月份,类别,服务人次,时长（小时）,补助（元）,参与率,备注
${rows.join("\n")}
合计,,,,42,15,,,
`;
    expect(rolesOf(csv)).toEqual({
      ...{ 序号: "note", 单位名称: "area", 月份: "period", 类别: "category" },
      ...{ 服务人次: "count", "时长（小时）": "number", "补助（元）": "money" },
      ...{ 参与率: "note", 备注: "note" },
    });
  });

  it("are one where its periods stand side by side", () => {
    const csv = "乡镇,1月人次,2月人次,1月人数,2月人数\n甲镇,1,2,3,4\n乙乡,5,6,7,8\n";
    const columns = guessColumns(columnsIn(recordsOf(Buffer.from(csv), "a.csv")), []);
    expect(columns.map(({ header, role, texts }) => [header, role, texts.length])).toEqual([
      ["乡镇", "area", 2],
      ["人次", "count", 4],
      ["人数", "count", 4],
    ]);
    expect(proposeDataset("volunteers", "志愿服务", columns, syllables).returns).toBe("month");
  });

  it("are none where no record is a header", () => {
    expect(columnsIn(recordsOf(Buffer.from("说明\n请于月底前报送\n"), "a.csv"))).toEqual([]);
  });
});

describe("a proposed definition", () => {
  it("has no fault, whatever the headers are: names in Latin letters, none twice", () => {
    const header = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
      .filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(fc.uniqueArray(header, { maxLength: 12 }), (headers) => {
        const columns = guessColumns(
          [
            { header: "乡镇", texts: ["甲镇", "乙乡"] },
            ...headers.map((each, i) => ({
              header: each,
              texts: i % 2 ? ["1", "2.5"] : ["是", "否"],
            })),
          ],
          [],
        );
        const dataset = proposeDataset("volunteers", "志愿服务", columns, syllables);
        expect(datasetFaults(dataset, [])).toEqual([]);
        expect(
          Object.keys(dataset.columns).filter((name) => !/^[a-z][a-z0-9_]*$/.test(name)),
        ).toEqual([]);
        expect(Object.keys(dataset.columns).length).toBeGreaterThanOrEqual(columns.length);
      }),
    );
  });

  it("takes what stands at the end of a month for a stock", () => {
    const [, standing, done] = ["乡镇", "在册人数", "服务人次"].map((header, i) => ({
      ...{ header, texts: i === 0 ? ["甲镇"] : ["3"] },
    }));
    const columns = guessColumns([{ header: "乡镇", texts: ["甲镇"] }, standing!, done!], []);
    const { measures } = proposeDataset("volunteers", "志愿服务", columns, syllables);
    expect(
      Object.values(measures).map(({ label, unit, overTime }) => [label.zh, unit.zh, overTime]),
    ).toEqual([
      ["在册人数", "人", "last"],
      ["服务人次", "人次", "sum"],
    ]);
  });
});

import { table } from "arquero";
import { expect, it } from "vitest";
import { cautionsOf, noteStep } from "../../../src/model/arquero/table-cautions.ts";

it("names the columns of a condition that leaves no row, whatever signs are in their names", () => {
  const signs = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i));
  for (const name of signs.filter((sign) => !`"\\`.includes(sign)).map((sign) => `a${sign}b`)) {
    const before = table({ [name]: [12345], other: [1] });
    const made = before.slice(0, 0);
    const condition = `(d) => d["${name}"] > 5`;
    noteStep({ verb: "filter", table: before, args: [condition], made, written: String });
    expect(cautionsOf(made)[0]?.says.zh, name).toContain("12345");
  }
});

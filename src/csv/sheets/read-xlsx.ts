import { posix } from "node:path";
import { builtInFormat, type NumberFormat, numberFormat } from "./number-format.ts";
import { sharedStrings } from "./shared-strings.ts";
import type { Sheet, SheetLeft, Sheets } from "./sheet.ts";
import { MOST_CELLS, MOST_SHEETS, WorkbookFault } from "./workbook-fault.ts";
import { isTrue, type XlsxContext, xlsxSheet } from "./xlsx-sheet.ts";
import { attributeOf, readXml } from "./xml.ts";
import type { Zip } from "./zip.ts";

/** A sheet as the workbook lists it. */
interface Listed {
  readonly name: string;
  readonly isHidden: boolean;
  /** The kind of the part and its path; null where the part is missing. */
  readonly part: Part | null;
}

interface Part {
  readonly kind: string;
  readonly path: string;
}

/** True for an archive with the parts of a workbook. */
export const isXlsx = ({ names }: Zip): boolean =>
  names.includes("[Content_Types].xml") && names.some((name) => /^xl\/workbook.*\.xml$/.test(name));

/**
 * Reads the visible sheets of an .xlsx or .xlsm workbook: stored values, in the meaning that their
 * formats give them.
 * @throws WorkbookFault where it is damaged or too large
 */
export function readXlsx(zip: Zip): Sheets {
  const main = partsOf(zip, "").find(({ kind }) => kind === "officeDocument");
  const xml = main && textOf(zip, main.path);
  if (!main || !xml) throw new WorkbookFault("damaged");
  const listed = listedSheets(xml, new Map(partsOf(zip, main.path).map((part) => [part.id, part])));
  if (listed.length > MOST_SHEETS) throw new WorkbookFault("too-large");
  const context = contextOf(zip, main.path, xml);
  const read: Sheet[] = [];
  const left: SheetLeft[] = [];
  let cells = 0;
  for (const { name, isHidden, part } of listed) {
    if (part?.kind !== "worksheet") left.push({ name, why: "chart" });
    else if (isHidden) left.push({ name, why: "hidden" });
    else {
      const sheet = { name, ...xlsxSheet(textOf(zip, part.path) ?? "", context) };
      read.push(sheet);
      cells += sheet.rows.reduce((sum, row) => sum + row.cells.length, 0);
      if (cells > MOST_CELLS) throw new WorkbookFault("too-large");
    }
  }
  return { read, left };
}

const textOf = (zip: Zip, path: string): string | null =>
  zip
    .read(path)
    ?.toString("utf8")
    .replace(/^\uFEFF/, "") ?? null;

/** Lists the parts that a part refers to; "" is the whole archive. */
function partsOf(zip: Zip, path: string): (Part & { readonly id: string })[] {
  const folder = posix.dirname(path);
  const parts: (Part & { readonly id: string })[] = [];
  const open = (name: string, tag: string): void => {
    if (name !== "Relationship" || attributeOf(tag, "TargetMode") === "External") return;
    const target = attributeOf(tag, "Target") ?? "";
    parts.push({
      id: attributeOf(tag, "Id") ?? "",
      kind: (attributeOf(tag, "Type") ?? "").split("/").at(-1)!,
      path: target.startsWith("/") ? target.slice(1) : posix.join(folder, target),
    });
  };
  const list = textOf(zip, posix.join(folder, "_rels", `${posix.basename(path)}.rels`)) ?? "";
  readXml(list, { open, close: () => {}, text: () => {} });
  return parts;
}

function listedSheets(xml: string, parts: ReadonlyMap<string, Part>): Listed[] {
  const listed: Listed[] = [];
  const open = (name: string, tag: string): void => {
    if (name !== "sheet") return;
    listed.push({
      name: attributeOf(tag, "name") ?? "",
      isHidden: /hidden/i.test(attributeOf(tag, "state") ?? ""),
      part: parts.get(attributeOf(tag, "id") ?? "") ?? null,
    });
  };
  readXml(xml, { open, close: () => {}, text: () => {} });
  return listed;
}

function contextOf(zip: Zip, main: string, xml: string): XlsxContext {
  const partOf = (wanted: string): string => {
    const part = partsOf(zip, main).find(({ kind }) => kind === wanted);
    return (part && textOf(zip, part.path)) ?? "";
  };
  const settings = { is1904: false, isUncomputed: false };
  const open = (name: string, tag: string): void => {
    if (name === "workbookPr") settings.is1904 = isTrue(attributeOf(tag, "date1904"));
    if (name === "calcPr") settings.isUncomputed = isTrue(attributeOf(tag, "fullCalcOnLoad"));
  };
  readXml(xml, { open, close: () => {}, text: () => {} });
  return {
    strings: sharedStrings(partOf("sharedStrings")),
    formats: stylesOf(partOf("styles")),
    ...settings,
  };
}

/** Lists the number format of each style of cells. */
function stylesOf(xml: string): NumberFormat[] {
  const codes = new Map<number, string>();
  const styles: NumberFormat[] = [];
  let isInCells = false;
  readXml(xml, {
    open: (name, tag) => {
      if (name === "cellXfs") isInCells = true;
      if (name === "numFmt")
        codes.set(Number(attributeOf(tag, "numFmtId")), attributeOf(tag, "formatCode") ?? "");
      if (name !== "xf" || !isInCells) return;
      const id = Number(attributeOf(tag, "numFmtId") ?? 0);
      styles.push(numberFormat(codes.get(id) ?? builtInFormat(id)));
    },
    close: (name) => {
      if (name === "cellXfs") isInCells = false;
    },
    text: () => {},
  });
  return styles;
}

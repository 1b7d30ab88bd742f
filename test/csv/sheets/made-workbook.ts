import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import type { Records } from "../../../src/csv/read-records.ts";
import { readWorkbook, type Workbook } from "../../../src/csv/sheets/read-workbook.ts";

/** A sheet of a made workbook: `xml` is what stands in `<worksheet>`. */
export interface MadeSheet {
  readonly name: string;
  readonly xml: string;
  readonly state?: "hidden" | "veryHidden";
  readonly kind?: "worksheet" | "chartsheet";
}

export interface MadeOptions {
  /** The formats of the styles, by number or code: style 1 is the first. */
  readonly formats?: readonly (number | string)[];
  readonly strings?: readonly string[];
  /** Attributes of `workbookPr` and `calcPr`. */
  readonly properties?: string;
  readonly calculation?: string;
}

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** Writes rows as sheet data: texts, numbers, and `{ s, v }` for a number with a style. */
export const sheetData = (rows: readonly (readonly MadeCell[])[]): string =>
  `<sheetData>${rows.map((cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => cellXml(cell, `${letters(c)}${r + 1}`)).join("")}</row>`).join("")}</sheetData>`;

export type MadeCell = string | number | null | { readonly s: number; readonly v: number };

const letters = (column: number): string => String.fromCharCode(65 + column);

function cellXml(cell: MadeCell, at: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "string")
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  return `<c r="${at}" s="${cell.s}"><v>${cell.v}</v></c>`;
}

/** Makes an .xlsx workbook by hand. */
export function madeXlsx(sheets: readonly MadeSheet[], options: MadeOptions = {}): Buffer {
  const { formats = [], strings = [], properties = "", calculation = "" } = options;
  const parts = sheets.map(({ kind = "worksheet", xml }, i) => ({
    path: `xl/${kind}s/sheet${i + 1}.xml`,
    kind,
    xml: `<${kind} ${NS}>${xml}</${kind}>`,
  }));
  const links = [
    ...parts.map(({ path, kind }, i) => `Id="s${i}" Type="${KINDS}/${kind}" Target="/${path}"`),
    `Id="strings" Type="${KINDS}/sharedStrings" Target="sharedStrings.xml"`,
    `Id="styles" Type="${KINDS}/styles" Target="styles.xml"`,
  ];
  const listed = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""} r:id="s${i}"/>`,
  );
  return madeZip([
    ["[Content_Types].xml", "<Types/>"],
    ["_rels/.rels", relations([`Id="a" Type="${KINDS}/officeDocument" Target="xl/workbook.xml"`])],
    [
      "xl/workbook.xml",
      `<?xml version="1.0"?><workbook ${NS} xmlns:r="${KINDS}"><workbookPr ${properties}/><sheets>${listed.join("")}</sheets><calcPr ${calculation}/></workbook>`,
    ],
    ["xl/_rels/workbook.xml.rels", relations(links)],
    ["xl/sharedStrings.xml", `<sst ${NS}>${strings.map((si) => `<si>${si}</si>`).join("")}</sst>`],
    ["xl/styles.xml", stylesXml(formats)],
    ...parts.map(({ path, xml }) => [path, xml] as const),
  ]);
}

const relations = (links: readonly string[]): string =>
  `<Relationships>${links.map((link) => `<Relationship ${link}/>`).join("")}</Relationships>`;

function stylesXml(formats: readonly (number | string)[]): string {
  const own = formats.map((format, i) => (typeof format === "number" ? format : 200 + i));
  const codes = formats.flatMap((format, i) =>
    typeof format === "string"
      ? [`<numFmt numFmtId="${200 + i}" formatCode="${escaped(format)}"/>`]
      : [],
  );
  const styles = [0, ...own].map((id) => `<xf numFmtId="${id}"/>`);
  return `<styleSheet ${NS}><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.join("")}</cellXfs></styleSheet>`;
}

/** Makes a ZIP archive; `stated` replaces the size that the directory states of a file. */
export function madeZip(
  files: readonly (readonly [name: string, content: string | Buffer])[],
  stated: Readonly<Record<string, number>> = {},
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const title = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(stated[name] ?? data.length, 18);
    head.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), head, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    locals.push(local);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), head, tail, title]));
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** Reads bytes as a workbook, through a file. */
export function workbookOf(bytes: Buffer, name = "表.xlsx"): Workbook {
  const path = join(mkdtempSync(join(tmpdir(), "tallybook-")), name);
  writeFileSync(path, bytes);
  return readWorkbook(path, name);
}

/** The texts of a sheet, row by row. */
export const textsOf = ({ count, columns }: Records): string[][] =>
  Array.from({ length: count }, (_, record) =>
    columns.map(({ codes, text }) => text(codes[record]!)),
  );

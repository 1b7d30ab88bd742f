/** Lets every sheet of a workbook print on A4, as wide as the sheet of paper and as long as it takes. */
export function printedSheets(name: string, content: Uint8Array): Uint8Array {
  if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) return content;
  const xml = new TextDecoder().decode(content);
  const fitted = xml
    .replace(/<worksheet [^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace("<pageSetup ", '<pageSetup fitToHeight="0" ');
  return new TextEncoder().encode(fitted);
}

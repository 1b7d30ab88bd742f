import type { FileResult } from "../../ingest/result/file-result.ts";
import { FORM_ITEMS, type FormItem } from "../../messages/form-items.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";

/** Lists what the forms say of themselves, file by file; of the items only those that any form states. */
export function formsTable(files: readonly FileResult[]): DataTable {
  const stating = files.filter(({ form }) => form.length > 0);
  const stated = new Set(stating.flatMap(({ form }) => form.map(({ item }) => item)));
  const items = (Object.keys(FORM_ITEMS) as FormItem[]).filter((item) => stated.has(item));
  return tableOf(stating, [
    { label: { zh: "文件", en: "File" }, kind: "text", of: ({ file }) => file },
    ...items.map((item) => ({
      label: FORM_ITEMS[item],
      kind: "text" as const,
      of: ({ form }: FileResult) => textsOf(form, item),
    })),
  ]);
}

const textsOf = (form: FileResult["form"], item: FormItem): string =>
  form
    .filter((note) => note.item === item)
    .map(({ text }) => text)
    .join(" / ") || "—";

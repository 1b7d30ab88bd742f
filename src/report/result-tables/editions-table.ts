import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import type { KeptEdition } from "../../review/kept-edition.ts";
import { endOf } from "../../revisions/compare-editions.ts";

/** Lists the editions of a year in the order in which they were frozen, so that they are told apart. */
export const editionsTable = (kept: readonly KeptEdition[]): DataTable =>
  tableOf(kept, [
    { label: { zh: "文件", en: "File" }, kind: "text", of: ({ file }) => file },
    { label: { zh: "截至", en: "Up to" }, kind: "text", of: ({ edition }) => endOf(edition) },
    { label: { zh: "稿次", en: "Stage" }, kind: "text", of: ({ edition }) => edition.stage ?? "—" },
    {
      label: { zh: "再存的理由", en: "Frozen again because" },
      kind: "text",
      of: ({ edition }) => edition.reason ?? "—",
    },
    {
      label: { zh: "工具版本", en: "Toolkit" },
      kind: "text",
      of: ({ edition }) => edition.toolkit ?? "—",
    },
    {
      label: { zh: "说明", en: "Note" },
      kind: "text",
      of: ({ isLatest, isEdited }) => {
        if (isEdited) return { zh: "存档后被手工改动过", en: "edited by hand since" };
        return isLatest
          ? { zh: "与它核对", en: "compared with" }
          : { zh: "已有后一版", en: "frozen again since" };
      },
    },
  ]);

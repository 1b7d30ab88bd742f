import type { Records } from "../../csv/read-records.ts";
import { findLayout } from "../layout/find-layout.ts";
import { headerText, missingColumns } from "../layout/layout.ts";
import {
  type Understander,
  type Understanding,
  understandFile,
} from "../meaning/understand-file.ts";
import { readPeriodHeader } from "../values/read-period.ts";
import { understandAreas, understandItems, understandPeriods } from "./understand-across.ts";

/**
 * Understands the header of a file: townships across, else a column of them, else items across where the
 * table cannot be read otherwise, or periods across and the names of figures down.
 */
export function understandTable(records: Records, by: Understander): Understanding {
  const areas = understandAreas(records, by);
  if (areas) return areas;
  const listed = findLayout(records, by.datasets, by.context);
  const plain = understandFile(records, listed, by);
  if (isReadable(plain))
    return leavesPeriods(plain) ? (understandPeriods(records, by) ?? plain) : plain;
  return understandItems(records, by) ?? understandPeriods(records, by) ?? plain;
}

/** True where names of figures stand down and columns of periods would not be used: only their total would count. */
const leavesPeriods = ({ layout }: Understanding): boolean =>
  layout!.columns.some(({ role }) => role === "measure-name") &&
  layout!.columns.some(
    (column) =>
      column.field === null &&
      column.role === null &&
      readPeriodHeader(headerText(column), null) !== null,
  );

/** True where nothing is missing, asked or refused. */
const isReadable = ({ layout, questions, personalHeaders }: Understanding): boolean =>
  layout !== null &&
  missingColumns(layout).length === 0 &&
  questions.length + personalHeaders.length === 0;

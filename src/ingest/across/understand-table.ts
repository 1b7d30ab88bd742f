import type { Records } from "../../csv/read-records.ts";
import { findLayout } from "../layout/find-layout.ts";
import { missingColumns } from "../layout/layout.ts";
import {
  type Understander,
  type Understanding,
  understandFile,
} from "../meaning/understand-file.ts";
import { understandAreas, understandItems } from "./understand-across.ts";

/**
 * Understands the header of a file: townships across, else a column of them, else items across where the
 * table cannot be read otherwise.
 */
export function understandTable(records: Records, by: Understander): Understanding {
  const areas = understandAreas(records, by);
  if (areas) return areas;
  const listed = findLayout(records, by.datasets, by.context);
  const plain = understandFile(records, listed, by);
  return isReadable(plain) ? plain : (understandItems(records, by) ?? plain);
}

/** True where nothing is missing, asked or refused. */
const isReadable = ({ layout, questions, personalHeaders }: Understanding): boolean =>
  layout !== null &&
  missingColumns(layout).length === 0 &&
  questions.length + personalHeaders.length === 0;

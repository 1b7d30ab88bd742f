import type { Records } from "../../csv/read-records.ts";
import { findLayout } from "../layout/find-layout.ts";
import {
  type Understander,
  type Understanding,
  understandFile,
} from "../meaning/understand-file.ts";
import { understandAcross } from "./understand-across.ts";

/** Understands the header of a file: a table with its townships across, or one with a column of them. */
export const understandTable = (records: Records, understander: Understander): Understanding =>
  understandAcross(records, understander) ??
  understandFile(
    records,
    findLayout(records, understander.datasets, understander.context),
    understander,
  );

import type { CellColumn } from "../../csv/cell-column.ts";
import type { Period } from "../../model/periods/period.ts";
import type { ColumnReadings, NumberReadings } from "../cells/column-readings.ts";
import type { FoundArea } from "../references/read-area.ts";
import type { Quarantined, Warning } from "../result/file-result.ts";
import type { KeyColumn } from "../rows/key-column.ts";
import type { AreaValidity } from "./area-validity.ts";
import type { RecordRule } from "./row-rules.ts";

/** Collects quarantine entries and warnings while facts are read. */
export interface Issues {
  readonly quarantine: Quarantined[];
  readonly warnings: Warning[];
}

/** The readers of the cells of one series. */
export interface SeriesReaders {
  /** Null where the dataset has no areas, or no periods. */
  readonly area: KeyColumn<FoundArea> | null;
  readonly period: KeyColumn<Period> | null;
  readonly validity: AreaValidity | null;
  /** Breakdowns and keys of text. */
  readonly words: ReadonlyMap<string, ColumnReadings<string>>;
  readonly texts: ReadonlyMap<string, ColumnReadings<string>>;
  /** Ids and remarks that are part of the key: used unchanged. */
  readonly notes: ReadonlyMap<string, CellColumn>;
  /** Other notes: kept for questions that quote them. */
  readonly remarks: ReadonlyMap<string, CellColumn>;
  readonly numbers: ReadonlyMap<string, NumberReadings>;
  readonly rules: readonly RecordRule[];
}

/** Lists the readings of a series by field. */
export const allCells = ({
  words,
  texts,
  numbers,
}: SeriesReaders): [string, ColumnReadings<string | number>][] => [...words, ...texts, ...numbers];

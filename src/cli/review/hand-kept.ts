import { join } from "node:path";
import { isFileError, isThere, requireReadable } from "../../csv/bytes/open-file.ts";
import { HAND_KEPT } from "../../ingest/folder/find-files.ts";
import {
  readConfirmedHeaders,
  withConfirmedHeaders,
} from "../../ingest/references/confirmed-headers.ts";
import { readSmallTable } from "../../ingest/references/small-table.ts";
import { REVIEW_CSV } from "../../messages/authors/review-csv.ts";
import { COMMANDS } from "../../messages/commands/commands.ts";
import { fileError } from "../../messages/file-errors.ts";
import type { Text } from "../../messages/text.ts";
import { nearest } from "../../model/did-you-mean.ts";
import { isDay } from "../../model/periods/period.ts";
import type { ReviewConfig } from "../../review/review-config.ts";
import type { Load } from "../terminal/effects.ts";
import { UsageError } from "../terminal/errors.ts";
import { type ConfirmedPlaces, configFor, type PlacedDataset } from "./definitions.ts";
import { withRedefinitions } from "./redefinitions.ts";

/** Reads `headers.csv` and `definitions.csv` of the data folder into the definitions of datasets. */
export function withHandKept(data: string, placed: readonly PlacedDataset[]): ConfirmedPlaces {
  const known = withHeadersOf(data, placed);
  const redefined = withRedefinitions(data, known.placed);
  return { ...redefined, troubles: [...known.troubles, ...redefined.troubles] };
}

function withHeadersOf(data: string, placed: readonly PlacedDataset[]): ConfirmedPlaces {
  const lines = readConfirmedHeaders(join(data, "headers.csv"));
  const { datasets, troubles } = withConfirmedHeaders(
    placed.map(({ dataset }) => dataset),
    lines,
  );
  return {
    placed: placed.map((one, i) => ({ ...one, dataset: datasets[i]! })),
    troubles,
  };
}

/** Names the hand-kept files that are there and cannot be opened: nothing in them is used. */
export function unreadableKept(data: string): Text[] {
  return [...HAND_KEPT].flatMap((name) => {
    const path = join(data, name);
    if (!isThere(path)) return [];
    try {
      requireReadable(path);
      return [];
    } catch (error) {
      if (!isFileError(error)) throw error;
      return [COMMANDS["kept-unreadable"](path, fileError(error.code ?? ""))];
    }
  });
}

/** The items of `review.csv`, in order. */
export const REVIEW_ITEMS = ["县名", "县名（英文）", "年度", "截止日期", "标题"] as const;

/** The columns of `review.csv`. */
export const REVIEW_COLUMNS = ["项目", "内容"] as const;

type Item = (typeof REVIEW_ITEMS)[number];

/**
 * Reads `review.csv`, the settings for those who write no TypeScript; without the file, nothing is set.
 * @throws UsageError for an unknown item, or a year or date of the wrong form.
 */
function readReviewCsv(data: string): Partial<ReviewConfig> {
  const path = join(data, "review.csv");
  if (!isThere(path)) return {};
  const given = new Map<Item, string>();
  for (const { 项目: item = "", 内容: text = "" } of readSmallTable(path).rows) {
    if (!isItem(item))
      throw new UsageError(
        REVIEW_CSV["unknown-item"](item, nearest(item, REVIEW_ITEMS), REVIEW_ITEMS),
      );
    if (text !== "") given.set(item, checked(item, text));
  }
  const county = given.get("县名");
  const title = given.get("标题");
  return {
    ...(county ? { county: { zh: county, en: given.get("县名（英文）") ?? county } } : {}),
    ...(title ? { title: { zh: title, en: title } } : {}),
    ...(given.has("年度") ? { year: Number(given.get("年度")) } : {}),
    ...(given.has("截止日期") ? { asOf: given.get("截止日期")! } : {}),
  };
}

const isItem = (word: string): word is Item => (REVIEW_ITEMS as readonly string[]).includes(word);

function checked(item: Item, text: string): string {
  const value = item === "年度" ? text.replace(/年度?$/u, "") : text.replaceAll("/", "-");
  if (item === "年度" && !/^\d{4}$/.test(value))
    throw new UsageError(REVIEW_CSV["bad-value"](item, text, "2023"));
  if (item !== "截止日期") return item === "年度" ? value : text;
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value) ?? [];
  const found = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  if (!isDay(found)) throw new UsageError(REVIEW_CSV["bad-value"](item, text, "2023-12-31"));
  return found;
}

/** Reads the settings of a data folder: `review.config.ts`, else `review.csv`. */
export const settingsFor = async (data: string, load: Load): Promise<Partial<ReviewConfig>> =>
  isThere(join(data, "review.config.ts")) ? configFor(data, load) : readReviewCsv(data);

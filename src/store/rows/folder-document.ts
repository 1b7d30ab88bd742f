import type { LoadedFolder } from "../../ingest/folder/load-folder.ts";
import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { contentKey } from "./content-key.ts";

/** The account of a folder that was pushed, but for its files. */
export interface FolderDocument extends Pick<LoadedFolder, "passedOver" | "unreadable"> {
  readonly areaList: string | null;
  readonly areas: readonly Area[];
  readonly troubles: readonly Text[];
  readonly areaTroubles: readonly Text[];
  /** The columns of its datasets, as keys: what the rows mean. */
  readonly meanings: Readonly<Record<string, string>>;
}

/** Describes a folder. */
export function folderDocument(loaded: LoadedFolder, datasets: readonly Dataset[]): FolderDocument {
  const { tree, areaList, areaTroubles, passedOver, unreadable } = loaded;
  return {
    ...{ areaList, areaTroubles, passedOver, unreadable },
    areas: tree.areas,
    troubles: tree.troubles,
    meanings: Object.fromEntries(datasets.map((each) => [each.name, meaningOf(each)])),
  };
}

/** Names all that the rows of a dataset depend on: its columns, but not the words they are known by. */
export const meaningOf = ({ columns, lifetime }: Dataset): string =>
  contentKey([
    lifetime ?? null,
    Object.entries(columns)
      .map(([name, { kind, breakdown, key, defines }]) => [name, kind, breakdown, key, defines])
      .sort(),
  ]);

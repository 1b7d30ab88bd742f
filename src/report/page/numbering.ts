import type { Text } from "../../messages/text.ts";
import { figureNumber, tableNumber } from "../html/words.ts";
import type { Block } from "./page.ts";

const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) =>
    block.kind === "columns" ? flat([...block.left, ...block.right]) : [block],
  );

/**
 * The numbers of figures and tables, in the order of the page: 图1, 图2, 表1.
 * @throws when two blocks of a page have the same id.
 */
export function numbering(blocks: readonly Block[]): ReadonlyMap<string, Text> {
  const numbers = new Map<string, Text>();
  const count = { figure: 0, table: 0 };
  for (const block of flat(blocks)) {
    if (block.kind !== "figure" && block.kind !== "table") continue;
    if (numbers.has(block.id))
      throw new Error(`numbering(): two blocks of a page have the id "${block.id}"; rename one`);
    count[block.kind] += 1;
    const number = block.kind === "figure" ? figureNumber : tableNumber;
    numbers.set(block.id, number(count[block.kind]));
  }
  return numbers;
}

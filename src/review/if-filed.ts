import { NothingFiled } from "./review.ts";

/**
 * What `make` gives; nothing where it asks for data of which nothing was filed:
 * `page.tiles(...ifFiled(() => tileOf(measure("funds_received"))))`. Any other error stays one.
 */
export function ifFiled<Made>(make: () => Made): readonly Made[] {
  try {
    return [make()];
  } catch (error) {
    if (error instanceof NothingFiled) return [];
    throw error;
  }
}

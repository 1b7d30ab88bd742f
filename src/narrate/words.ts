import type { Text } from "../messages.ts";
import type { Period } from "../table/period.ts";
import { en, type Phrase, phrase, plain, type Slot, zh } from "./phrase.ts";

export { amount } from "./amount.ts";
export { beforeName, periodName, spanName } from "./period-name.ts";

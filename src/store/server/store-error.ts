import type { Text } from "../../messages/text.ts";

/** Thrown if a store does not answer, not with what was asked for, or is asked for what it cannot have. */
export class StoreError extends Error {
  readonly says: Text;
  /** True where the words of the command are wrong; it ends with exit code 2, else with 1. */
  readonly isUsage: boolean;
  constructor(says: Text, { isUsage = false } = {}) {
    super(says.en);
    this.says = says;
    this.isUsage = isUsage;
  }
}

/** Makes the error of a command that asks for what cannot be. */
export const misused = (says: Text): StoreError => new StoreError(says, { isUsage: true });

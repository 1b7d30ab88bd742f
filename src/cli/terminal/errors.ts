import type { Text } from "../../messages/text.ts";

/** Thrown for words that make no sense; the command ends with exit code 2. */
export class UsageError extends Error {
  readonly says: Text;
  constructor(says: Text) {
    super(says.en);
    this.says = says;
  }
}

/** Thrown if every file was refused: the notices give the reasons. The command ends with exit code 1. */
export class NothingReadable extends Error {
  readonly says: Text;
  readonly notices: readonly Text[];
  constructor(says: Text, notices: readonly Text[]) {
    super(says.en);
    this.says = says;
    this.notices = notices;
  }
}

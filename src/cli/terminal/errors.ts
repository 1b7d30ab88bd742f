import { COMMANDS } from "../../messages/commands/commands.ts";
import { fileError } from "../../messages/file-errors.ts";
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

/** Thrown if a file cannot be written, or must not be replaced. The command ends with exit code 1. */
export class WriteFailed extends Error {
  readonly says: Text;
  constructor(path: string, cause: string | Text) {
    const says = typeof cause === "string" ? COMMANDS.unwritten(path, fileError(cause)) : cause;
    super(says.en);
    this.says = says;
  }
}

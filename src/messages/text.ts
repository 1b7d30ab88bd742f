/** A text in the two languages of the product. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Lang = keyof Text;

/** The message of a code: the trouble and its fix. */
export interface Message {
  readonly says: Text;
  readonly fix: Text;
}

const NOTHING_TO_DO: Text = { zh: "无需处理", en: "nothing to do" };

/** Makes a message; without a fix there is nothing to do. */
export const message = (zh: string, en: string, fix = NOTHING_TO_DO): Message => ({
  says: { zh, en },
  fix,
});

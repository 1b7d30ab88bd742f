/** A text in the two languages of the product. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Lang = keyof Text;

/** What a code tells a reader: what is the matter, and what to do about it. */
export interface Message {
  readonly says: Text;
  readonly fix: Text;
}

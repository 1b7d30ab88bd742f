/** A text in the two languages of the product. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Lang = keyof Text;

/** A figure, a file, a row or a period, with its part of a number. */
export interface Part {
  readonly name: string;
  readonly value: number | null;
}

/** A number of a result that is no figure and that pages print: its id, its value, and what it is made of. */
export interface ToldNumber {
  readonly id: string;
  readonly value: number;
  readonly of: readonly Part[];
}

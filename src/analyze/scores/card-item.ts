/** One indicator, or a group of them, of one area's card. Scores are null where it was not scored. */
export interface CardItem {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly points: number;
  readonly score: number | null;
  readonly before: number | null;
  /** True where its points, or any of the card's, are others than in the year before: nothing is compared. */
  readonly isRescaled: boolean;
  /** The median of all areas that were scored. */
  readonly median: number | null;
  /** The ids of the score, of the median and of the points, where they are figures. */
  readonly figures?: Readonly<Record<"score" | "median" | "points", string>> | undefined;
}

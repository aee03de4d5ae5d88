import type { Subject } from "../pictures";

/** One kind of trouble, as several residents would write it. */
export type Template = {
  titles: readonly string[];
  descriptions: readonly string[];
  locations: readonly string[];
  /** The usual priority; people choose a step more or less. */
  priority: 1 | 2 | 3 | 4;
  /** Rupees, from and to; none where it is the day's work. */
  cost?: readonly [number, number];
  resolutions: readonly string[];
  photo?: Subject;
};

export type CategoryTexts = {
  category: string;
  templates: readonly Template[];
  /** What staff write to each other about such work. */
  internal: readonly string[];
};

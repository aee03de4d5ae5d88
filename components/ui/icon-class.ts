/** The icons of app/icons.css. */
export type IconName =
  | "inbox"
  | "eye"
  | "user-check"
  | "hammer"
  | "circle-check-big"
  | "archive"
  | "ban"
  | "arrow-down"
  | "arrow-up"
  | "equal"
  | "siren"
  | "alarm-clock"
  | "clock"
  | "user-plus"
  | "chevrons-up-down"
  | "chevron-left"
  | "chevron-right"
  | "x"
  | "search"
  | "list-filter";

/** Puts the icon before an element's own words; readers of the screen hear only the words. */
export const iconClass = (name: IconName) => `icon icon-${name}`;

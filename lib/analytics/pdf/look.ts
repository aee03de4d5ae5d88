/** The light colours of app/globals.css: paper knows no dark mode. */
export const INK = {
  text: "#25221a",
  muted: "#5f594a",
  line: "#e3dccb",
  soft: "#f6f3eb",
  accent: "#4b5620",
  accentSoft: "#c5cb9c",
  waiting: "#7a4d00",
  good: "#25602f",
  bad: "#98291d",
} as const;

/** A4 with these margins; in points. */
export const MARGIN = 40;
export const PAGE_WIDTH = 595.28 - 2 * MARGIN;

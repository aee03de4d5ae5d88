import { join } from "node:path";
import { Font } from "@react-pdf/renderer";

/** The renderer reads whole weights in TrueType (WOFF too, but unpacks it again and again), not the variable WOFF2 of the pages. */
const FOLDER = join(process.cwd(), "lib/analytics/pdf/fonts");

/** Latin first; what it lacks (₹, ś, ṭ, đ) comes from the second. */
export const FAMILY = ["Inter", "Inter Extended"];

let isDone = false;

export function registerFonts(): void {
  if (isDone) return;
  for (const [family, subset] of [
    ["Inter", "latin"],
    ["Inter Extended", "latin-ext"],
  ] as const)
    Font.register({
      family,
      fonts: ([400, 600] as const).map((fontWeight) => ({
        src: join(FOLDER, `inter-${subset}-${fontWeight}.ttf`),
        fontWeight,
      })),
    });
  // Words are not cut: figures and names stay whole.
  Font.registerHyphenationCallback((word) => [word]);
  isDone = true;
}

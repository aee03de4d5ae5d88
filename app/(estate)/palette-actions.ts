"use server";
import { defineLookupAction } from "@/lib/web/define-lookup-action";
import { paletteQuery, searchPalette } from "@/lib/web/palette-search";

/** For the command palette of the shell. */
export const searchPaletteAction = defineLookupAction(paletteQuery, searchPalette);

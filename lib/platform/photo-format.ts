export type PhotoFormat = "jpeg" | "png" | "webp" | "heic";

/** Brands of HEVC pictures in the HEIF container; AVIF has others. */
const HEIC_BRANDS = ["heic", "heix", "hevc", "hevx", "mif1", "msf1"];

/** What the bytes are, whatever the file is called. Nothing else ever reaches a decoder (SVG, GIF, PDF, …). */
export function photoFormat(bytes: Uint8Array): PhotoFormat | null {
  if (startsWith(bytes, 0, "\xff\xd8\xff")) return "jpeg";
  if (startsWith(bytes, 0, "\x89PNG\r\n\x1a\n")) return "png";
  if (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP")) return "webp";
  if (startsWith(bytes, 4, "ftyp") && HEIC_BRANDS.some((brand) => startsWith(bytes, 8, brand))) return "heic";
  return null;
}

const startsWith = (bytes: Uint8Array, at: number, signature: string) =>
  [...signature].every((character, index) => bytes[at + index] === character.charCodeAt(0));

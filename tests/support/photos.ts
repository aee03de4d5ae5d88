import { readFile } from "node:fs/promises";
import { storage } from "@/lib/platform/storage";
import { fromRoot } from "../../scripts/lib/root.mjs";

/** Real files: 320 × 240 upright, the left half red, the right half blue. */
export type Fixture =
  | "gps-and-turned.jpg" // EXIF: a place, a camera, and "turn me by 90°"
  | "plain.png"
  | "plain.webp"
  | "plain.gif"
  | "plain.avif"
  | "gps.heic" // with a place in EXIF
  | "turned.heic"; // stored lying, with the turn as HEIF says it (irot)

export const fixtureBytes = (name: Fixture) => readFile(fromRoot(`tests/fixtures/photos/${name}`));

/** As a browser would send it; `fileName` lies about it where a test needs that. */
export const aPhoto = async (name: Fixture = "gps-and-turned.jpg", fileName: string = name) =>
  aFile(await fixtureBytes(name), fileName);

export const aFile = (bytes: Uint8Array | string, name: string) =>
  new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], name);

export async function storedKeys(): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of storage.keys()) keys.push(key);
  return keys.sort();
}

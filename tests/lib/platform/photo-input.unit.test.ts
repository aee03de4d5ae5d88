import { expect, test } from "vitest";
import { readableName } from "@/lib/platform/file-input";
import { photosInput } from "@/lib/platform/photo-input";

const MAX_PHOTO_BYTES = 10 * 1024 * 1024;

const file = (name: string, size = 1) => new File([new Uint8Array(size)], name);
const complaints = (value: unknown) =>
  photosInput.safeParse(value).error?.issues.map((issue) => issue.message);

test("no file, one file and several are all lists", () => {
  const photo = file("tap.jpg");
  expect(photosInput.parse(undefined)).toEqual([]);
  expect(photosInput.parse("")).toEqual([]);
  expect(photosInput.parse(photo)).toEqual([photo]);
  expect(photosInput.parse([photo, photo])).toEqual([photo, photo]);
});

test("file inputs that nobody touched are dropped", () => {
  const photo = file("tap.jpg");
  expect(photosInput.parse([file("", 0), photo, ""])).toEqual([photo]);
});

test("six photos of 10 MB are the most", () => {
  const largest = file("tap.jpg", MAX_PHOTO_BYTES);
  expect(photosInput.parse(Array(6).fill(largest))).toHaveLength(6);
  expect(complaints(Array(8).fill(file("tap.jpg")))).toEqual([
    "You chose 8 photos; 6 is the most. Please leave out 2.",
  ]);
  expect(complaints([file("hall.jpg"), file("sink.png", MAX_PHOTO_BYTES + 1)])).toEqual([
    "“sink.png” is 10.1 MB; a photo may have 10 MB. Please choose a smaller one.",
  ]);
});

test("an empty file is refused by its name", () => {
  expect(complaints(file("tap.jpg", 0))).toEqual(["“tap.jpg” is empty. Please choose the photo again."]);
});

test.each([["text"], [42], [{ size: 1, name: "tap.jpg" }], [["tap.jpg"]]])(
  "what is no file is refused: %j",
  (value) => {
    expect(complaints(value)).toEqual(["This is not a photo. Please choose the photos again."]);
  },
);

test.each([
  ["..\\..\\etc/passwd", "passwd"],
  ["C:\\Photos\\tap.jpg", "tap.jpg"],
  ["tap\u0000\r\n\u202Egpj.exe", "tapgpj.exe"],
  ["नल 💧.heic", "नल 💧.heic"],
  ["\u200B", "photo"],
  ["", "photo"],
])("the file name %j is shown as %j", (given, shown) => {
  expect(readableName(given)).toBe(shown);
});

test("a long file name keeps its beginning and its end, and no half of a character", () => {
  const name = readableName(`${"💧".repeat(200)}.jpeg`);
  expect(name).toMatch(/^💧{35}….*\.jpeg$/u);
  expect(name.length).toBeLessThanOrEqual(80);
  expect(name.isWellFormed()).toBe(true);
});

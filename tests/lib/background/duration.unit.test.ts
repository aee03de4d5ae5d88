import { expect, test } from "vitest";
import { shortDuration } from "@/lib/background/duration";

test.each([
  [-5, "0 ms"],
  [340, "340 ms"],
  [2400, "2.4 s"],
  [59_949, "59.9 s"],
  [59_990, "1 min"],
  [185_000, "3 min 5 s"],
  [7_800_000, "2 h 10 min"],
  [86_400_000, "1 d"],
  [100_800_000, "1 d 4 h"],
])("%i ms is %s", (ms, text) => {
  expect(shortDuration(ms)).toBe(text);
});

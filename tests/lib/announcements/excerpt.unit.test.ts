import { expect, test } from "vitest";
import { excerptOf } from "@/lib/announcements/excerpt";

test("an excerpt is what is written without its marks, cut between words", () => {
  const text =
    "## Heading\n\n- **one**\n- [two](https://x.example)\n\n| a | b |\n|---|---|\n| c | d |\n> said `so`";
  expect(excerptOf(text, 100)).toBe("Heading one two a b c d said so");
  expect(excerptOf("Water will be off on Tuesday", 20)).toBe("Water will be off…");
  expect(excerptOf("x".repeat(50), 10)).toBe(`${"x".repeat(9)}…`);
  expect(excerptOf("![a picture](https://x.example/a.png) of 🚰🚰🚰", 100)).toBe("a picture of 🚰🚰🚰");
});

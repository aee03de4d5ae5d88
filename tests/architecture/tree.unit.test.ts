import { describe, expect, test } from "vitest";
import { rules } from "./rules";
import { findViolations, readTree } from "./source";

describe("the source tree", () => {
  const tree = readTree();

  test.each(Object.entries(rules))("%s", (_, rule) => {
    const found = findViolations(tree, [rule]).map(({ file, problem }) => `${file} ${problem}`);
    expect(found).toEqual([]);
  });
});

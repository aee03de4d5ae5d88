import { expect, test } from "vitest";
import { lanes } from "@/lib/platform/lanes";

test("never more works at once than there are lanes, and all get done in order", async () => {
  const inLane = lanes(2);
  let running = 0;
  let most = 0;
  const order: number[] = [];
  const work = (n: number) =>
    inLane(async () => {
      most = Math.max(most, ++running);
      order.push(n);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running--;
      return n;
    });
  expect(await Promise.all([0, 1, 2, 3, 4, 5].map(work))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4, 5]);
});

test("a work that fails frees its lane", async () => {
  const inLane = lanes(1);
  await expect(inLane(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await inLane(async () => "next")).toBe("next");
});

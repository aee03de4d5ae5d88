import { expect, test } from "vitest";
import { pool } from "@/lib/platform/prisma";
import { emit, waiting } from "../support/engine";
import { settle } from "../support/jobs";

test("settle works until nothing is due", async () => {
  await emit({ id: "e1", name: "nobody/listens" });

  await settle();

  expect(await waiting()).toEqual([]);
});

test("settle leaves what waits for later, unless it is told to hurry", async () => {
  await pool.query("select jobs.add('wake_run', '{\"runId\": \"gone\"}', now() + interval '1 hour')");

  await settle();
  expect(await waiting()).toHaveLength(1);

  await settle({ hurry: true });
  expect(await waiting()).toEqual([]);
});

import { afterAll, expect, test, vi } from "vitest";
import { busReady, closeBus, subscribe } from "@/lib/platform/bus";
import { pool } from "@/lib/platform/prisma";

afterAll(closeBus);

const say = (text: string) => pool.query("select pg_notify('app', $1)", [text]);

test("listeners hear their own topic, and what follows it", async () => {
  const bell = vi.fn();
  const other = vi.fn();
  subscribe("bell:1", bell);
  subscribe("bell:2", other);
  await busReady();

  await say("bell:1 three new");
  await say("bell:1 ");

  await vi.waitFor(() => expect(bell.mock.calls).toEqual([["three new"], [""]]));
  expect(other).not.toHaveBeenCalled();
});

test("who has left hears nothing more", async () => {
  const left = vi.fn();
  const stayed = vi.fn();
  const leave = subscribe("bell:3", left);
  subscribe("bell:3", stayed);
  await busReady();

  leave();
  await say("bell:3 x");

  await vi.waitFor(() => expect(stayed).toHaveBeenCalledOnce());
  expect(left).not.toHaveBeenCalled();
});

test("all listeners of a process share one connection", async () => {
  for (let n = 0; n < 20; n++) subscribe(`many:${n}`, () => {});
  await busReady();

  expect(await connections()).toBe(1);
});

test("a lost connection is opened again, and everybody is told to look", async () => {
  const bell = vi.fn();
  subscribe("bell:4", bell);
  await busReady();

  await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
                     where application_name = 'khaki-bus' and datname = current_database()`);
  await vi.waitFor(() => expect(bell).toHaveBeenCalledWith(""), { timeout: 5000 });
  await say("bell:4 again");

  await vi.waitFor(() => expect(bell).toHaveBeenLastCalledWith("again"));
  expect(await connections()).toBe(1);
});

async function connections() {
  const { rows } = await pool.query(`select count(*)::int as n from pg_stat_activity
                                      where application_name = 'khaki-bus' and datname = current_database()`);
  return rows[0].n;
}

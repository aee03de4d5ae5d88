import { expect, test } from "vitest";
import { requestSubmitted } from "@/lib/maintenance/activity";
import { explainNotification, explainNotifications } from "@/lib/notifications/decisions";
import { aRequest, aResident, aStaff } from "@/tests/support/factories";
import { published, tell } from "./told";

const asha = await aResident({ name: "Asha Menon" });
const meera = await aStaff({ role: "FACILITY_MANAGER", name: "Meera Iyer" });
const gardener = await aStaff({ role: "GARDENER", name: "Gopal Mahato" });
const request = await aRequest({ from: asha });
await tell(published(requestSubmitted({ requestId: request.id, priority: 2 }), asha));

test("who was told and who was not, the told ones first", async () => {
  const all = await explainNotifications(meera.actor, request.id);
  expect(all.map(({ name, wasTold }) => `${name} ${wasTold}`)).toEqual([
    "Meera Iyer true",
    "Asha Menon false",
  ]);
  expect(all[0]?.sentence).toMatch(
    /^Meera Iyer was told once: “New request MNT-.* in the app \(not read yet\); email/,
  );
});

test("anybody can be asked about, also who has nothing to do with it", async () => {
  const told = await explainNotification(meera.actor, { requestId: request.id, userId: gardener.id });
  expect(told).toMatchObject({ wasTold: false, sentence: expect.stringContaining("none of them") });
});

test("residents ask about themselves only, and nobody about what they may not see", async () => {
  const own = await explainNotification(asha.actor, { requestId: request.id, userId: asha.id });
  expect(own.sentence).toMatch(/^Asha Menon was not told: nothing has happened/);
  const stranger = await aResident();
  const asked = await Promise.allSettled([
    explainNotification(asha.actor, { requestId: request.id, userId: meera.id }),
    explainNotification(stranger.actor, { requestId: request.id, userId: stranger.id }),
    explainNotifications(asha.actor, request.id),
    explainNotifications(gardener.actor, request.id),
  ]);
  for (const each of asked) expect(each).toMatchObject({ status: "rejected", reason: { kind: "not_found" } });
});

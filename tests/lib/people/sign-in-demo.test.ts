import { expect, test } from "vitest";
import { DEMO_PEOPLE } from "@/lib/people/demo-people";
import { signInDemo } from "@/lib/people/sign-in-demo";
import { anonymous } from "@/lib/platform/actor";
import { anAdministrator, aResident } from "../../support/factories";

// Read at the first use of the environment, which is below.
process.env.DEMO_MODE = "true";

test("demo mode lets in the invented people, without a password, and nobody else", async () => {
  const email = DEMO_PEOPLE[0]?.email as string;
  const asha = await aResident({ email });
  const admin = await anAdministrator();
  expect(await signInDemo(anonymous(), { email })).toEqual({ userId: asha.id, version: 0 });
  await expect(signInDemo(anonymous(), { email: admin.email })).rejects.toMatchObject({ kind: "not_found" });
});

test("a switched-off demo person stays out", async () => {
  const email = DEMO_PEOPLE[1]?.email as string;
  await aResident({ email, status: "DEACTIVATED" });
  await expect(signInDemo(anonymous(), { email })).rejects.toMatchObject({ reason: "people.deactivated" });
});

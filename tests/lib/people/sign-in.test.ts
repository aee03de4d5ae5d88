import * as argon2 from "@node-rs/argon2";
import { describe, expect, test, vi } from "vitest";
import { changePassword } from "@/lib/people/change-password";
import { deactivateAccount } from "@/lib/people/deactivate-account";
import { DEMO_PEOPLE } from "@/lib/people/demo-people";
import { endSessions } from "@/lib/people/end-sessions";
import { issueToken } from "@/lib/people/issue-token";
import { loadActor } from "@/lib/people/load-actor";
import { hashPassword } from "@/lib/people/password";
import { requestPasswordReset } from "@/lib/people/request-password-reset";
import { resetPassword } from "@/lib/people/reset-password";
import { signIn } from "@/lib/people/sign-in";
import { signInDemo } from "@/lib/people/sign-in-demo";
import { anonymous } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { activitiesOf } from "../../support/activities";
import { aResident, aStaff } from "../../support/factories";

vi.mock("@node-rs/argon2", { spy: true });

const visitor = anonymous();
const PASSWORD = "correct horse battery";
const passwordHash = await hashPassword(PASSWORD);
let n = 0;
const address = () => `10.1.0.${n++}`;

const attempt = (email: string, password = PASSWORD, from = address()) =>
  signIn(visitor, { email, password, address: from });
const wrong = { kind: "forbidden", reason: "people.wrong_credentials" };
const limited = { kind: "rate_limited" };

describe("signing in", () => {
  test("works for active people, whatever the case of the address", async () => {
    const asha = await aResident({ passwordHash });
    expect(await attempt(asha.email.toUpperCase())).toEqual({ userId: asha.id, version: 0 });
    expect((await prisma.user.findUniqueOrThrow({ where: { id: asha.id } })).lastSeenAt).not.toBeNull();
  });

  test("answers a wrong password, an unknown address and a person without a password alike", async () => {
    const asha = await aResident({ passwordHash });
    const without = await aResident();
    const answers = await Promise.all(
      [asha.email, without.email, "nobody@khaki.example"].map((email) =>
        attempt(email, "wrong").catch((error) => error),
      ),
    );
    expect(answers.map(({ kind, reason, message, fields }) => ({ kind, reason, message, fields }))).toEqual(
      Array(3).fill({ ...wrong, message: expect.any(String), fields: undefined }),
    );
    expect(new Set(answers.map(({ message }) => message)).size).toBe(1);
  });

  test("works as hard for an unknown address as for a wrong password", async () => {
    const asha = await aResident({ passwordHash });
    const costs = [];
    for (const email of [asha.email, "who@khaki.example"]) {
      vi.mocked(argon2.verify).mockClear();
      await attempt(email, "wrong").catch(() => {});
      costs.push(vi.mocked(argon2.verify).mock.calls.map(([hash]) => String(hash).split("$").slice(1, 4)));
    }
    expect(costs[0]).toEqual([["argon2id", "v=19", "m=19456,t=2,p=1"]]);
    expect(costs[1]).toEqual(costs[0]);
  });

  test.each([
    [
      "waits for verification",
      { status: "PENDING", emailVerifiedAt: null, approvedAt: null },
      "people.awaiting_verification",
    ],
    ["waits for approval", { status: "PENDING", approvedAt: null }, "people.awaiting_approval"],
    ["is deactivated", { status: "DEACTIVATED" }, "people.deactivated"],
  ] as const)("tells a person who %s so, but only after the right password", async (_, state, reason) => {
    const person = await aResident({ passwordHash, ...state });
    await expect(attempt(person.email)).rejects.toMatchObject({ kind: "forbidden", reason });
    await expect(attempt(person.email, "wrong")).rejects.toMatchObject(wrong);
  });

  test("tells a rejected person why", async () => {
    const person = await aResident({ passwordHash, status: "DEACTIVATED" });
    await prisma.user.update({
      where: { id: person.id },
      data: { rejectedAt: new Date(), rejectionReason: "Flat A-900 does not exist." },
    });
    await expect(attempt(person.email)).rejects.toMatchObject({
      reason: "people.rejected",
      message: expect.stringContaining("Flat A-900 does not exist."),
    });
  });
});

describe("the lockout", () => {
  test("refuses even the right password after ten wrong ones, the same for known and unknown addresses", async () => {
    const asha = await aResident({ passwordHash });
    for (const email of [asha.email, `nobody${n++}@khaki.example`]) {
      for (let i = 0; i < 10; i++) await expect(attempt(email, "wrong")).rejects.toMatchObject(wrong);
      await expect(attempt(email)).rejects.toMatchObject(limited);
    }
  });

  test("cannot be got around by many attempts at once", async () => {
    const asha = await aResident({ passwordHash });
    const results = await Promise.allSettled(Array.from({ length: 30 }, () => attempt(asha.email, "wrong")));
    const reasons = results.map((each) => (each.status === "rejected" ? each.reason.kind : "in"));
    expect(reasons.filter((kind) => kind === "forbidden")).toHaveLength(10);
    expect(reasons.filter((kind) => kind === "rate_limited")).toHaveLength(20);
  });

  test("counts failures only, and a good sign-in clears them", async () => {
    const asha = await aResident({ passwordHash });
    for (let i = 0; i < 9; i++) await attempt(asha.email, "wrong").catch(() => {});
    for (let i = 0; i < 15; i++) await expect(attempt(asha.email)).resolves.toBeDefined();
    await expect(attempt(asha.email, "wrong")).rejects.toMatchObject(wrong);
  });

  test("refuses an address that tried thirty accounts", async () => {
    const from = address();
    for (let i = 0; i < 30; i++)
      await expect(attempt(`x${i}@khaki.example`, "wrong", from)).rejects.toMatchObject(wrong);
    const asha = await aResident({ passwordHash });
    await expect(attempt(asha.email, PASSWORD, from)).rejects.toMatchObject(limited);
    await expect(attempt(asha.email)).resolves.toBeDefined();
  });

  test("ends when the password is reset by mail", async () => {
    const asha = await aResident({ passwordHash });
    for (let i = 0; i < 11; i++) await attempt(asha.email, "wrong").catch(() => {});
    const token = await issueToken(prisma, asha.id, "RESET_PASSWORD");
    const again = "another long password";
    await resetPassword(visitor, { token, password: again, passwordAgain: again });
    await expect(attempt(asha.email, again)).resolves.toMatchObject({ version: 1 });
  });
});

describe("a session ends at the next request", () => {
  const sessionOf = async (person: { id: string; email: string }) => {
    const { userId, version } = await attempt(person.email);
    return () => loadActor(userId, version);
  };

  test("when the person is deactivated", async () => {
    const asha = await aResident({ passwordHash });
    const session = await sessionOf(asha);
    expect(await session()).not.toBeNull();
    await deactivateAccount((await aStaff()).actor, { userId: asha.id });
    expect(await session()).toBeNull();
  });

  test("when the password is changed, and the changer goes on with a new one", async () => {
    const asha = await aResident({ passwordHash });
    const session = await sessionOf(asha);
    const input = {
      currentPassword: PASSWORD,
      password: "a brand new secret",
      passwordAgain: "a brand new secret",
    };
    const { userId, version } = await changePassword(asha.actor, input);
    expect(await session()).toBeNull();
    expect(await loadActor(userId, version)).not.toBeNull();
    await expect(attempt(asha.email)).rejects.toMatchObject(wrong);
    expect(await activitiesOf(asha.id)).toEqual(["people/password.changed"]);
  });

  test("when the person signs out everywhere", async () => {
    const asha = await aResident({ passwordHash });
    const session = await sessionOf(asha);
    await endSessions(asha.actor);
    expect(await session()).toBeNull();
  });

  test("but not when somebody changes a password without knowing the old one", async () => {
    const asha = await aResident({ passwordHash });
    const session = await sessionOf(asha);
    const input = {
      currentPassword: "guess",
      password: "a brand new secret",
      passwordAgain: "a brand new secret",
    };
    await expect(changePassword(asha.actor, input)).rejects.toMatchObject({
      fields: { currentPassword: expect.anything() },
    });
    expect(await session()).not.toBeNull();
  });
});

test("a forgotten password is answered alike for everybody; only people who may come in get a mail", async () => {
  const asha = await aResident({ passwordHash });
  const gone = await aResident({ status: "DEACTIVATED" });
  for (const email of [asha.email, gone.email, "nobody@khaki.example"])
    expect(await requestPasswordReset(visitor, { email })).toEqual({ email });
  expect(await activitiesOf(asha.id)).toEqual(["people/password-reset.requested"]);
  expect(await activitiesOf(gone.id)).toEqual([]);
});

test("demo sign-in does not exist outside demo mode", async () => {
  const [person] = DEMO_PEOPLE;
  await aResident({ email: person?.email as string });
  await expect(signInDemo(visitor, { email: person?.email as string })).rejects.toMatchObject({
    kind: "not_found",
  });
});

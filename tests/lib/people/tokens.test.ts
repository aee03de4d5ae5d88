import { describe, expect, test } from "vitest";
import { issueToken } from "@/lib/people/issue-token";
import { resetPassword } from "@/lib/people/reset-password";
import { spendToken } from "@/lib/people/spend-token";
import { verifyEmail } from "@/lib/people/verify-email";
import { anonymous, systemActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { aResident } from "../../support/factories";

const visitor = anonymous();
const spent = { kind: "validation", reason: "people.token_spent", fields: { token: [expect.any(String)] } };
const hours = (n: number) => new Date(Date.now() + n * 3_600_000);
const unverified = () => aResident({ status: "PENDING", emailVerifiedAt: null, approvedAt: null });
const spend = (token: string, now = new Date()) =>
  transact(systemActor("test"), (tx) => spendToken(tx, token, "VERIFY_EMAIL", now));

describe("a mailed token", () => {
  test("is stored as a hash only", async () => {
    const { id } = await unverified();
    const token = await issueToken(prisma, id, "VERIFY_EMAIL");
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await prisma.authToken.findMany({ where: { userId: id } }))).not.toContain(token);
  });

  test("works once", async () => {
    const { id } = await unverified();
    const token = await issueToken(prisma, id, "VERIFY_EMAIL");
    expect(await spend(token)).toBe(id);
    await expect(spend(token)).rejects.toMatchObject(spent);
  });

  test("works once when it is used ten times at the same moment", async () => {
    const { id } = await unverified();
    const token = await issueToken(prisma, id, "VERIFY_EMAIL");
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => verifyEmail(visitor, { token })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const each of results) if (each.status === "rejected") expect(each.reason).toMatchObject(spent);
  });

  test("works for 48 hours to verify and one hour to reset", async () => {
    const { id } = await unverified();
    const [early, late] = [
      await issueToken(prisma, id, "VERIFY_EMAIL"),
      await issueToken(prisma, id, "VERIFY_EMAIL"),
    ];
    await expect(verifyEmail(visitor, { token: late }, hours(48.1))).rejects.toMatchObject(spent);
    await expect(verifyEmail(visitor, { token: early }, hours(47.9))).resolves.toEqual({ status: "PENDING" });

    const password = "a brand new secret";
    const reset = (token: string, now: Date) =>
      resetPassword(visitor, { token, password, passwordAgain: password }, now);
    const token = await issueToken(prisma, id, "RESET_PASSWORD");
    await expect(reset(token, hours(1.1))).rejects.toMatchObject(spent);
    await expect(reset(token, hours(0.9))).resolves.toBeDefined();
  });

  test("serves its own purpose only, and made-up ones serve none", async () => {
    const { id } = await unverified();
    await expect(spend(await issueToken(prisma, id, "RESET_PASSWORD"))).rejects.toMatchObject(spent);
    await expect(spend("x".repeat(43))).rejects.toMatchObject(spent);
  });

  test("ends the earlier ones of the same purpose when it is used, not when it is issued", async () => {
    const { id } = await unverified();
    const [first, second] = [
      await issueToken(prisma, id, "VERIFY_EMAIL"),
      await issueToken(prisma, id, "VERIFY_EMAIL"),
    ];
    expect(await spend(first)).toBe(id);
    await expect(spend(second)).rejects.toMatchObject(spent);
  });

  test("is not used up by work that was rolled back", async () => {
    const { id } = await unverified();
    const token = await issueToken(prisma, id, "VERIFY_EMAIL");
    await expect(
      transact(systemActor("test"), async (tx) => {
        await spendToken(tx, token, "VERIFY_EMAIL", new Date());
        throw new Error("rolled back");
      }),
    ).rejects.toThrow("rolled back");
    expect(await spend(token)).toBe(id);
  });
});

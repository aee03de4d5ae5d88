import { describe, expect, test } from "vitest";
import { deactivateAccount } from "@/lib/people/deactivate-account";
import { endSessions } from "@/lib/people/end-sessions";
import { createToken } from "@/lib/people/tokens/create-token";
import { loadTokenActor } from "@/lib/people/tokens/load-token-actor";
import { listTokens } from "@/lib/people/tokens/queries";
import { revokeToken } from "@/lib/people/tokens/revoke-token";
import { createTokenInput } from "@/lib/people/tokens/schema";
import { scopesFor } from "@/lib/people/tokens/scopes";
import { isAccessToken } from "@/lib/people/tokens/token-text";
import { pool, prisma } from "@/lib/platform/prisma";
import { as } from "../../../support/actors";
import { anAdministrator, aResident, aStaff } from "../../../support/factories";

const asha = await aResident();
const wish = createTokenInput.parse({ name: "Sheet", days: "90", scopes: "maintenance:read" });
const made = async (person: { id: string }, now?: Date) => createToken(await as(person), wish, now);

describe("a token", () => {
  test("is its owner as they are now, with its scopes, and is stored as a hash only", async () => {
    const { token, id } = await made(asha);
    expect(token).toMatch(/^khaki_[\w-]{54}$/);
    const found = await loadTokenActor(token);
    expect(found).toMatchObject({
      actor: { userId: asha.id, name: asha.name },
      scopes: ["maintenance:read"],
    });
    const { rows } = await pool.query(
      "select row_to_json(t)::text as row from access_tokens t where id = $1",
      [id],
    );
    expect(rows[0].row).not.toContain(token.slice(14));
    const audited = await prisma.auditEntry.findMany({ where: { entity: "access_tokens", entityId: id } });
    expect(audited).toMatchObject([{ action: "INSERT", actorId: asha.id }]);
    expect(JSON.stringify(audited.map(({ changes }) => changes))).not.toContain(token.slice(14));
  });

  test("says to the minute when it was last used, and not oftener", async () => {
    const { token, id } = await made(asha);
    const lastUse = async () =>
      (await listTokens(await as(asha))).find((each) => each.id === id)?.lastUsedAt?.getTime() ?? null;
    expect(await lastUse()).toBeNull();
    await loadTokenActor(token);
    const first = await lastUse();
    await loadTokenActor(token);
    expect(await lastUse()).toBe(first);
    await pool.query("update access_tokens set last_used_at = now() - interval '2 minutes' where id = $1", [
      id,
    ]);
    await loadTokenActor(token);
    expect(await lastUse()).toBeGreaterThan(first as number);
    expect(await prisma.auditEntry.count({ where: { entity: "access_tokens", entityId: id } })).toBe(1);
  });

  test("is only what this estate made", async () => {
    const { token } = await made(asha);
    const other = token.slice(0, -1) + (token.endsWith("A") ? "B" : "A");
    for (const text of ["", "khaki_", other, `${token}x`, token.replace("khaki", "gecko"), "x".repeat(60)]) {
      expect(isAccessToken(text)).toBe(false);
      expect(await loadTokenActor(text)).toBeNull();
    }
  });
});

describe("it ends", () => {
  test("when it is revoked, by its owner only", async () => {
    const { token, id } = await made(asha);
    await expect(revokeToken(await as(await aResident()), { id })).rejects.toMatchObject({
      kind: "not_found",
    });
    expect(await loadTokenActor(token)).not.toBeNull();
    await revokeToken(await as(asha), { id });
    expect(await loadTokenActor(token)).toBeNull();
    expect((await listTokens(await as(asha))).map((each) => each.id)).not.toContain(id);
    await expect(revokeToken(await as(asha), { id })).rejects.toMatchObject({ kind: "not_found" });
  });

  test("on its last day", async () => {
    const { token, id } = await made(asha, new Date(Date.now() - 91 * 86_400_000));
    expect(await loadTokenActor(token)).toBeNull();
    expect(await listTokens(await as(asha))).toContainEqual(
      expect.objectContaining({ id, state: "expired" }),
    );
  });

  test("with signing out everywhere, and with the account", async () => {
    const [vikram, ravi] = [await aResident(), await aStaff({ role: "PLUMBER" })];
    const [his, work] = [await made(vikram), await made(ravi)];
    await endSessions(await as(vikram));
    expect(await loadTokenActor(his.token)).toBeNull();
    expect(await listTokens(await as(vikram))).toMatchObject([{ id: his.id, state: "ended" }]);
    await deactivateAccount(await as(await anAdministrator()), { userId: ravi.id });
    expect(await loadTokenActor(work.token)).toBeNull();
  });
});

describe("making one", () => {
  test("is refused without a name, an end or a scope, and for what is of no use to its owner", async () => {
    for (const wrong of [
      { name: " " },
      { days: 31 },
      { days: 3650 },
      { scopes: [] },
      { scopes: ["everything"] },
    ])
      expect(createTokenInput.safeParse({ ...wish, ...wrong }).success).toBe(false);
    await expect(createToken(await as(asha), { ...wish, scopes: ["admin:write"] })).rejects.toMatchObject({
      kind: "validation",
    });
  });

  test("offers the residents' committee to read its packs, and not to make them", async () => {
    const figures = async ({ id }: { id: string }) =>
      scopesFor(await as({ id })).filter((scope) => scope.startsWith("analytics:"));
    expect(await figures(asha)).toEqual([]);
    const member = await aResident();
    await prisma.resident.update({ where: { userId: member.id }, data: { isCommitteeMember: true } });
    expect(await figures(member)).toEqual(["analytics:read"]);
  });

  test("stops at twenty that are alive, also for those who ask at once", async () => {
    const vikram = await aResident();
    const answers = await Promise.allSettled(Array.from({ length: 22 }, () => made(vikram)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
    await expect(made(vikram)).rejects.toMatchObject({ kind: "limit_reached" });
  });
});

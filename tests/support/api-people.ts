import { randomUUID } from "node:crypto";
import type { Estate } from "./api-estate";
import { first, type Make } from "./api-world";

export const today = () => new Date().toISOString().slice(0, 10);
export const address = () => `${randomUUID()}@black-box.example`;

export const newcomer = () => ({
  name: "Kiran Rao",
  email: address(),
  employeeId: randomUUID().slice(0, 12),
  role: "GARDENER",
  employmentStatus: "FULL_TIME",
  hireDate: "2026-01-05",
  phoneNumber: "98450 12345",
  access: "invite",
});

export const invited: Make = async ({ administrator }) =>
  (await administrator.made("POST", "/staff", { body: newcomer() })).userId as string;
/** At work at once: with a password, which is chosen on the screens. */
export const hired: Make = async ({ administrator, ownPage }) => {
  const secret = "correct horse battery";
  const body = { ...newcomer(), access: "password", password: secret, passwordAgain: secret };
  return (await administrator.browser.made("POST", "/staff", { body, ...ownPage })).userId as string;
};
/** With more than the role gives. */
export const entrusted: Make = async (estate) => {
  const userId = await hired(estate);
  await estate.administrator.made("PATCH", `/staff/${userId}`, { body: { canCloseRequests: true } });
  return userId;
};
export const administrator: Make = async (estate) => {
  const userId = await hired(estate);
  await estate.administrator.browser.made("PUT", `/staff/${userId}/administrator`, estate.ownPage);
  return userId;
};

/** Of the residents who have no part in the demo: each is taken once. */
const taken = new Set<unknown>();
async function somebody({ manager }: Estate, field: "id" | "userId") {
  const all = await manager.items("/residents", { limit: "100", status: "ACTIVE" });
  const found = all.find(
    ({ id, userId, name }) => userId && !taken.has(id) && !/Asha Menon|Vikram Shah/.test(`${name}`),
  );
  taken.add(found?.id);
  return found?.[field] as string;
}
export const record: Make = (estate) => somebody(estate, "id");
export const account: Make = (estate) => somebody(estate, "userId");
export const lockedOut: Make = async (estate) => {
  const userId = await account(estate);
  await estate.manager.made("POST", `/accounts/${userId}/deactivation`);
  return userId;
};
export const ownerWithoutAccount: Make = async ({ manager }) => {
  const all = await manager.items("/residents", { limit: "100", type: "OWNER" });
  return all.find(({ userId }) => userId === null)?.id as string;
};
export const waiting: Make = first("manager", "/accounts/pending");

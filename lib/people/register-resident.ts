import type { Actor } from "@/lib/platform/actor";
import { residentRegistered } from "./activity";
import { openAccount } from "./open-account";
import type { RegisterResidentInput } from "./schema";

/** PENDING until the address is verified and an administrator or facility manager approves, in either order. */
export async function registerResident(actor: Actor, input: RegisterResidentInput, now = new Date()) {
  const { flatNumber, block, phoneNumber, residentType } = input;
  return openAccount(
    actor,
    {
      input,
      operation: "people.register_resident",
      userType: "RESIDENT",
      createProfile: (tx, userId) =>
        tx.resident.create({ data: { userId, flatNumber, block, phoneNumber, residentType } }),
      registered: residentRegistered,
    },
    now,
  );
}

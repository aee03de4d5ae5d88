import { expect, test } from "vitest";
import { addContact } from "@/lib/contacts/add-contact";
import { editContact } from "@/lib/contacts/edit-contact";
import { getContact, listContacts } from "@/lib/contacts/queries";
import { removeContact } from "@/lib/contacts/remove-contact";
import { addContactInput } from "@/lib/contacts/schema";
import type { Actor } from "@/lib/platform/actor";
import { AppError } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { anonymous } from "@/tests/support/actors";
import { anAdministrator, aResident, aStaff } from "@/tests/support/factories";

const admin = await anAdministrator();
const people: Record<string, Actor> = {
  "an administrator": admin.actor,
  "a facility manager": (await aStaff({ role: "FACILITY_MANAGER" })).actor,
  "a security head": (await aStaff({ role: "SECURITY_HEAD" })).actor,
  "an accountant": (await aStaff({ role: "ACCOUNTANT" })).actor,
  "an electrician": (await aStaff({ role: "ELECTRICIAN" })).actor,
  "a committee member": (await aResident({ isCommitteeMember: true })).actor,
  "a resident": (await aResident()).actor,
  "a visitor": anonymous(),
};
const KEEPERS = ["an administrator", "a facility manager", "a security head"];
const ambulance = {
  group: "MEDICAL" as const,
  name: "Ambulance",
  phone: "108",
  note: "",
  is24x7: true,
};

const outcome = async (work: Promise<unknown>) => {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof AppError) return error.kind;
    throw error;
  }
};

test.each(Object.keys(people))(
  "everybody who signed in reads them, three kinds keep them: %s",
  async (who) => {
    const actor = people[who] as Actor;
    const { contactId } = await addContact(admin.actor, ambulance);
    const expected = KEEPERS.includes(who) ? "done" : who === "a visitor" ? "not_signed_in" : "forbidden";
    expect(await outcome(listContacts(actor))).toBe(who === "a visitor" ? "not_signed_in" : "done");
    expect(await outcome(addContact(actor, ambulance))).toBe(expected);
    expect(await outcome(getContact(actor, contactId))).toBe(expected);
    expect(await outcome(editContact(actor, { contactId, seen: 1, ...ambulance }))).toBe(expected);
    expect(await outcome(removeContact(actor, { contactId, seen: expected === "done" ? 2 : 1 }))).toBe(
      expected,
    );
  },
);

test("groups in the order of need, who answers day and night first; a screen that is behind is told so", async () => {
  await prisma.emergencyContact.deleteMany();
  await addContact(admin.actor, { ...ambulance, group: "UTILITIES", name: "Water", is24x7: false });
  await addContact(admin.actor, { ...ambulance, name: "Clinic", is24x7: false });
  const { contactId } = await addContact(admin.actor, { ...ambulance, name: "Zeal Ambulance" });
  const names = async () => (await listContacts(admin.actor)).map(({ name }) => name);
  expect(await names()).toEqual(["Zeal Ambulance", "Clinic", "Water"]);

  const edit = (name: string) => editContact(admin.actor, { ...ambulance, contactId, seen: 1, name });
  const both = await Promise.allSettled([edit("One"), edit("Other")]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(removeContact(admin.actor, { contactId, seen: 1 })).rejects.toMatchObject({
    kind: "conflict",
  });
  await removeContact(admin.actor, { contactId, seen: 2 });
  await expect(edit("Gone")).rejects.toMatchObject({ kind: "not_found" });
  expect(await names()).toEqual(["Clinic", "Water"]);
  const actions = await prisma.auditEntry.findMany({
    where: { entity: "emergency_contacts", entityId: contactId },
    orderBy: { id: "asc" },
  });
  expect(actions.map(({ action }) => action)).toEqual(["INSERT", "UPDATE", "DELETE"]);
});

test("short numbers stay as they are dialled, others become whole; nonsense is told at its field", () => {
  const phoneOf = (phone: string) => addContactInput.safeParse({ ...ambulance, is24x7: "on", phone });
  const written = ["112", "19 12", "98450 12345", "+44 20 7946 0123", "080 2222 3333"];
  expect(written.map((each) => phoneOf(each).data?.phone)).toEqual([
    "112",
    "1912",
    "+919845012345",
    "+442079460123",
    "+918022223333",
  ]);
  for (const wrong of ["", "12", "call me", "javascript:alert(1)", "0".repeat(40)])
    expect(phoneOf(wrong).error?.issues.map(({ path }) => path[0])).toEqual(["phone"]);
  const bad = addContactInput.safeParse({ group: "PIZZA", name: " ", phone: "112" });
  expect(bad.error?.issues.map(({ path }) => path[0])).toEqual(["group", "name"]);
});

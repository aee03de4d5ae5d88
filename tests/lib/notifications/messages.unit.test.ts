import { describe, expect, test } from "vitest";
import type { Wording } from "@/lib/notifications/facts";
import { messageFor } from "@/lib/notifications/messages";
import type { PersonFacts } from "@/lib/notifications/person-facts";
import type { RequestFacts } from "@/lib/notifications/request-facts";

const wording: Wording = {
  estateName: "The Khaki Estate",
  timeZone: "Asia/Kolkata",
  locale: "en-IN",
  currency: "INR",
};
const asha = { id: "1", name: "Asha Menon" };
const ravi = { id: "2", name: "Ravi Kumar" };
const meera = { id: "3", name: "Meera Iyer" };

const request = (more: Partial<RequestFacts> = {}): RequestFacts => ({
  actor: ravi,
  request: {
    ticketNumber: "MNT-2026-00042",
    title: "Kitchen outlet sparks",
    category: "Electrical",
    flatNumber: "A-101",
    location: "Kitchen",
    priority: 3,
    dueAt: new Date("2026-11-23T12:30:00Z"),
    resident: asha,
    assignee: ravi,
  },
  previousAssignee: null,
  declined: false,
  comment: null,
  ...more,
});

const person = (more: Partial<PersonFacts["person"]> = {}): PersonFacts => ({
  actor: meera,
  person: {
    ...asha,
    isStaff: false,
    flatNumber: "A-101",
    isWaiting: true,
    rejectionReason: null,
    email: "asha@khaki.example",
    bounceReason: null,
    ...more,
  },
  estateName: "The Khaki Estate",
});

describe("to the resident", () => {
  test.each([
    ["maintenance_submitted", meera, "Meera Iyer filed MNT-2026-00042 for you"],
    ["maintenance_acknowledged", meera, "We have seen MNT-2026-00042"],
    ["maintenance_assigned", meera, "Ravi Kumar will take care of MNT-2026-00042"],
    ["maintenance_in_progress", ravi, "Ravi Kumar started work on MNT-2026-00042"],
    ["maintenance_resolved", ravi, "Ravi Kumar resolved MNT-2026-00042"],
    ["maintenance_closed", meera, "MNT-2026-00042 is closed"],
    ["maintenance_reopened", meera, "Meera Iyer reopened MNT-2026-00042"],
    ["maintenance_cancelled", null, "The estate cancelled MNT-2026-00042"],
  ] as const)("%s", (type, actor, title) => {
    const told = messageFor({ type, to: "resident" }, request({ actor }), wording);

    expect(told.sms).toBe(`The Khaki Estate: ${title} http://localhost:3000/maintenance/MNT-2026-00042`);
    expect(told).toMatchObject({ title, url: "/maintenance/MNT-2026-00042" });
    expect(told.message).toContain("Kitchen outlet sparks");
  });
});

test("whoever is assigned reads what, where, how urgent and by when, in the estate's time", () => {
  expect(messageFor({ type: "maintenance_assigned", to: "assignee" }, request(), wording)).toMatchObject({
    title: "MNT-2026-00042 is assigned to you",
    message:
      "“Kitchen outlet sparks” · Electrical · high priority · A-101, Kitchen, expected by 23 Nov 2026, 6:00 pm.",
    url: "/maintenance/MNT-2026-00042",
  });
});

test("whoever is relieved is not sent to a request they may no longer see", () => {
  const told = messageFor(
    { type: "maintenance_unassigned", to: "previousAssignee" },
    request({ previousAssignee: ravi }),
    wording,
  );

  expect(told).toMatchObject({ title: "MNT-2026-00042 is no longer assigned to you", url: "/maintenance" });
});

test("managers read who declined", () => {
  const facts = request({ actor: ravi, previousAssignee: ravi, declined: true });

  expect(messageFor({ type: "maintenance_unassigned", to: "facilityManagers" }, facts, wording).title).toBe(
    "Ravi Kumar declined MNT-2026-00042",
  );
});

test("the assignee reads that the resident confirmed", () => {
  expect(
    messageFor({ type: "maintenance_closed", to: "assignee" }, request({ actor: asha }), wording).title,
  ).toBe("Asha Menon confirmed MNT-2026-00042");
});

test("a public comment is quoted on one line, and shortened between characters", () => {
  const comment = (text: string) => request({ comment: { isInternal: false, text } });
  const messageOf = (text: string) =>
    messageFor({ type: "maintenance_comment", to: "resident" }, comment(text), wording).message;

  expect(messageOf("Is the\n\nswitch   in the hall?")).toBe("“Is the switch in the hall?”");
  expect(messageOf("🔌".repeat(300))).toBe(`“${"🔌".repeat(199)}…”`);
});

test("an internal note is announced without its words", () => {
  const facts = request({ actor: meera, comment: { isInternal: true, text: null } });

  expect(messageFor({ type: "maintenance_comment", to: "assignee" }, facts, wording)).toMatchObject({
    title: "Meera Iyer left an internal note on MNT-2026-00042",
    message: expect.stringContaining("Open the request to read it."),
  });
});

test("approvers are led to the queue where they decide", () => {
  const resident = messageFor({ type: "account_waiting", to: "administrators" }, person(), wording);
  const staff = messageFor(
    { type: "account_waiting", to: "administrators" },
    person({ isStaff: true, flatNumber: null }),
    wording,
  );

  expect(resident).toMatchObject({ title: "Asha Menon would like to join", url: "/admin-panel/residents" });
  expect(resident.message).toContain("A-101");
  expect(staff.url).toBe("/admin-panel/staff-management");
});

test("whoever is declined reads why", () => {
  const told = messageFor(
    { type: "account_rejected", to: "person" },
    person({ rejectionReason: "This flat has no such tenant." }),
    wording,
  );

  expect(told.message).toBe(
    "This flat has no such tenant. If you think this is a mistake, please speak to the estate office.",
  );
});

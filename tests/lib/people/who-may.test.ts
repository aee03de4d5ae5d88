import { beforeAll, expect, test } from "vitest";
import { deactivateStaff } from "@/lib/maintenance/departure/deactivate-staff";
import { moveOutResident } from "@/lib/maintenance/departure/move-out-resident";
import { runBulkAction } from "@/lib/people/bulk/run-bulk-action";
import { chooseColumns } from "@/lib/people/console/choose-columns";
import { saveView } from "@/lib/people/console/save-view";
import { endSessionsOf } from "@/lib/people/end-sessions-of";
import { inviteAgain } from "@/lib/people/invitations/invite-again";
import { inviteOwner } from "@/lib/people/invitations/invite-owner";
import { revokeInvitation } from "@/lib/people/invitations/revoke-invitation";
import { exportResidents } from "@/lib/people/residents/export-residents";
import { setCommitteeMember } from "@/lib/people/residents/set-committee-member";
import { createStaff } from "@/lib/people/staff/create-staff";
import { exportStaff } from "@/lib/people/staff/export-staff";
import { grantAdministrator } from "@/lib/people/staff/grant-administrator";
import { resetPermissions } from "@/lib/people/staff/reset-permissions";
import { revokeAdministrator } from "@/lib/people/staff/revoke-administrator";
import { type Actor, anonymous } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { anAdministrator, aResident, aStaff } from "../../support/factories";

const WHO = ["an administrator", "a facility manager", "an electrician", "a resident", "a visitor"] as const;
let actors: Record<(typeof WHO)[number], Actor>;
let [staffId, adminId, residentUserId, recordId, ownerId, invitedId] = ["", "", "", "", "", ""];
let invitedResidentId = "";

beforeAll(async () => {
  const resident = await aResident();
  actors = {
    "an administrator": (await anAdministrator()).actor,
    "a facility manager": (await aStaff()).actor,
    "an electrician": (await aStaff({ role: "ELECTRICIAN" })).actor,
    "a resident": (await aResident()).actor,
    "a visitor": anonymous(),
  };
  staffId = (await aStaff({ role: "PLUMBER", canManageFinances: true })).id;
  adminId = (await anAdministrator()).id;
  residentUserId = resident.id;
  recordId = (await prisma.resident.findUniqueOrThrow({ where: { userId: resident.id } })).id;
  ownerId = (await prisma.resident.create({ data: { flatNumber: "W-1", block: "W", residentType: "OWNER" } }))
    .id;
  const waiting = { status: "PENDING" as const, emailVerifiedAt: null };
  invitedId = (await aStaff({ ...waiting, role: "CLEANER" })).id;
  invitedResidentId = (await aResident(waiting)).id;
  const invited = { id: { in: [invitedId, invitedResidentId] } };
  await prisma.user.updateMany({ where: invited, data: { invitedAt: new Date() } });
});

const colleague = () => ({
  name: "New",
  email: `new.${Math.random().toString(36).slice(2)}@khaki.example`,
  employeeId: `W-${Math.random().toString(36).slice(2)}`,
  role: "CLEANER" as const,
  department: null,
  employmentStatus: "FULL_TIME" as const,
  hireDate: new Date("2026-01-01"),
  phoneNumber: "+919845000000",
  workSchedule: null,
  isAvailable24x7: false,
  reportingToId: null,
  access: "invite" as const,
});

const YES = "may";
const [NO, NONE] = ["forbidden", "not_found"];

/** In the order of WHO. The last rows end what the first ones need. */
const TABLE: [what: string, act: (actor: Actor) => Promise<unknown>, expected: string[]][] = [
  [
    "keep a view",
    (actor) => saveView(actor, { page: "residents", name: "Mine", query: "" }),
    [YES, YES, NO, NO, NO],
  ],
  [
    "choose columns",
    (actor) => chooseColumns(actor, { page: "residents", columns: [] }),
    [YES, YES, NO, NO, NO],
  ],
  ["export the staff", (actor) => exportStaff(actor, { query: "" }), [YES, NO, NO, NO, NO]],
  ["export the residents", (actor) => exportResidents(actor, { query: "" }), [YES, NO, NO, NO, NO]],
  ["take somebody on", (actor) => createStaff(actor, colleague()), [YES, NO, NO, NO, NO]],
  ["invite again", (actor) => inviteAgain(actor, { userId: invitedId }), [YES, NO, NONE, NONE, NONE]],
  [
    "take an invitation back",
    (actor) => revokeInvitation(actor, { userId: invitedId }),
    [YES, NO, NONE, NONE, NONE],
  ],
  [
    "invite a resident again",
    (actor) => inviteAgain(actor, { userId: invitedResidentId }),
    [YES, NO, NONE, NONE, NONE],
  ],
  [
    "take a resident's invitation back",
    (actor) => revokeInvitation(actor, { userId: invitedResidentId }),
    [YES, NO, NONE, NONE, NONE],
  ],
  [
    "invite an owner",
    (actor) => inviteOwner(actor, { residentId: ownerId, name: "Owner", email: "owner@khaki.example" }),
    [YES, NO, NONE, NONE, NONE],
  ],
  [
    "sign a resident out",
    (actor) => endSessionsOf(actor, { userId: residentUserId }),
    [YES, YES, NONE, NONE, NONE],
  ],
  ["sign staff out", (actor) => endSessionsOf(actor, { userId: staffId }), [YES, NO, NONE, NONE, NONE]],
  [
    "set the committee",
    (actor) => setCommitteeMember(actor, { residentId: recordId, isCommitteeMember: true }),
    [YES, NO, NONE, NONE, NONE],
  ],
  ["reset permissions", (actor) => resetPermissions(actor, { userId: staffId }), [YES, NO, NONE, NONE, NONE]],
  [
    "make an administrator",
    (actor) => grantAdministrator(actor, { userId: staffId }),
    [YES, NO, NONE, NONE, NONE],
  ],
  [
    "unmake an administrator",
    (actor) => revokeAdministrator(actor, { userId: adminId }),
    [YES, NO, NONE, NONE, NONE],
  ],
  [
    "bulk work with residents",
    (actor) => runBulkAction(actor, { page: "residents", action: "activate", ids: [residentUserId] }),
    [YES, YES, NONE, NONE, NONE],
  ],
  [
    "note that somebody moved out",
    (actor) => moveOutResident(actor, { residentId: recordId, movedOutOn: "2026-11-01" }),
    [YES, NO, NONE, NONE, NONE],
  ],
  [
    "switch staff off",
    (actor) => deactivateStaff(actor, { userId: staffId, choices: [] }),
    [YES, NO, NONE, NONE, NONE],
  ],
];

test.each(TABLE)("who may %s", async (_, act, expected) => {
  const answers: string[] = [];
  // The refused ones first: nothing of theirs may have happened before an administrator does it.
  for (const who of [...WHO].reverse())
    answers.unshift(
      await act(actors[who]).then(
        () => YES,
        (error) => error.kind ?? String(error),
      ),
    );
  expect(answers).toEqual(expected);
});

import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { AccountPanel } from "@/components/people/account-panel";
import { PersonHistory } from "@/components/people/person-history";
import { DeactivateForm } from "@/components/people/staff/deactivate-form";
import { NewStaffForm } from "@/components/people/staff/new-staff-form";
import { ReportingTree } from "@/components/people/staff/reporting-tree";
import { RightsFields } from "@/components/people/staff/rights-fields";
import { RightsMark } from "@/components/people/staff/rights-mark";
import { accountDetail, accountOffer } from "@/lib/people/account-offer";
import { roleDefaults } from "@/lib/people/permissions";
import { ownRights, rightsSentence } from "@/lib/people/rights";
import { reportingTree } from "@/lib/people/staff/reporting-tree";
import type { UserActor } from "@/lib/platform/actor";

const format = { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" };
const view = { now: new Date("2026-11-22T12:00:00Z"), format };
const action = vi.fn(async () => null);

describe("permissions", () => {
  test("what differs from the role is marked, and said", () => {
    const own = ownRights({
      ...roleDefaults("ELECTRICIAN"),
      role: "ELECTRICIAN",
      canAssignRequests: true,
      canCloseRequests: false,
    });
    render(<RightsMark own={own} />);
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "+In addition: Assign requests",
      "−Without: Close requests",
    ]);
    expect(rightsSentence({ ...own, role: "PLUMBER" })).toBe(
      "Your role is now plumber. You may now: assign requests. You may no longer: close requests.",
    );
  });

  test("another role brings its own permissions to whoever has just those of the old one", async () => {
    const user = userEvent.setup();
    render(<RightsFields staffRole="ELECTRICIAN" permissions={roleDefaults("ELECTRICIAN")} />);
    await user.selectOptions(screen.getByLabelText("Role"), "ACCOUNTANT");
    expect(screen.getByRole("checkbox", { name: /^Close requests/ })).not.toBeChecked();
    expect(screen.getByRole("checkbox", { name: /^Manage finances/ })).toBeChecked();
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });

  test("own differences stay with another role, are marked, and go on request", async () => {
    const user = userEvent.setup();
    render(
      <form>
        <RightsFields
          staffRole="ELECTRICIAN"
          permissions={{ ...roleDefaults("ELECTRICIAN"), canAssignRequests: true }}
        />
      </form>,
    );
    await user.selectOptions(screen.getByLabelText("Role"), "ACCOUNTANT");
    expect(screen.getByRole("checkbox", { name: /^Close requests/ })).toBeChecked();
    expect(screen.getAllByText("Not with the role")).toHaveLength(2);
    expect(screen.getAllByText("The role has it")).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: "Take the permissions of the role “Accountant”" }));
    expect(screen.getByRole("checkbox", { name: /^Close requests/ })).not.toBeChecked();
    expect(screen.getByRole("checkbox", { name: /^Manage finances/ })).toBeChecked();
    expect(screen.queryByText("The role has it")).not.toBeInTheDocument();
  });
});

test("somebody who leaves: each request with its suggestion chosen, full people not on offer", () => {
  const category = { id: "c", name: "Electrical", roles: ["ELECTRICIAN" as const] };
  const candidate = (userId: string, name: string, load: number) => ({
    userId,
    name,
    load,
    role: "ELECTRICIAN" as const,
    isAvailable24x7: false,
    rating: null,
  });
  const request = {
    id: "r",
    ticketNumber: "MNT-2026-00042",
    title: "Kitchen outlet sparks",
    status: "IN_PROGRESS" as const,
    priority: 3,
    flatNumber: "A-101",
    estimatedCompletion: null,
    category,
  };
  render(
    <DeactivateForm
      action={action}
      person={{ id: "p", name: "Ravi Kumar" }}
      takeovers={[
        { request, suggested: "d", candidates: [candidate("d", "Dinesh", 2), candidate("i", "Imran", 10)] },
      ]}
      cap={10}
      secondary={null}
    />,
  );
  const choice = screen.getByRole("combobox", { name: "Who takes MNT-2026-00042?" });
  expect(choice).toHaveValue("d");
  expect(choice).toHaveAttribute("name", "to-MNT-2026-00042");
  const options = within(choice).getAllByRole("option");
  expect(options.map(({ textContent }) => textContent)).toEqual([
    "Dinesh (2/10) – specialist for electrical, not rated yet",
    "Imran (10/10) – specialist for electrical, not rated yet",
    "Back to the managers: nobody yet",
  ]);
  expect(options[1]).toBeDisabled();
  expect(screen.getByRole("button", { name: "Deactivate Ravi Kumar" })).toBeVisible();
});

test("a new colleague is invited unless a first password is asked for", () => {
  render(<NewStaffForm action={action} superiors={[]} idempotencyKey="key-12345" secondary={null} />);
  expect(screen.getByRole("radio", { name: /^Invite by mail/ })).toBeChecked();
  expect(screen.getByLabelText("First password")).not.toBeRequired();
});

test("the reporting line as lists in lists; who stopped working here says so", () => {
  const post = (staffId: string, name: string, reportingToId: string | null, isActive = true) => ({
    staffId,
    userId: staffId,
    name,
    role: "PLUMBER" as const,
    department: null,
    isActive,
    reportingToId,
  });
  const posts = [post("1", "Alone", null), post("2", "Boss", null, false), post("3", "Worker", "2")];
  render(<ReportingTree branches={reportingTree(posts)} base="/staff" />);
  const [boss] = screen.getAllByRole("listitem");
  expect(boss).toHaveTextContent(/Boss.*Not active.*Worker/);
});

describe("an account", () => {
  const admin = { kind: "user", userId: "admin", isAdmin: true, staff: null } as UserActor;
  const manager = {
    kind: "user",
    userId: "manager",
    isAdmin: false,
    staff: { role: "FACILITY_MANAGER" },
  } as UserActor;
  const at = new Date("2026-11-01T00:00:00Z");
  const person = {
    id: "p",
    userType: "STAFF" as const,
    isAdmin: false,
    status: "ACTIVE" as const,
    invitedAt: null,
    emailVerifiedAt: at,
    approvedAt: at,
    rejectedAt: null,
  };
  const offered = (actor: UserActor, changes: object) =>
    Object.entries(accountOffer(actor, { ...person, ...changes }))
      .filter(([, isOffered]) => isOffered)
      .map(([name]) => name);

  test("offers what can be done with it now, to whoever may", () => {
    expect(offered(admin, {})).toEqual(["endSessions", "deactivate"]);
    expect(offered(manager, {})).toEqual([]);
    expect(offered(manager, { userType: "RESIDENT" })).toEqual(["endSessions", "deactivate"]);
    expect(offered(admin, { id: "admin" })).toEqual([]);
    const invited = { status: "PENDING", invitedAt: at, emailVerifiedAt: null };
    expect(offered(admin, invited)).toEqual(["inviteAgain", "revokeInvitation"]);
    expect(offered(admin, { ...invited, status: "DEACTIVATED", invitedAt: null })).toEqual(["inviteAgain"]);
    expect(offered(admin, { status: "DEACTIVATED" })).toEqual(["reactivate"]);
    const waiting = { status: "PENDING", approvedAt: null };
    expect(offered(admin, waiting)).toEqual(["approve", "reject"]);
    expect(accountDetail({ ...person, ...waiting } as never)).toBe("Waits for approval");
  });

  test("says what a press will do before it does it", async () => {
    const actions = {
      approve: action,
      reject: action,
      reactivate: action,
      endSessions: action,
      inviteAgain: action,
      revokeInvitation: action,
    };
    render(
      <AccountPanel
        person={{ id: "p", name: "Ravi" }}
        state="Active"
        facts={[{ term: "Last seen", at: null, text: "never" }]}
        offer={accountOffer(admin, person)}
        actions={actions}
        back="/there"
        leave={{ href: "/there/deactivate", label: "Deactivate…" }}
      />,
    );
    const user = userEvent.setup();
    await user.click(screen.getByText("Sign out everywhere…"));
    expect(screen.getByText(/Every device of Ravi is signed out/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Sign out everywhere" }));
    const [, form] = action.mock.calls.at(-1) as unknown as [unknown, FormData];
    expect(Object.fromEntries(form)).toMatchObject({ userId: "p", back: "/there" });
    expect(screen.getByRole("link", { name: "Deactivate…" })).toHaveAttribute("href", "/there/deactivate");
  });
});

test("the history says who changed what, in words, and leaves the rest out", () => {
  const entry = (id: string, changes: [string, unknown, unknown][]) => ({
    id,
    at: new Date("2026-11-21T06:30:00Z"),
    action: "UPDATE",
    actorLabel: "Anand Rao",
    changes: changes.map(([column, from, to]) => ({ column, from, to })),
  });
  render(
    <PersonHistory
      view={view}
      entries={[
        entry("1", [
          ["role", "ELECTRICIAN", "PLUMBER"],
          ["can_assign_requests", false, true],
          ["hire_date", "2024-04-01", null],
        ]),
        entry("2", [["session_version", 1, 2]]),
      ]}
    />,
  );
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining("Anand Rao"),
    "Role: Electrician →to Plumber",
    "Assign requests: no →to yes",
    "Employed since: 1 Apr 2024 →to –",
  ]);
});

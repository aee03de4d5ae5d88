import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { AuditFilters } from "@/components/console/audit-filters";
import { AuditList } from "@/components/console/audit-list";
import { VerifyForm } from "@/components/console/verify-form";
import type { AuditLine } from "@/lib/audit/describe";
import { auditListInput } from "@/lib/audit/schema";

vi.mock("next/navigation", async (original) => ({
  ...(await original<object>()),
  useRouter: () => ({ push: vi.fn() }),
}));

const format = { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" };
const now = new Date("2026-11-22T10:00:00Z");
const line = (given: Partial<AuditLine>): AuditLine => ({
  id: "7",
  at: new Date("2026-11-22T09:00:00Z"),
  action: "UPDATE",
  entity: "maintenance_requests",
  entityId: "r1",
  what: "Request",
  name: "MNT-2026-00042",
  href: "/maintenance/MNT-2026-00042",
  who: "Meera Iyer",
  actorId: "m1",
  requestId: "abc",
  changes: [{ field: "Status", from: "Submitted", to: "Acknowledged" }],
  ...given,
});

test("an entry says who, when, what, and the old and the new value", () => {
  render(<AuditList lines={[line({})]} list={auditListInput.parse({})} now={now} format={format} />);
  const entry = screen.getByRole("listitem");
  expect(within(entry).getByRole("link", { name: "MNT-2026-00042" })).toHaveAttribute(
    "href",
    "/maintenance/MNT-2026-00042",
  );
  expect(within(entry).getByRole("link", { name: "Meera Iyer" })).toHaveAttribute(
    "href",
    "/admin-panel/audit?actor=m1",
  );
  expect(within(entry).getByRole("link", { name: /^History/ })).toHaveAttribute(
    "href",
    "/admin-panel/audit?entity=maintenance_requests&id=r1",
  );
  expect(within(entry).getByText("Submitted").closest("del")).not.toBeNull();
  expect(within(entry).getByText("Acknowledged").closest("ins")).not.toBeNull();
  expect(within(entry).getByText("22 Nov 2026, 2:30 pm")).toBeInTheDocument();
});

test("a long entry is folded; what has no name shows its id", () => {
  const changes = ["Name", "Roles", "Hours", "Ceiling", "Active", "Open", "All"].map((field) => ({
    field,
    from: "–",
    to: "Lifts",
  }));
  render(
    <AuditList
      lines={[
        line({ action: "INSERT", name: null, href: null, changes, actorId: null, who: "The system (x)" }),
      ]}
      list={auditListInput.parse({ id: "r1" })}
      now={now}
      format={format}
    />,
  );
  expect(screen.getByText("7 fields").closest("details")).not.toHaveAttribute("open");
  expect(screen.getByText("r1")).toBeInTheDocument();
  expect(screen.queryByRole("link", { name: /^History/ })).toBeNull();
});

test("filters stand in the address; those without a field are chips that take themselves away", () => {
  const list = auditListInput.parse({
    entity: "settings",
    id: "reopenDays",
    action: "UPDATE",
    request: "abc",
  });
  render(
    <AuditFilters
      list={list}
      entities={["settings", "users"]}
      names={new Map([["reopenDays", "To reopen"]])}
    />,
  );
  expect(screen.getByRole("combobox", { name: "What" })).toHaveValue("settings");
  expect(screen.getByRole("link", { name: /Only To reopen/ })).toHaveAttribute(
    "href",
    "/admin-panel/audit?entity=settings&action=UPDATE&request=abc",
  );
  expect(screen.getByRole("link", { name: "Clear all" })).toHaveAttribute("href", "/admin-panel/audit");
});

const verified = {
  isIntact: true,
  entries: 1200,
  seals: 3,
  unsealed: 2,
  heads: 1,
  problems: [],
  problemCount: 0,
};

test("an intact chain is said to be so, with what was looked at", async () => {
  render(<VerifyForm action={vi.fn().mockResolvedValue({ ok: true, data: verified })} />);
  await userEvent.click(screen.getByRole("button", { name: "Verify" }));
  expect(await screen.findByText(/Intact: 1,200 entries in 3 seals and 1 signed head/)).toHaveTextContent(
    "2 newer entries are not sealed yet.",
  );
});

test("each finding is named", async () => {
  const problems = [
    { kind: "entry-changed" as const, entry: "17", seal: 2 },
    { kind: "seal-removed" as const, seal: 4, upTo: 6 },
  ];
  const data = { ...verified, isIntact: false, problems, problemCount: 2 };
  render(<VerifyForm action={vi.fn().mockResolvedValue({ ok: true, data })} />);
  await userEvent.click(screen.getByRole("button", { name: "Verify" }));
  const alert = await screen.findByText(/changed by hand: 2 findings/);
  expect(alert).toBeInTheDocument();
  expect(screen.getByText("Entry 17 is not as it was sealed (seal 2).")).toBeInTheDocument();
  expect(screen.getByText("Seals 4 to 6 are gone.")).toBeInTheDocument();
});

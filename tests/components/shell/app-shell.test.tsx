import { render, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { AppShell } from "@/components/shell/app-shell";
import type { NavItem } from "@/components/shell/nav-item";
import { PageHeader } from "@/components/shell/page-header";

vi.mock("next/navigation", () => ({
  usePathname: () => "/maintenance/MNT-1",
  useRouter: () => ({ push: vi.fn() }),
}));

const nav: NavItem[] = [
  { href: "/", label: "Home", icon: "home" },
  { href: "/maintenance", label: "Maintenance", icon: "requests", count: 3 },
  { href: "/bookings", label: "Bookings", icon: "bookings", count: 0 },
  { href: "/admin-panel/residents", label: "Residents", icon: "residents", section: "Console", count: 128 },
  { href: "/admin-panel/audit", label: "Audit", icon: "audit", section: "Console" },
];

function show() {
  render(
    <AppShell
      person={{ name: "Meera Krishnan", roleLabel: "Facility manager", flat: "C1-201" }}
      nav={nav}
      tabs={nav}
      newRequestHref="/maintenance/create"
      bell={<button type="button">Bell</button>}
      paletteItems={[]}
      signOut={async () => {}}
    >
      <PageHeader title="A request" breadcrumbs={[{ href: "/maintenance", label: "Maintenance" }]} />
    </AppShell>,
  );
}

test("the navigation shows where one is and what waits", () => {
  show();
  // jsdom knows no style sheet: a desk shows the drawer that a phone opens.
  const hidden = true;
  const main = within(screen.getByRole("navigation", { name: "Main", hidden }));

  expect(main.getByRole("link", { current: "page", hidden })).toHaveAccessibleName(
    /^Maintenance\s*3\s*waiting$/,
  );
  expect(main.getByRole("link", { name: "Bookings", hidden })).toBeInTheDocument();
  expect(main.getByRole("link", { name: /^Residents\s*99\+\s*waiting$/, hidden })).toBeInTheDocument();
  expect(main.getByRole("heading", { name: "Console", hidden })).toBeInTheDocument();
});

test("the phone's bar holds four tabs around the new request", () => {
  show();
  const bar = within(screen.getByRole("navigation", { name: "Most used" }));

  expect(bar.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    "/",
    "/maintenance",
    "/maintenance/create",
    "/bookings",
    "/admin-panel/residents",
  ]);
});

test("the first stop of the keyboard leads past the navigation", () => {
  show();

  expect(screen.getAllByRole("link", { hidden: true })[0]).toHaveAttribute("href", "#content");
  expect(within(screen.getByRole("main")).getByRole("heading", { level: 1 })).toHaveTextContent("A request");
});

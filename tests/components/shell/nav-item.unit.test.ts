import { expect, test } from "vitest";
import { isCurrent } from "@/components/shell/nav-item";

const all = ["/", "/maintenance", "/maintenance/create", "/admin-panel", "/admin-panel/maintenance"];
const here = (pathname: string) => all.filter((href) => isCurrent(pathname, href, all));

test.each([
  ["/", "/"],
  ["/maintenance", "/maintenance"],
  ["/maintenance/MNT-2026-00042", "/maintenance"],
  ["/maintenance/create", "/maintenance/create"],
  ["/admin-panel/maintenance/MNT-1", "/admin-panel/maintenance"],
])("%s belongs to %s only", (pathname, href) => {
  expect(here(pathname)).toEqual([href]);
});

test("a page that merely begins alike belongs to nothing", () => {
  expect(here("/maintenance-plans")).toEqual([]);
  expect(here("/profile")).toEqual([]);
});

import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { MyWork } from "@/components/maintenance/my-work";
import { WaitBanner } from "@/components/maintenance/wait-banner";
import { WaitForm } from "@/components/maintenance/wait-form";
import { aRow, hoursAgo, view } from "./a-request";

const wait = { reason: "ACCESS" as const, note: "Nobody opened at five.", startedAt: hoursAgo(3) };
const action = async () => null;

test("a resident reads that the work waits for them, and what to do; staff read what it waits for", () => {
  const { unmount } = render(<WaitBanner wait={wait} view={view} isResident />);
  expect(screen.getByRole("region")).toHaveTextContent("The work waits for you · since 3 hours ago");
  expect(screen.getByRole("region")).toHaveTextContent("Please answer with a comment below.");
  unmount();
  render(<WaitBanner wait={wait} view={view} isResident={false} />);
  expect(screen.getByRole("region")).toHaveTextContent("Waiting for access · since 3 hours ago");
});

test("what waits stands apart from what can be done, with its way on", () => {
  const rows = [
    aRow({ id: "a", title: "Outlet sparks", status: "IN_PROGRESS" }),
    aRow({ id: "b", title: "Panel hums", status: "IN_PROGRESS" }),
  ];
  render(<MyWork rows={rows} waits={new Map([["b", wait]])} view={view} start={action} resume={action} />);
  const section = (name: string) => screen.getByRole("heading", { name }).closest("section") as HTMLElement;
  expect(section("In progress")).toHaveTextContent("Outlet sparks");
  expect(section("In progress")).not.toHaveTextContent("Panel hums");
  const waiting = section("Waiting for resident or access");
  expect(waiting).toHaveTextContent("Waiting for access since 3 hours ago: Nobody opened at five.");
  expect(within(waiting).getByRole("button", { name: "Continue" })).toBeVisible();
});

test("the form asks what is missing and what is needed", async () => {
  const send = vi.fn(async (_: unknown, __: FormData) => null);
  render(
    <WaitForm
      action={send}
      request={{ ticketNumber: "MNT-2026-00042", status: "IN_PROGRESS" }}
      secondary={null}
    />,
  );
  await userEvent.click(screen.getByRole("radio", { name: /Waiting for access/ }));
  await userEvent.type(screen.getByRole("textbox", { name: "What do you need?" }), "The key.");
  await userEvent.click(screen.getByRole("button", { name: "Tell the resident" }));
  expect(Object.fromEntries(send.mock.calls[0]?.[1] as FormData)).toMatchObject({
    ticketNumber: "MNT-2026-00042",
    seen: "IN_PROGRESS",
    reason: "ACCESS",
    note: "The key.",
  });
});

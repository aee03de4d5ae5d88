import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { type NotificationItem, NotificationList } from "@/components/notifications/notification-list";

const item = (more: Partial<NotificationItem> = {}): NotificationItem => ({
  id: "0192f0c4-0000-7000-8000-000000000001",
  label: "Work started",
  title: "Ravi started work on MNT-2026-00042",
  message: "“Kitchen outlet sparks”",
  url: "#MNT-2026-00042",
  isRead: false,
  isUrgent: false,
  at: { iso: "2026-11-22T10:00:00Z", relative: "5 minutes ago", exact: "22 Nov 2026, 3:30 pm" },
  ...more,
});

const answer = () =>
  vi.fn(async (_: unknown, form: FormData) => ({ ok: true as const, data: { url: String(form) } }));

test("notifications stand under their day and lead to what they are about", () => {
  const earlier = item({ id: "2", title: "MNT-2026-00041 is closed", isRead: true });
  render(
    <NotificationList
      days={[
        { label: "Today", items: [item()] },
        { label: "Yesterday", items: [earlier] },
      ]}
      markRead={answer()}
    />,
  );

  const today = screen.getByRole("region", { name: "Today" });
  expect(
    within(today).getByRole("link", { name: /^Unread:\s*Ravi started work on MNT-2026-00042$/ }),
  ).toHaveAttribute("href", "#MNT-2026-00042");
  expect(within(today).getByText("5 minutes ago")).toHaveAttribute("title", "22 Nov 2026, 3:30 pm");
  const yesterday = screen.getByRole("region", { name: "Yesterday" });
  expect(within(yesterday).getByRole("link", { name: "MNT-2026-00041 is closed" })).toBeInTheDocument();
});

test("an unread one can be marked, a read one need not", async () => {
  const markRead = answer();
  const days = [{ label: "Today", items: [item(), item({ id: "2", title: "Read", isRead: true })] }];
  render(<NotificationList days={days} markRead={markRead} />);
  expect(screen.getAllByRole("button")).toHaveLength(1);

  await userEvent.click(
    screen.getByRole("button", { name: "Mark as read: Ravi started work on MNT-2026-00042" }),
  );

  await waitFor(() => expect(markRead).toHaveBeenCalledOnce());
  expect(markRead.mock.calls[0]?.[1].get("notificationId")).toBe(item().id);
});

test("following an unread one marks it, following a read one does nothing", async () => {
  const markRead = answer();
  const days = [{ label: "Today", items: [item(), item({ id: "2", title: "Read before", isRead: true })] }];
  render(<NotificationList days={days} markRead={markRead} />);

  await userEvent.click(screen.getByRole("link", { name: "Read before" }));
  expect(markRead).not.toHaveBeenCalled();

  await userEvent.click(screen.getByRole("link", { name: /^Unread/ }));
  await waitFor(() => expect(markRead).toHaveBeenCalledOnce());
});

test("urgency is a word, not only a colour", () => {
  render(
    <NotificationList days={[{ label: "Today", items: [item({ isUrgent: true })] }]} markRead={answer()} />,
  );

  expect(screen.getByText("Urgent")).toBeInTheDocument();
});

test("markup in a title is shown as text", () => {
  const title = `<script>alert("x")</script>`;
  render(<NotificationList days={[{ label: "Today", items: [item({ title })] }]} markRead={answer()} />);

  expect(screen.getByText(title)).toBeInTheDocument();
  expect(document.querySelector("script")).toBeNull();
});

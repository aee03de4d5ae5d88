import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { RequestTimeline } from "@/components/maintenance/request-timeline";
import type { TimelineEntry } from "@/lib/maintenance/timeline-queries";
import { anEntry, asha, hoursAgo, view } from "./a-request";

const show = (entries: TimelineEntry[]) =>
  render(<RequestTimeline filed={{ by: asha.name, at: hoursAgo(5) }} entries={entries} view={view} />);

const items = () => screen.getAllByRole("listitem");

test("the timeline begins with who filed it and when", () => {
  show([]);
  expect(screen.getByText("Asha Menon").closest("li")).toHaveTextContent(
    "Asha Menon filed this request5 hours ago",
  );
});

test("an internal note says that residents do not see it, a reply does not", () => {
  show([
    anEntry({ content: "Needs a new fuse box.", isInternal: true }),
    anEntry({ content: "May I come at 5?" }),
  ]);
  const [, note, reply] = items();
  expect(note).toHaveTextContent("Internal note: residents do not see this");
  expect(note).toHaveTextContent("Needs a new fuse box.");
  expect(reply).not.toHaveTextContent("Internal note");
});

test("a change of status says from where to where, with its note", () => {
  show([
    anEntry({ kind: "STATUS", fromStatus: "IN_PROGRESS", toStatus: "RESOLVED", content: "Socket replaced." }),
  ]);
  const change = items()[1] as HTMLElement;
  expect(change).toHaveTextContent("Ravi Kumar");
  expect(within(change).getByText("In progress")).toBeVisible();
  expect(within(change).getByText("Resolved")).toBeVisible();
  expect(change).toHaveTextContent("Socket replaced.");
});

test("what nobody did was done by the system", () => {
  show([anEntry({ kind: "SYSTEM", author: null, content: "Overdue: level 1." })]);
  expect(items()[1]).toHaveTextContent("The system noted");
});

test("photos of an entry stand with it", () => {
  show([anEntry({ attachments: [{ id: "p1", fileName: "socket.jpg", width: 800, height: 600 }] })]);
  expect(screen.getByRole("link", { name: "socket.jpg" })).toHaveAttribute("href", "/api/files/p1");
});

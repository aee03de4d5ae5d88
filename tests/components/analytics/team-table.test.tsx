import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ReportNoteCard } from "@/components/analytics/report-note-card";
import { type TeamLine, TeamTable } from "@/components/analytics/team-table";
import type { ShownFigure } from "@/lib/analytics/figures";

const figure = (value: string, size: number): ShownFigure => ({
  metric: "onTimeRate",
  label: "On time",
  definition: "",
  better: "higher",
  value,
  sample: "",
  size,
  isFew: size < 5,
  trend: null,
});
const line = (name: string, value: string, size: number): TeamLine => ({
  name,
  href: `/${name}`,
  figures: [figure(value, size)],
});

test("whose figure rests on too little stands apart, under a word that says so", () => {
  render(
    <TeamTable
      lines={[line("Dinesh", "90%", 10), line("Asha", "80%", 5)]}
      apart={[line("Balbir", "100%", 1)]}
      sort="onTimeRate"
      hrefOf={(sort) => `?sort=${sort ?? ""}`}
    />,
  );
  expect(screen.getAllByRole("row").map((row) => row.textContent)).toEqual([
    "PersonOn time",
    "Dinesh90%of 10",
    "Asha80%of 5",
    "Not ranked: fewer than five requests behind the figure",
    "Balbir100%of 1, few",
  ]);
  expect(screen.getByRole("columnheader", { name: "On time" })).toHaveAttribute("aria-sort", "descending");
  expect(screen.getByRole("link", { name: "On time" })).toHaveAttribute("href", "?sort=onTimeRate");
});

test("a note is read by everybody who sees the report, and written by the person it is about", () => {
  const note = { content: "I was on leave.", written: "10 Nov 2026, 9:00 am" };
  const { unmount } = render(<ReportNoteCard reportId="r" who="Ravi Kumar" note={note} />);
  expect(screen.getByRole("heading", { name: "Note by Ravi Kumar" })).toBeVisible();
  expect(screen.getByText("I was on leave.")).toBeVisible();
  expect(screen.queryByRole("textbox")).toBeNull();
  unmount();
  render(<ReportNoteCard reportId="r" who="Ravi Kumar" note={null} action={async () => null} />);
  expect(screen.getByRole("textbox", { name: /What should be known/ })).toHaveValue("");
});

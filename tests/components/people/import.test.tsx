import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { ApprovalQueue } from "@/components/people/approval-queue";
import { ImportColumnsForm } from "@/components/people/import-columns-form";
import { ImportList } from "@/components/people/import-list";
import { ImportProgress } from "@/components/people/import-progress";
import { ImportRows } from "@/components/people/import-rows";
import { ImportStartForm } from "@/components/people/import-start-form";
import { ImportUploadForm } from "@/components/people/import-upload-form";

const action = vi.fn(async () => null);
const format = { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" };

test("the file is asked for by name, and only text files are offered", () => {
  render(<ImportUploadForm action={action} />);
  expect(screen.getByLabelText("List of owners")).toHaveAttribute("accept", expect.stringContaining(".csv"));
  expect(screen.getByRole("button", { name: "Check the file" })).toBeInTheDocument();
});

test("every field has the column that was guessed, and another can be chosen", async () => {
  render(
    <ImportColumnsForm
      action={action}
      importId="i1"
      columns={["Sr. No.", "Flat No.", "Name"]}
      mapping={{ flatNumber: 1, name: 2 }}
    />,
  );
  expect(screen.getByLabelText("Flat")).toHaveDisplayValue("Flat No.");
  expect(screen.getByLabelText(/^Phone/)).toHaveDisplayValue("Not in the file");
  await userEvent.selectOptions(screen.getByLabelText("Flat"), "Sr. No.");
  expect(screen.getByLabelText("Flat")).toHaveValue("0");
});

describe("starting", () => {
  const start = (refused: number) =>
    render(<ImportStartForm action={action} importId="i1" news={9700} refused={refused} secondary={null} />);

  test("says how many people it is about", () => {
    start(0);
    expect(screen.getByRole("button", { name: "Import 9,700 people" })).toBeInTheDocument();
    expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
  });

  test("asks whether refused lines may be left out", () => {
    start(300);
    expect(
      screen.getByRole("checkbox", { name: /^Leave out the 300 lines that are refused/ }),
    ).not.toBeChecked();
  });
});

test("each line says what happens and why; what deserves a look is marked", () => {
  const row = {
    hasWarning: false,
    flatNumber: "A-101",
    residentType: "OWNER" as const,
    name: "Asha Menon",
    notes: [],
  };
  render(
    <ImportRows
      tense="ahead"
      rows={[
        {
          ...row,
          line: 2,
          result: "CREATED",
          hasWarning: true,
          notes: ["Only the first email is taken, a@b.c."],
        },
        { ...row, line: 3, result: "REFUSED", residentType: null, notes: ["The name is missing."], name: "" },
        { ...row, line: 4, result: "UPDATED", residentType: "TENANT", notes: ["Changed: phone."] },
      ]}
    />,
  );
  const [, first, second, third] = screen.getAllByRole("row").map((each) => within(each));
  expect(first?.getByText("New")).toBeInTheDocument();
  expect(first?.getByLabelText("Please look")).toBeInTheDocument();
  expect(second?.getByText("The name is missing.")).toBeInTheDocument();
  expect(third?.getByText("· Tenant")).toBeInTheDocument();
});

test("the bar says how far it is, and afterwards why nothing was imported", () => {
  const owners = { fileName: "owners.csv", created: 9000, updated: 1000, done: 2500, error: null };
  const refresh = <p>renews itself</p>;
  const { rerender } = render(
    <ImportProgress owners={{ ...owners, status: "RUNNING" }} refresh={refresh} action={null} />,
  );
  expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "2500");
  expect(screen.getByRole("status")).toHaveTextContent("Writing: 2,500 of 10,000.");
  expect(screen.getByText("renews itself")).toBeInTheDocument();
  rerender(
    <ImportProgress
      owners={{ ...owners, status: "FAILED", done: 0, error: "Please upload it again." }}
      refresh={refresh}
      action={<a href="/again">Choose a file</a>}
    />,
  );
  expect(screen.getByRole("status")).toHaveTextContent("Nothing was imported. Please upload it again.");
  expect(screen.queryByText("renews itself")).not.toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Choose a file" })).toBeInTheDocument();
});

test("the list of imports names the command line where nobody was signed in", () => {
  const at = new Date("2026-11-22T06:30:00Z");
  const counts = {
    created: 9700,
    updated: 0,
    unchanged: 0,
    refused: 300,
    warned: 0,
    passedOver: 0,
    done: 9700,
  };
  const rest = {
    contentHash: "",
    validOnly: true,
    error: null,
    createdAt: at,
    finishedAt: at,
    requestedBy: null,
  };
  render(
    <ImportList
      base="/imports"
      format={format}
      imports={[{ id: "i1", fileName: "owners.csv", status: "DONE", ...counts, ...rest }]}
    />,
  );
  const [, row] = screen.getAllByRole("row").map((each) => within(each));
  expect(row?.getByRole("link", { name: "owners.csv" })).toHaveAttribute("href", "/imports/i1");
  expect(row?.getByText("The command line")).toBeInTheDocument();
  expect(row?.getByText("9,700")).toBeInTheDocument();
});

test("the approval queue says whether somebody matches the imported record", () => {
  const person = {
    name: "Asha Menon",
    email: "asha@khaki.example",
    phone: null,
    about: "A-101 · Owner",
    verified: true,
    mayDecide: false,
    status: "PENDING" as const,
    emailVerifiedAt: null,
    approvedAt: null,
    rejectedAt: null,
    registered: { iso: "2026-11-22T06:30:00Z", relative: "today", exact: "22 Nov 2026" },
  };
  render(
    <ApprovalQueue
      back="/"
      approve={action}
      reject={action}
      people={[
        { ...person, id: "1", ownerMatch: { matches: true, text: "Matches the imported record." } },
        { ...person, id: "2", ownerMatch: { matches: false, text: "Does not match the imported record." } },
        { ...person, id: "3" },
      ]}
    />,
  );
  expect(screen.getByText("Matches the imported record.").parentElement).toHaveClass("text-done");
  expect(screen.getByText("Does not match the imported record.").parentElement).toHaveClass("text-waiting");
});

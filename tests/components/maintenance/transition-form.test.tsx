import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { TransitionForm } from "@/components/maintenance/transition-form";
import type { FormState } from "@/lib/web/form-state";

const request = { ticketNumber: "MNT-2026-00042", status: "SUBMITTED" } as const;

async function submitAndGet(kind: string) {
  const refused: FormState = { ok: false, error: { kind, message: "Somebody was faster." } };
  render(<TransitionForm action={async () => refused} request={request} submitLabel="Acknowledge" />);
  await userEvent.click(screen.getByRole("button", { name: "Acknowledge" }));
  await screen.findByText("Somebody was faster.");
}

test("whoever was overtaken is shown the way to what the request is now", async () => {
  await submitAndGet("conflict");
  expect(screen.getByRole("link", { name: "Look again" })).toHaveAttribute(
    "href",
    "/maintenance/MNT-2026-00042",
  );
});

test("other refusals do not send anybody away", async () => {
  await submitAndGet("forbidden");
  expect(screen.queryByRole("link", { name: "Look again" })).not.toBeInTheDocument();
});

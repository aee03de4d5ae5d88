import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { AddEndpointForm } from "@/components/webhooks/add-endpoint-form";

const groups = [
  {
    label: "Requests",
    activities: [
      { name: "maintenance/request.submitted", label: "Request submitted" },
      { name: "maintenance/request.resolved", label: "Request resolved" },
    ],
  },
  { label: "Money", activities: [{ name: "finance/cost.recorded", label: "Cost recorded" }] },
];

test("a refusal is said once and keeps what was ticked; then the secret stands where the form stood", async () => {
  const user = userEvent.setup();
  const action = vi
    .fn()
    .mockResolvedValueOnce({
      ok: false,
      fields: { activities: ["Please choose at least one activity."] },
      values: { name: "Accounts software" },
    })
    .mockResolvedValueOnce({
      ok: true,
      data: { endpointId: "e1", name: "Accounts software", secret: "whsec_c2VjcmV0" },
    });
  render(<AddEndpointForm action={action} groups={groups} />);

  await user.type(screen.getByLabelText("Name"), "Accounts software");
  await user.click(screen.getByRole("button", { name: "Add endpoint" }));
  const fieldset = screen.getByRole("group", { name: "Tell it of" });
  expect(await within(fieldset).findAllByText("Please choose at least one activity.")).toHaveLength(1);

  await user.click(screen.getByLabelText("Request resolved"));
  expect(screen.getByText("1 of 2")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Add endpoint" }));
  expect(await screen.findByLabelText("Signing secret")).toHaveValue("whsec_c2VjcmV0");
  const [, sent] = action.mock.lastCall as [unknown, FormData];
  expect(sent.getAll("activities")).toEqual(["maintenance/request.resolved"]);
  expect(screen.queryByLabelText("Name")).toBeNull();
  expect(screen.getByRole("link", { name: "I have copied it" })).toHaveAttribute(
    "href",
    "/admin-panel/webhooks/e1",
  );
});

import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { SettingView } from "@/components/console/setting-control";
import { SettingsForm } from "@/components/console/settings-form";

const setting = (given: Partial<SettingView>): SettingView => ({
  key: "reopenDays",
  kind: "number",
  label: "To reopen",
  help: "Counted from its resolution.",
  unit: "days",
  limits: { min: 1, max: 90 },
  value: 14,
  seen: "14",
  isDefault: true,
  defaultText: "14 days",
  lastChange: null,
  ...given,
});

test("each kind has its control, its explanation and its limits; what the form showed goes along", async () => {
  const save = vi.fn().mockResolvedValue({ ok: true, data: null });
  render(
    <SettingsForm
      group="Maintenance"
      save={save}
      restore={vi.fn()}
      settings={[
        setting({}),
        setting({
          key: "autoAssignEmergency",
          kind: "switch",
          label: "Assign by themselves",
          value: true,
          seen: "true",
        }),
        setting({
          key: "timeZone",
          kind: "timeZone",
          label: "Time zone",
          value: "Asia/Kolkata",
          seen: '"Asia/Kolkata"',
          unit: undefined,
          groups: [{ label: "Asia", choices: [{ value: "Asia/Kolkata", label: "Asia/Kolkata (UTC+5:30)" }] }],
        }),
      ]}
    />,
  );
  const days = screen.getByRole("spinbutton", { name: "To reopen (days)" });
  expect(days).toHaveAttribute("max", "90");
  expect(days).toHaveAccessibleDescription("Counted from its resolution.");
  expect(screen.getByRole("group", { name: "Asia" })).toBeInTheDocument();

  await userEvent.clear(days);
  await userEvent.type(days, "20");
  await userEvent.click(screen.getByRole("checkbox", { name: /Assign by themselves/ }));
  await userEvent.click(screen.getByRole("button", { name: "Save maintenance" }));
  const sent = Object.fromEntries(save.mock.calls[0]?.[1] as FormData);
  expect(sent).toEqual({
    "seen.reopenDays": "14",
    reopenDays: "20",
    "seen.autoAssignEmergency": "true",
    "seen.timeZone": '"Asia/Kolkata"',
    timeZone: "Asia/Kolkata",
  });
});

test("a changed setting says its default and by whom, and is put back by its own button", async () => {
  const restore = vi.fn().mockResolvedValue({ ok: true, data: null });
  render(
    <SettingsForm
      group="Maintenance"
      save={vi.fn()}
      restore={restore}
      settings={[
        setting({
          value: 20,
          seen: "20",
          isDefault: false,
          lastChange: { by: "Anand Rao", at: "22 Nov 2026" },
        }),
      ]}
    />,
  );
  expect(screen.getByText("Default: 14 days")).toBeInTheDocument();
  expect(screen.getByText(/Last by Anand Rao, 22 Nov 2026/)).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "History" })).toHaveAttribute(
    "href",
    "/admin-panel/audit?entity=settings&id=reopenDays",
  );
  await userEvent.click(screen.getByRole("button", { name: "Restore default" }));
  expect(Object.fromEntries(restore.mock.calls[0]?.[1] as FormData)).toEqual({ key: "reopenDays" });
});

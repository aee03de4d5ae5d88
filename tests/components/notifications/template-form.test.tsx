import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { TemplateForm } from "@/components/notifications/template-form";

const refused = async () => ({
  ok: false as const,
  fields: { title: ["{{colour}} is not a placeholder of this text."] },
  values: { title: "{{colour}}", message: "M", sms: "S" },
});

const form = (save = vi.fn(refused)) =>
  render(
    <TemplateForm
      templateKey="account_rejected"
      template={{ title: "Hello {{person}}", message: "From {{estate}}", sms: "{{headline}}!" }}
      example={{ person: "Asha", estate: "The Khaki Estate" }}
      isChanged
      save={save}
      restore={vi.fn()}
    />,
  );

test("the preview follows what is typed, with example data", async () => {
  form();
  const preview = screen.getByRole("region", { name: "Preview" });
  expect(preview).toHaveTextContent("Hello Asha");
  expect(preview).toHaveTextContent("Hello Asha!");

  const title = screen.getByRole("textbox", { name: "Title" });
  await userEvent.clear(title);
  await userEvent.type(title, "Dear {{{{person}}, {{{{colour}}");

  expect(preview).toHaveTextContent("Dear Asha,");
  expect(preview).toHaveTextContent("{{colour}} is not known here and will be refused.");
});

test("a refusal stands at its field and what was typed stays", async () => {
  form();

  await userEvent.click(screen.getByRole("button", { name: "Save text" }));

  const title = screen.getByRole("textbox", { name: "Title" });
  await vi.waitFor(() => expect(title).toHaveAccessibleDescription(/\{\{colour\}\} is not a placeholder/));
  expect(screen.getByRole("button", { name: "Restore default text" })).toBeVisible();
});

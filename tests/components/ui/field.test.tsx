import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FormContext } from "@/components/ui/form-context";
import { FormErrors } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { FormState } from "@/lib/web/form-state";

const refused: FormState = {
  ok: false,
  fields: { title: ["Say what is wrong."], category: ["Choose a category."] },
  values: { title: "", category: "plumbing", description: "It drips", home: "on" },
};

function show(state: FormState) {
  render(
    <FormContext value={{ formId: "form", state }}>
      <FormErrors />
      <Field name="title" label="What is wrong?" help="A few words.">
        <Input />
      </Field>
      <Field name="category" label="Category">
        <Select defaultValue="electrical">
          <option value="electrical">Electrical</option>
          <option value="plumbing">Plumbing</option>
        </Select>
      </Field>
      <Field name="description" label="Description">
        <Textarea defaultValue="from the page" />
      </Field>
      <Checkbox name="home" label="At home" />
      <Checkbox name="pets" label="Pets" defaultChecked />
    </FormContext>,
  );
}

test("a field's label, help and error belong to its control", () => {
  show(refused);

  const title = screen.getByLabelText("What is wrong?");
  expect(title).toHaveAttribute("name", "title");
  expect(title).toBeInvalid();
  expect(title).toHaveAccessibleDescription("Say what is wrong. A few words.");
  expect(screen.getByLabelText("Description")).toBeValid();
});

test("what was typed comes back after a refusal and wins over the page's defaults", () => {
  show(refused);

  expect(screen.getByLabelText("Category")).toHaveValue("plumbing");
  expect(screen.getByLabelText("Description")).toHaveValue("It drips");
  expect(screen.getByLabelText("At home")).toBeChecked();
  expect(screen.getByLabelText("Pets")).not.toBeChecked();
});

test("before the first submission the page's defaults stand and nothing is invalid", () => {
  show(null);

  expect(screen.getByLabelText("Category")).toHaveValue("electrical");
  expect(screen.getByLabelText("Pets")).toBeChecked();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

test("the summary takes the focus and leads to each field", () => {
  show(refused);

  expect(screen.getByRole("alert")).toHaveFocus();
  expect(screen.getByText("2 things need correcting.")).toBeInTheDocument();
  screen.getByRole("link", { name: "Choose a category." }).click();
  expect(screen.getByLabelText("Category")).toHaveFocus();
});

test("an error that belongs to no field shows its message and the request to quote", () => {
  show({ ok: false, error: { kind: "internal", message: "Something went wrong.", requestId: "9f31c2aa" } });

  expect(screen.getByRole("alert")).toHaveTextContent("Something went wrong.");
  expect(screen.getByText("9f31c2aa")).toBeInTheDocument();
});

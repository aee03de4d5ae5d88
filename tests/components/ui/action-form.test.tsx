import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Component, type ReactNode } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/notify";
import { RadioCards } from "@/components/ui/radio-cards";
import { Select } from "@/components/ui/select";
import type { FormState } from "@/lib/web/form-state";

vi.mock("@/components/ui/notify", () => ({ notify: vi.fn() }));

type Action = (state: FormState<{ id: number }>, form: FormData) => Promise<FormState<{ id: number }>>;

const priorities = [
  { value: "1", label: "Low" },
  { value: "2", label: "Medium" },
];

function show(action: Action, props: Partial<Parameters<typeof ActionForm<{ id: number }>>[0]> = {}) {
  return render(
    <ActionForm action={action} submitLabel="Submit request" pendingLabel="Submitting…" {...props}>
      <Field name="title" label="Title">
        <Input />
      </Field>
      <Field name="category" label="Category">
        <Select defaultValue="a">
          <option value="a">Electrical</option>
          <option value="b">Plumbing</option>
        </Select>
      </Field>
      <RadioCards name="priority" legend="Priority" options={priorities} defaultValue="2" />
      <Field name="secret" label="Password">
        <Input type="password" />
      </Field>
    </ActionForm>,
  );
}

const refuse: Action = async (_, form) => ({
  ok: false,
  fields: { title: ["Say more."] },
  values: Object.fromEntries(form) as Record<string, string>,
});

const accept: Action = async () => ({ ok: true, data: { id: 7 }, message: "Submitted." });

beforeEach(() => localStorage.clear());

test("a refusal keeps everything that was typed and chosen", async () => {
  const user = userEvent.setup();
  show(refuse);

  await user.type(screen.getByLabelText("Title"), "Tap");
  await user.selectOptions(screen.getByLabelText("Category"), "b");
  await user.click(screen.getByLabelText("Low"));
  await user.click(screen.getByRole("button"));

  expect(await screen.findByRole("alert")).toHaveTextContent("Say more.");
  expect(screen.getByLabelText("Title")).toHaveValue("Tap");
  expect(screen.getByLabelText("Category")).toHaveValue("b");
  expect(screen.getByLabelText("Low")).toBeChecked();
});

test("the button says what is happening and cannot fire twice", async () => {
  const user = userEvent.setup();
  let finish: (state: FormState<{ id: number }>) => void = () => {};
  const action = vi.fn<Action>(() => new Promise((resolve) => (finish = resolve)));
  show(action);

  const button = screen.getByRole("button", { name: "Submit request" });
  await user.dblClick(button);
  await user.click(button);
  await user.type(screen.getByLabelText("Title"), "{Enter}");

  expect(button).toHaveTextContent("Submitting…");
  expect(button).toHaveAttribute("aria-disabled", "true");
  expect(action).toHaveBeenCalledTimes(1);

  await act(async () => finish({ ok: true, data: { id: 1 } }));
  expect(button).toHaveTextContent("Submit request");
  await user.click(button);
  expect(action).toHaveBeenCalledTimes(2);
  await act(async () => finish({ ok: true, data: { id: 2 } }));
});

test("success is announced, told to the caller, and empties the form", async () => {
  const user = userEvent.setup();
  const onDone = vi.fn();
  show(accept, { onDone });

  await user.type(screen.getByLabelText("Title"), "Tap");
  await user.click(screen.getByRole("button"));

  await waitFor(() => expect(onDone).toHaveBeenCalledExactlyOnceWith({ id: 7 }));
  expect(notify).toHaveBeenCalledWith({ title: "Submitted.", tone: "done" });
  expect(screen.getByLabelText("Title")).toHaveValue("");
});

test("a form that edits something may keep what it shows after success", async () => {
  const user = userEvent.setup();
  const onDone = vi.fn();
  show(accept, { onDone, resetOnSuccess: false });

  await user.type(screen.getByLabelText("Title"), "Tap");
  await user.click(screen.getByRole("button"));

  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(screen.getByLabelText("Title")).toHaveValue("Tap");
});

test("one key per thing submitted: the same after a refusal, a new one after success", async () => {
  const user = userEvent.setup();
  const keys: unknown[] = [];
  const answers = [refuse, accept, accept];
  const action: Action = async (state, form) => {
    keys.push(form.get("idempotencyKey"));
    return (answers[keys.length - 1] ?? accept)(state, form);
  };
  show(action, { idempotencyKey: "018f3c1e-0000-7000-8000-000000000001" });

  for (let round = 1; round <= 3; round++) {
    await user.click(screen.getByRole("button"));
    await waitFor(() => expect(keys).toHaveLength(round));
    await waitFor(() => expect(screen.getByRole("button")).toHaveTextContent("Submit request"));
  }

  expect(keys[0]).toBe("018f3c1e-0000-7000-8000-000000000001");
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
  expect(keys[2]).toMatch(/^[0-9a-f-]{36}$/);
});

test("a lost connection becomes a refusal that keeps what was typed", async () => {
  const user = userEvent.setup();
  show(() => Promise.reject(new TypeError("Failed to fetch")));

  await user.type(screen.getByLabelText("Title"), "Tap");
  await user.click(screen.getByRole("button"));

  expect(await screen.findByRole("alert")).toHaveTextContent("could not be reached");
  expect(screen.getByLabelText("Title")).toHaveValue("Tap");
});

test("a draft survives a reload and says so, without the password", async () => {
  const user = userEvent.setup();
  const page = show(accept, { draftKey: "new-request" });
  await user.type(screen.getByLabelText("Title"), "Tap");
  await user.selectOptions(screen.getByLabelText("Category"), "b");
  await user.click(screen.getByLabelText("Low"));
  await user.type(screen.getByLabelText("Password"), "hunter2");
  page.unmount();

  expect(JSON.stringify(localStorage)).not.toContain("hunter2");
  show(accept, { draftKey: "new-request" });

  expect(await screen.findByText(/Draft restored/)).toBeInTheDocument();
  expect(screen.getByLabelText("Title")).toHaveValue("Tap");
  expect(screen.getByLabelText("Category")).toHaveValue("b");
  expect(screen.getByLabelText("Low")).toBeChecked();
  expect(screen.getByLabelText("Password")).toHaveValue("");
});

test("a draft can be discarded", async () => {
  const user = userEvent.setup();
  const page = show(accept, { draftKey: "new-request" });
  await user.type(screen.getByLabelText("Title"), "Tap");
  page.unmount();
  show(accept, { draftKey: "new-request" });

  await user.click(await screen.findByRole("button", { name: "Discard it" }));

  expect(screen.getByLabelText("Title")).toHaveValue("");
  expect(screen.queryByText(/Draft restored/)).not.toBeInTheDocument();
  expect(localStorage).toHaveLength(0);
});

test("a draft is gone once it was submitted", async () => {
  const user = userEvent.setup();
  const onDone = vi.fn();
  const page = show(accept, { draftKey: "new-request", onDone });
  await user.type(screen.getByLabelText("Title"), "Tap");
  await user.click(screen.getByRole("button"));
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  page.unmount();

  expect(localStorage).toHaveLength(0);
});

test("a draft is gone too when success leads to another page", async () => {
  const user = userEvent.setup();
  vi.spyOn(console, "error").mockImplementation(() => {});
  const redirect = Object.assign(new Error("NEXT_REDIRECT"), {
    digest: "NEXT_REDIRECT;push;/maintenance;307;",
  });
  render(
    <Elsewhere>
      <ActionForm action={() => Promise.reject(redirect)} submitLabel="Submit request" draftKey="new-request">
        <input aria-label="Title" name="title" />
      </ActionForm>
    </Elsewhere>,
  );
  await user.type(screen.getByLabelText("Title"), "Tap");
  await user.click(screen.getByRole("button"));

  expect(await screen.findByText("Another page")).toBeInTheDocument();
  expect(localStorage).toHaveLength(0);
});

test("an old draft is not brought back", () => {
  const at = Date.now() - 15 * 86_400_000;
  localStorage.setItem("draft:new-request", JSON.stringify({ at, values: { title: ["Tap"] } }));
  show(accept, { draftKey: "new-request" });

  expect(screen.getByLabelText("Title")).toHaveValue("");
});

/** Stands for Next's boundary, which takes a redirect's error and navigates. */
class Elsewhere extends Component<{ children: ReactNode }, { gone: boolean }> {
  override state = { gone: false };
  static getDerivedStateFromError = () => ({ gone: true });
  override render() {
    return this.state.gone ? <p>Another page</p> : this.props.children;
  }
}

import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import { PhotoInput } from "@/components/ui/photo-input";

// jsdom has neither transfers nor addresses for previews.
class FakeTransfer {
  files: File[] = [];
  items = { add: (file: File) => this.files.push(file) };
}

let next = 0;

beforeEach(() => {
  vi.stubGlobal("DataTransfer", FakeTransfer);
  URL.createObjectURL = () => `blob:${next++}`;
  URL.revokeObjectURL = vi.fn();
});

const photo = (name: string, bytes = 10) => new File([new Uint8Array(bytes)], name, { type: "image/jpeg" });

function pick(...files: File[]) {
  fireEvent.change(screen.getByLabelText(/Add (more )?photos|Choose a photo/), { target: { files } });
}

const sent = () =>
  Array.from(document.querySelector<HTMLInputElement>("[name=photos]")?.files ?? [], ({ name }) => name);

test("photos add up over several picks and can be taken away again", async () => {
  const user = userEvent.setup();
  render(<PhotoInput name="photos" />);

  pick(photo("tap.jpg"), photo("sink.jpg"));
  pick(photo("valve.jpg"));
  expect(screen.getAllByRole("listitem")).toHaveLength(3);

  await user.click(screen.getByRole("button", { name: "Remove sink.jpg" }));
  expect(sent()).toEqual(["tap.jpg", "valve.jpg"]);
  expect(URL.revokeObjectURL).toHaveBeenCalledTimes(1);
});

test("no more photos than allowed, and it says so", () => {
  render(<PhotoInput name="photos" max={2} />);

  pick(photo("1.jpg"), photo("2.jpg"), photo("3.jpg"));

  expect(sent()).toEqual(["1.jpg", "2.jpg"]);
  expect(screen.getByText(/Only 2 photos fit/)).toBeInTheDocument();
});

test("where one photo fits, one is asked for", () => {
  render(<PhotoInput name="photos" max={1} />);
  expect(screen.getByLabelText("Choose a photo")).not.toHaveAttribute("multiple");

  pick(photo("1.jpg"), photo("2.jpg"));

  expect(sent()).toEqual(["1.jpg"]);
  expect(screen.getByText(/Only one photo fits/)).toBeInTheDocument();
});

test("what is too large or not a picture is left out by name", () => {
  render(<PhotoInput name="photos" maxBytes={1024 * 1024} />);
  const report = new File(["x"], "report.pdf", { type: "application/pdf" });

  pick(photo("huge.jpg", 1024 * 1024 + 1), report, photo("ok.jpg"));

  expect(sent()).toEqual(["ok.jpg"]);
  expect(screen.getByText(/report.pdf is not a picture. huge.jpg is larger than 1 MB/)).toBeInTheDocument();
});

test("resetting the form takes the previews away", async () => {
  const user = userEvent.setup();
  render(
    <form>
      <PhotoInput name="photos" />
      <button type="reset">Reset</button>
    </form>,
  );
  pick(photo("tap.jpg"));

  await user.click(screen.getByText("Reset"));

  expect(screen.queryByRole("listitem")).not.toBeInTheDocument();
});

test("without JavaScript it is one plain file input", () => {
  const html = renderToString(<PhotoInput name="photos" />);

  expect(html.match(/type="file"/g)).toHaveLength(1);
  expect(html).not.toContain("Take a photo");
});

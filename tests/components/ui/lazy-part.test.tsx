import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { LazyPart, lazily, loadParts } from "@/components/ui/lazy-part";

const Part = ({ name }: { name: string }) => <p>Here is {name}</p>;

test("a part that cannot be fetched says so, and comes when the connection is back", async () => {
  const load = vi.fn(async () => Part);
  load.mockRejectedValueOnce(new Error("Failed to load chunk"));
  const part = () => <LazyPart load={load} given={{ name: "it" }} waiting="Wait" missing="Not without" />;
  const { unmount } = render(part());
  expect(screen.getByText("Wait")).toBeInTheDocument();
  expect(await screen.findByText("Not without")).toBeInTheDocument();
  fireEvent(window, new Event("online"));
  expect(await screen.findByText("Here is it")).toBeInTheDocument();

  unmount();
  render(part());
  expect(screen.getByText("Here is it"), "at once the next time").toBeInTheDocument();
  expect(load).toHaveBeenCalledTimes(2);
});

test("parts are fetched before anybody asks, and one that is missing disturbs nobody", async () => {
  const load = vi.fn(async () => Part);
  const missing = vi.fn(() => Promise.reject(new Error("Failed to load chunk")));
  lazily(missing);
  lazily(load);
  loadParts();
  expect(load).toHaveBeenCalledOnce();
  expect(missing).toHaveBeenCalledOnce();
});

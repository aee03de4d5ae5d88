import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { LiveSearch } from "@/components/docs/live-search";
import { IN_THE_APP } from "@/lib/docs/addresses";

const index = [
  { slug: "guide/residents", anchor: "", title: "For residents", heading: "For residents", text: "Hello" },
  {
    slug: "guide/residents",
    anchor: "booking-a-place",
    title: "For residents",
    heading: "Booking a place",
    text: "Press the time at which you want to begin.",
  },
];

function open(answer: () => Promise<Response>) {
  const fetched = vi.fn(answer);
  vi.stubGlobal("fetch", fetched);
  render(<LiveSearch addresses={IN_THE_APP} index="/docs/search-index" />);
  return { field: screen.getByRole("searchbox", { name: "Search the documentation" }), fetched };
}

test("finds while one types, and arrows lead into what was found", async () => {
  const user = userEvent.setup();
  const { field, fetched } = open(async () => Response.json(index));

  await user.type(field, "book pla");
  const found = await screen.findByRole("link", { name: /For residents › Booking a place/ });
  expect(found).toHaveAttribute("href", "/docs/guide/residents#booking-a-place");
  expect(screen.getByRole("status")).toHaveTextContent("1 found");
  expect(fetched).toHaveBeenCalledTimes(1);

  await user.keyboard("{ArrowDown}");
  expect(found).toHaveFocus();
  await user.keyboard("{Escape}");
  expect(field).toHaveFocus();
  expect(screen.queryByRole("link")).toBeNull();

  await user.clear(field);
  await user.type(field, "zebra");
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Nothing about “zebra”"));
});

test("says when the index cannot be had, and asks again with the next letter", async () => {
  const user = userEvent.setup();
  const answers = [new Response("no", { status: 500 }), Response.json(index)];
  const { field } = open(async () => answers.shift() as Response);

  await user.type(field, "b");
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("could not be loaded"));
  await user.type(field, "egin");
  expect(await screen.findByRole("link", { name: /Booking a place/ })).toBeVisible();
});

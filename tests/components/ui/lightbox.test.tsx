import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Lightbox } from "@/components/ui/lightbox";

const photos = ["Tap", "Sink", "Valve"].map((alt) => ({
  href: `/${alt}.jpg`,
  thumbnail: `/${alt}-s.jpg`,
  alt,
}));

const large = async () => within(await screen.findByRole("dialog")).getByRole("img");

test("a photo opens large, turns with the arrow keys and gives the focus back", async () => {
  const user = userEvent.setup();
  render(<Lightbox photos={photos} />);
  const link = screen.getByRole("link", { name: "Sink" });

  await user.click(link);
  expect(await large()).toHaveAttribute("src", "/Sink.jpg");
  expect(screen.getByRole("dialog")).toHaveTextContent("2 of 3");

  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(await large()).toHaveAttribute("src", "/Tap.jpg");
  await user.click(screen.getByRole("button", { name: "Previous photo" }));
  expect(await large()).toHaveAttribute("src", "/Valve.jpg");

  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  await waitFor(() => expect(link).toHaveFocus());
});

test("each photo is a link to its file", () => {
  render(<Lightbox photos={photos} />);

  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    "/Tap.jpg",
    "/Sink.jpg",
    "/Valve.jpg",
  ]);
});

test("a single photo has nothing to turn to", async () => {
  const user = userEvent.setup();
  render(<Lightbox photos={photos.slice(0, 1)} />);

  await user.click(screen.getByRole("link"));

  await large();
  expect(screen.queryByRole("button", { name: "Next photo" })).not.toBeInTheDocument();
});

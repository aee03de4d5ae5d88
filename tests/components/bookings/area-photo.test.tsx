import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { AreaPhoto } from "@/components/bookings/area-photo";
import { AreaPhotoCard } from "@/components/bookings/area-photo-card";
import { LeftOut } from "@/components/bookings/left-out";

const photo = { id: "0190a000-0000-7000-8000-00000000000b", width: 960, height: 720 };
const hall = { id: "0190a000-0000-7000-8000-00000000000a", name: "Clubhouse hall", photo };
const action = async () => null;

test("a place shows its photo, and nothing in its stead without one", () => {
  const { rerender, container } = render(<AreaPhoto area={hall} />);
  const shown = screen.getByRole("img", { name: "How it looks: Clubhouse hall" });
  expect(shown).toHaveAttribute("src", `/bookings/photos/${photo.id}?size=full`);
  rerender(<AreaPhoto area={{ ...hall, photo: null }} />);
  expect(container).toBeEmptyDOMElement();
});

test("whoever manages it adds one, replaces it or removes it", () => {
  const { rerender } = render(<AreaPhotoCard area={{ ...hall, photo: null }} set={action} remove={action} />);
  expect(screen.getByRole("button", { name: "Add photo" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Remove photo" })).toBeNull();
  rerender(<AreaPhotoCard area={hall} set={action} remove={action} />);
  for (const name of ["Replace photo", "Remove photo"])
    expect(screen.getByRole("button", { name })).toBeVisible();
});

test("a series says how many dates were left out, and which", () => {
  const { rerender, container } = render(
    <LeftOut dates="2026-12-03,2026-12-10" format={{ locale: "en-IN" }} />,
  );
  expect(container).toHaveTextContent(/^2 dates were left out, because .*:Thu, 3 Dec 2026Thu, 10 Dec 2026$/);
  rerender(<LeftOut dates="2026-12-03" format={{ locale: "en-IN" }} />);
  expect(container).toHaveTextContent("One date was left out");
  rerender(<LeftOut dates={undefined} format={{ locale: "en-IN" }} />);
  expect(container).toBeEmptyDOMElement();
});

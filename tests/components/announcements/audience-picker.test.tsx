import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { AudiencePicker } from "@/components/announcements/audience-picker";
import type { Audience } from "@/lib/announcements/audience-label";

const everyone: Audience = { audience: "EVERYONE", blocks: [] };

test("counts whom it would reach as one chooses; blocks are offered only for people who live somewhere", async () => {
  const count = vi.fn(async ({ blocks }: Audience) => [blocks.length ? 182 : 240]);
  const user = userEvent.setup();
  render(<AudiencePicker blocks={["A", "B", "C1"]} chosen={everyone} count={count} />);

  expect(await screen.findByText("Goes to 240 people.")).toBeVisible();
  expect(screen.queryByRole("checkbox", { name: "Block A" })).toBeNull();

  await user.click(screen.getByRole("radio", { name: /^Residents/ }));
  await user.click(screen.getByRole("checkbox", { name: "Block A" }));
  await user.click(screen.getByRole("checkbox", { name: "Block B" }));
  expect(await screen.findByText("Goes to 182 people in blocks A and B.")).toBeVisible();
  expect(count).toHaveBeenLastCalledWith({ audience: "RESIDENTS", blocks: ["A", "B"] });

  await user.click(screen.getByRole("radio", { name: "Staff" }));
  expect(await screen.findByText("Goes to 240 members of staff.")).toBeVisible();
  expect(count).toHaveBeenLastCalledWith({ audience: "STAFF", blocks: [] });
});

test("says nothing when nobody can tell, and says so when it would reach nobody", async () => {
  const count = vi.fn<(audience: Audience) => Promise<number[]>>(() => Promise.reject(new Error("offline")));
  const user = userEvent.setup();
  render(<AudiencePicker blocks={[]} chosen={everyone} count={count} />);
  await vi.waitFor(() => expect(count).toHaveBeenCalled());
  expect(screen.queryByText(/Goes to/)).toBeNull();

  count.mockResolvedValue([0]);
  await user.click(screen.getByRole("radio", { name: "Tenants" }));
  expect(await screen.findByText("Goes to nobody yet.")).toBeVisible();
});

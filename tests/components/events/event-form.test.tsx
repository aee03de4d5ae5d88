import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { EventForm } from "@/components/events/event-form";
import { ReplyForm } from "@/components/events/reply-form";
import { ReplyState } from "@/components/events/reply-state";
import type { OwnAnswer } from "@/lib/events/event-queries";

const own = (given: Partial<OwnAnswer> = {}): OwnAnswer => ({
  answer: "YES",
  guests: 0,
  waitingSince: null,
  checkedInAt: null,
  position: null,
  ...given,
});
const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement;

test("a new beginning suggests an end two hours later; whole days are dates", () => {
  render(<EventForm action={vi.fn()} secondary={null} />);

  fireEvent.change(field("Begins"), { target: { value: "2026-12-05T23:00" } });
  expect(field("Ends").value).toBe("2026-12-06T01:00");

  fireEvent.click(screen.getByLabelText("The whole day, or several"));
  expect([field("Begins").type, field("Begins").value]).toEqual(["date", "2026-12-05"]);
  expect(field("Last day").value).toBe("2026-12-06");
});

test("an answer says which it is, and carries it with the button that was pressed", async () => {
  const action = vi.fn(async (_: unknown, form: FormData) => ({
    ok: true as const,
    data: [...form.entries()],
  }));
  render(<ReplyForm action={action} eventId="e1" own={null} isFull={false} />);
  fireEvent.change(field("Guests you bring"), { target: { value: "2" } });
  fireEvent.click(screen.getByRole("button", { name: "Maybe" }));

  await vi.waitFor(() => expect(action).toHaveBeenCalledOnce());
  expect(Object.fromEntries(action.mock.calls[0]?.[1] as FormData)).toMatchObject({
    eventId: "e1",
    guests: "2",
    answer: "MAYBE",
  });
});

test("where all places are taken one joins the line, unless one has a place", () => {
  const { rerender } = render(<ReplyForm action={vi.fn()} eventId="e1" own={null} isFull />);
  expect(screen.getByRole("button", { name: "Join the waiting list" })).toBeTruthy();
  rerender(<ReplyForm action={vi.fn()} eventId="e1" own={own()} isFull />);
  expect(screen.getByRole("button", { name: "I’m coming" })).toBeTruthy();
});

test.each([
  [own({ guests: 2 }), "You are coming with 2 guests."],
  [own({ waitingSince: new Date(), position: 3 }), /number 3 on the waiting list/],
  [own({ answer: "MAYBE" }), /No place is kept for you/],
  [own({ checkedInAt: new Date() }), "You were there."],
])("an answer in a sentence (%#)", (answer, sentence) => {
  render(<ReplyState own={answer} />);
  expect(screen.getByText(sentence)).toBeTruthy();
});

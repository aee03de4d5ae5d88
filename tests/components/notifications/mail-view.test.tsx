import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { MailView } from "@/components/notifications/mail-view";

test("a mail is shown where it can run nothing and reach nothing, and its links open in this tab", () => {
  const html = '<a href="https://estate.example/verify-email?token=x" target="_blank">Confirm</a>';
  render(<MailView subject="Please confirm" html={html} text="" />);

  const frame = screen.getByTitle("Please confirm");
  expect(frame).toHaveAttribute("sandbox", "allow-top-navigation-by-user-activation");
  expect(frame.getAttribute("srcdoc")).toContain('target="_top"');
  expect(frame.getAttribute("srcdoc")).not.toContain("_blank");
});

test("addresses in the plain text are links, everything else is text", () => {
  const text =
    "Confirm: http://localhost:3000/verify-email?token=abc-_1\n\n<b>not bold</b> javascript:alert(1)";
  render(<MailView subject="s" html={null} text={text} />);

  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    "http://localhost:3000/verify-email?token=abc-_1",
  ]);
  expect(screen.getByText(/<b>not bold<\/b>/)).toBeInTheDocument();
});

test("a text message has no mail view", () => {
  render(<MailView subject="" html={null} text="Emergency" />);

  expect(document.querySelector("iframe")).toBeNull();
});

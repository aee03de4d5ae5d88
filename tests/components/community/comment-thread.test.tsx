import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { CommentThreads } from "@/components/community/comment-thread";

test("answers stand below what they answer, and what is gone says so in place of the words", () => {
  render(
    <CommentThreads
      label="Comments"
      threads={[
        {
          id: "1",
          author: "Asha",
          time: "now",
          content: null,
          note: "Removed by its author.",
          replies: [{ id: "2", author: "Meera", badge: "Staff", time: "now", content: "<b>At nine</b>" }],
        },
      ]}
    />,
  );

  const answers = screen.getByRole("list", { name: "Answers to Asha" });
  expect(within(answers).getByText("<b>At nine</b>")).toBeVisible();
  expect(within(answers).getByText("Staff")).toBeVisible();
  expect(screen.getByText("Removed by its author.")).toBeVisible();
});

import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Markdown } from "@/components/ui/markdown";
import { MarkdownEditor } from "@/components/ui/markdown-editor";

test("shows what Markdown says, and nothing that could do harm", () => {
  const text = [
    "# Title",
    "**bold** <script>alert(1)</script> <img src=x onerror=alert(1)>",
    "[good](https://example.org) [bad](javascript:alert(1)) [data](data:text/html,x) [call](tel:+911)",
    "![a picture](https://evil.example/p.png)",
    "<a href='https://x.example' onclick='alert(1)'>html</a>",
    "- [x] done",
  ].join("\n\n");
  const { container } = render(<Markdown text={text} />);

  expect(container.querySelector("script, img, input, [onclick], [onerror], iframe, style")).toBeNull();
  expect(container.querySelector("h1")).toBeNull();
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("Title");
  expect(screen.getByText("bold").tagName).toBe("STRONG");
  const hrefs = [...container.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  expect(hrefs.filter(Boolean)).toEqual(["https://example.org", "tel:+911"]);
  expect(screen.getByRole("link", { name: "good" })).toHaveAttribute("rel", "noopener nofollow ugc");
  expect(container).toHaveTextContent("bold alert(1) good");
});

test("the editor marks what is chosen and shows a preview", async () => {
  const user = userEvent.setup();
  render(<MarkdownEditor name="body" label="Text" maxLength={100} defaultValue="Water off" />);
  const area = screen.getByLabelText<HTMLTextAreaElement>("Text");
  area.setSelectionRange(0, 5);
  await user.click(screen.getByRole("button", { name: "Bold" }));
  expect(area).toHaveValue("**Water** off");

  await user.click(screen.getByRole("button", { name: "Preview" }));
  expect((await screen.findByText("Water")).tagName).toBe("STRONG");
  await user.click(screen.getByRole("button", { name: "Write on" }));
  expect(screen.getByLabelText("Text")).toHaveValue("**Water** off");
});

import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { beforeEach, expect, test } from "vitest";
import { ThemeScript } from "@/components/ui/theme-script";
import { ThemeSwitch } from "@/components/ui/theme-switch";

const root = document.documentElement;

beforeEach(() => {
  delete root.dataset.theme;
  // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no Cookie Store API
  document.cookie = "theme=; max-age=0; path=/";
});

test("a chosen theme shows at once and is remembered", async () => {
  const user = userEvent.setup();
  render(<ThemeSwitch />);
  expect(screen.getByLabelText("System")).toBeChecked();

  await user.click(screen.getByLabelText("Dark"));

  expect(root.dataset.theme).toBe("dark");
  expect(document.cookie).toContain("theme=dark");
});

test("going back to the system forgets the choice", async () => {
  const user = userEvent.setup();
  root.dataset.theme = "light";
  render(<ThemeSwitch />);
  expect(screen.getByLabelText("Light")).toBeChecked();

  await user.click(screen.getByLabelText("System"));

  expect(root.dataset.theme).toBeUndefined();
  expect(document.cookie).not.toContain("theme");
});

test("the script in the head applies a remembered theme and nothing else", () => {
  const [, script = ""] =
    renderToString(<ThemeScript nonce="n" />).match(/<script nonce="n">(.*)<\/script>/) ?? [];
  const run = new Function(script.replaceAll("&amp;", "&"));

  // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no Cookie Store API
  document.cookie = "theme=evil; path=/";
  run();
  expect(root.dataset.theme).toBeUndefined();

  // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no Cookie Store API
  document.cookie = "theme=dark; path=/";
  run();
  expect(root.dataset.theme).toBe("dark");
});

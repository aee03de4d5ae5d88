import { describe, expect, test } from "vitest";
import { EXAMPLES } from "@/lib/notifications/example-values";
import { TYPES } from "@/lib/notifications/registry";
import { renderTemplate, renderText, unknownPlaceholders } from "@/lib/notifications/render-template";
import { updateTemplateInput } from "@/lib/notifications/schema";
import { defaultTemplate, TEMPLATES, type TemplateKey, templatesOf } from "@/lib/notifications/templates";

const keys = Object.keys(TEMPLATES) as TemplateKey[];

test("every kind has a text", () => {
  expect(TYPES.filter((type) => templatesOf(type).length === 0)).toEqual([]);
});

describe.each(keys)("%s", (key) => {
  const { subject } = TEMPLATES[key];

  test("asks for nothing that nobody fills in, and the console would take it", () => {
    expect(updateTemplateInput.safeParse({ key, ...defaultTemplate(key) }).success).toBe(true);
  });

  test("reads well with example data", () => {
    const { title, message, sms } = renderTemplate(defaultTemplate(key), EXAMPLES[subject]);
    for (const text of [title, message, sms]) {
      expect(text).not.toMatch(/[{}]|undefined| {2}| [.,]/);
      expect(text.length).toBeGreaterThan(5);
    }
    expect([...title].length).toBeLessThan(90);
  });
});

test("a value is filled in once and never read as a template", () => {
  expect(renderText("{{a}} {{ b }}", { a: "{{b}}", b: "$& <b>" })).toBe("{{b}} $& <b>");
});

test("what is empty leaves no gap", () => {
  expect(renderText("{{summary}}. {{raised}} {{next}} End{{due}}.", { summary: "S" })).toBe("S. End.");
});

test("a text message is cut between characters", () => {
  const { sms } = renderTemplate({ title: "T", message: "M", sms: "🔌".repeat(600) }, {});
  expect([...sms]).toHaveLength(480);
});

test.each([
  ["{{ticket}} and {{colour}}", ["{{colour}}"]],
  ["{{ticket} is open", ["{{ticket}"]],
  ["ticket}} is open", ["}}"]],
  ["{{Ticket}}", ["{{Ticket}}"]],
  ["{{}}", ["{{}}"]],
  ["{ticket} costs {5}", []],
])("%s", (text, unknown) => {
  expect(unknownPlaceholders(text, ["ticket"])).toEqual(unknown);
});

test("an unknown placeholder is refused at its field, with its name and those there are", () => {
  const refused = updateTemplateInput.safeParse({
    key: "account_rejected",
    title: "{{estate}} for {{ticket}}",
    message: "{{headline}}",
    sms: "{{headline}} {{estate}}",
  });

  expect(refused.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    [
      "title",
      expect.stringMatching(
        /^\{\{ticket\}\} is not a placeholder of this text\. There are: \{\{estate\}\}, /,
      ),
    ],
    ["message", expect.stringContaining("{{headline}} is not a placeholder")],
  ]);
});

test.each([{ key: "nothing" }, { title: " " }, { message: "" }, { sms: "x".repeat(321) }])(
  "%j is refused",
  (wrong) => {
    const good = { key: "account_rejected", title: "T", message: "M", sms: "S" };
    expect(updateTemplateInput.safeParse(good).success).toBe(true);
    expect(updateTemplateInput.safeParse({ ...good, ...wrong }).success).toBe(false);
  },
);

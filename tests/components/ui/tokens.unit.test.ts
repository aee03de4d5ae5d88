import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync("app/globals.css", "utf8");
const tokens = new Map(
  Array.from(
    css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g),
    ([, name, light, dark]) => [name ?? "", { light: light ?? "", dark: dark ?? "" }],
  ),
);

const tones = ["waiting", "working", "done", "alert", "ended"];
const grounds = ["paper", "surface", "raised", "sunken", "hover"];

const text: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ["ink", ground],
    ["muted", ground],
    ["accent-text", ground],
    ["alert", ground],
  ]),
  ...["paper", "surface", "raised"].map((ground): [string, string] => ["faint", ground]),
  ...tones.map((tone): [string, string] => [tone, `${tone}-bg`]),
  ...tones.map((tone): [string, string] => ["ink", `${tone}-bg`]),
  ["accent-ink", "accent"],
  ["accent-ink", "accent-hover"],
  ["accent-text", "accent-soft"],
  ["muted", "accent-soft"],
  ["danger-ink", "danger"],
  ["danger-ink", "danger-hover"],
  ["danger", "raised"],
  ["brand-ink", "brand"],
  ["brand-muted", "brand"],
];

const shapes: [string, string][] = ["paper", "surface", "raised"].flatMap((ground): [string, string][] => [
  ["line-control", ground],
  ["focus", ground],
  ["star", ground],
  ["accent", ground],
]);

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test.each(text)("%s reads on %s", (ink, ground) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(shapes)("%s shows on %s", (shape, ground) => {
    expect(contrast(colour(shape, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

test("no component brings a colour of its own", () => {
  const offenders = readdirSync("components", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) =>
      /#[0-9a-f]{6}\b|\b(rgb|hsl|oklch)a?\(/i.test(readFileSync(`components/${file}`, "utf8")),
    );
  expect(offenders).toEqual([]);
});

function colour(name: string, theme: "light" | "dark") {
  const found = tokens.get(name)?.[theme];
  if (!found) throw new Error(`app/globals.css has no token --${name}`);
  return found;
}

/** WCAG 2.2's contrast ratio. */
function contrast(one: string, other: string) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { DocText } from "@/components/docs/doc-text";
import { IN_THE_APP, linkTarget, pageAddress } from "@/lib/docs/addresses";
import { allPages } from "@/lib/docs/docs-site";
import { findInDocs } from "@/lib/docs/find";
import { outline } from "@/lib/docs/outline";
import { docsSite } from "@/lib/docs/read-site";
import { searchIndex } from "@/lib/docs/search-index";
import { attributes, words } from "./html";

const site = await docsSite();
const pages = allPages(site);
const index = searchIndex(site);
// Of the code reference two: they are made alike, and the static site's test renders them all.
const some = pages.filter(({ section, slug }) => section !== "code" || /people|contacts/.test(slug));
const html = new Map(
  some.map((page) => [
    page.slug,
    renderToStaticMarkup(createElement(DocText, { page, pictures: site.pictures, addresses: IN_THE_APP })),
  ]),
);
const htmlOf = (slug: string) => html.get(slug) ?? "";

test("every page shows its headings, each with the anchor that the outline says", () => {
  const shown = (slug: string) =>
    [...htmlOf(slug).matchAll(/<h[1-6] id="([^"]*)">([\s\S]*?)<\/h[1-6]>/g)].map(([, id, text]) => [
      id,
      words(text as string),
    ]);
  const expected = some.map(({ slug, markdown }) => [
    slug,
    outline(markdown).map(({ anchor, heading }) => [anchor, heading]),
  ]);
  expect(some.map(({ slug }) => [slug, shown(slug)])).toEqual(expected);
  expect(pages.filter(({ title }) => !title)).toEqual([]);
});

test("every link leads to a page and a heading, every picture to a file", () => {
  const anchors = new Set(
    pages.flatMap(({ slug }) => [
      pageAddress(IN_THE_APP, slug),
      ...attributes(htmlOf(slug), "id").map((id) => pageAddress(IN_THE_APP, slug, id)),
    ]),
  );
  const isPicture = (address: string) =>
    site.pictures.some(({ name }) => address.endsWith(`/pictures/${name}`));
  const broken = some.flatMap(({ slug }) => [
    ...attributes(htmlOf(slug), "href")
      .filter((link) => !/^(https?|mailto):/.test(link))
      .map((link) => (link.startsWith("#") ? pageAddress(IN_THE_APP, slug, link.slice(1)) : link))
      .filter((link) => !anchors.has(link) && !isPicture(link)),
    ...attributes(htmlOf(slug), "src").filter((src) => !isPicture(src)),
  ]);
  expect(broken).toEqual([]);
});

test("the front page leads to every page but decisions and code", () => {
  const wanted = pages.filter(({ slug, section }) => slug && !["decisions", "code"].includes(section));
  const links = attributes(htmlOf(""), "href");
  expect(wanted.map(({ slug }) => slug).filter((slug) => !links.includes(`/docs/${slug}`))).toEqual([]);
});

describe("a link", () => {
  test.each([
    ["guide/residents", "staff.md", { kind: "page", slug: "guide/staff", anchor: "" }],
    [
      "guide/residents",
      "../operate/files.md#limits",
      { kind: "page", slug: "operate/files", anchor: "limits" },
    ],
    ["guide/residents", "../README.md", { kind: "page", slug: "", anchor: "" }],
    ["", "guide/staff.md", { kind: "page", slug: "guide/staff", anchor: "" }],
    ["operate/files", "#limits", { kind: "page", slug: "operate/files", anchor: "limits" }],
    ["guide/staff", "../pictures/a.png", { kind: "picture", name: "a.png" }],
    ["guide/staff", "../../compose.yaml", { kind: "file", path: "compose.yaml" }],
    ["guide/staff", "https://example.org", { kind: "outside", address: "https://example.org" }],
  ])("on %s to %s", (slug, link, target) => {
    expect(linkTarget(slug, link)).toEqual(target);
  });
});

describe("the search", () => {
  test("finds every page by its title and by a word of its text", () => {
    const lost = pages.flatMap(({ slug, title, markdown }) => {
      const text = outline(markdown).map((part) => part.text);
      const rare = text
        .join(" ")
        .split(/[^\p{L}]+/u)
        .reduce((longest, word) => (word.length > longest.length ? word : longest), "");
      return [title, rare].filter(
        (query) => !findInDocs(index, query, 1_000).some(({ entry }) => entry.slug === slug),
      );
    });
    expect(lost).toEqual([]);
  });

  test("matches beginnings of words, all of them, and puts people's guides before decisions and code", () => {
    expect(findInDocs(index, "booking")[0]?.entry.slug).toBe("guide/residents");
    expect(findInDocs(index, "waiting li")[0]?.entry.slug).toBe("guide/residents");
    expect(findInDocs(index, "assignRequest")[0]?.entry.heading).toBe("assignRequest");
    expect(findInDocs(index, "waiting zzzz")).toEqual([]);
    expect(findInDocs(index, "  ")).toEqual([]);
    const entry = {
      slug: "a",
      anchor: "",
      title: "A",
      heading: "A",
      text: "Say (what) you mean; meaning [it]",
    };
    expect(findInDocs([entry], "mean (what")[0]?.excerpt.filter(({ marked }) => marked)).toEqual([
      { text: "(what", marked: true },
      { text: "mean", marked: true },
      { text: "mean", marked: true },
    ]);
    expect(findInDocs([entry], "ean")).toEqual([]);
  });
});

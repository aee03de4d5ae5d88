import type { ReactElement } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { type DocsAddresses, linkTarget, pageAddress, pictureAddress } from "@/lib/docs/addresses";
import type { DocsPage, DocsPicture } from "@/lib/docs/docs-site";
import { outline } from "@/lib/docs/outline";

type Shown = { page: DocsPage; pictures: DocsPicture[]; addresses: DocsAddresses };

/** A page's Markdown. It is ours: pictures and headings with addresses are welcome here, unlike in people's texts. */
export function DocText(shown: Shown) {
  const { root } = shown.addresses;
  const known = parsed.get(shown.page);
  const text = known?.root === root ? known.text : parse(shown);
  parsed.set(shown.page, { root, text });
  return <div className="docs-text">{text}</div>;
}

/** Long pages take a tenth of a second to parse; a page of an estate that runs is always the same one. */
const parsed = new WeakMap<DocsPage, { root: string; text: ReactElement }>();

const parse = ({ page, pictures, addresses }: Shown): ReactElement =>
  ReactMarkdown({
    children: page.markdown,
    components,
    remarkPlugins: [remarkGfm],
    rehypePlugins: [
      [headingIds, outline(page.markdown).map(({ anchor }) => anchor)],
      [pictureSizes, pictures],
    ],
    urlTransform: (link) => addressOf(page.slug, link, addresses),
  });

/** Links between files become links between pages. */
function addressOf(slug: string, link: string, addresses: DocsAddresses): string {
  const target = linkTarget(slug, link);
  if (target.kind === "page")
    return link.startsWith("#") ? `#${target.anchor}` : pageAddress(addresses, target.slug, target.anchor);
  if (target.kind === "picture") return pictureAddress(addresses, target.name);
  return target.kind === "outside" ? target.address : "";
}

type Node = { type: string; tagName?: string; properties?: Record<string, unknown>; children?: Node[] };

/** Gives the headings, in their order, the anchors that the outline has for them. */
const headingIds = (anchors: string[]) => (tree: Node) => {
  let next = 0;
  visit(tree, (node) => {
    if (/^h[1-6]$/.test(node.tagName ?? "")) node.properties = { ...node.properties, id: anchors[next++] };
  });
};

/** A picture keeps its place while it loads, and a phone's is not taller than a screen. */
const pictureSizes = (pictures: DocsPicture[]) => (tree: Node) =>
  visit(tree, (node) => {
    const picture = pictures.find(({ name }) => String(node.properties?.src ?? "").endsWith(`/${name}`));
    if (node.tagName !== "img" || !picture) return;
    const scale = Math.min(1, 544 / picture.height);
    const [width, height] = [picture.width * scale, picture.height * scale].map(Math.round);
    node.properties = { ...node.properties, width, height };
  });

function visit(node: Node, look: (node: Node) => void) {
  look(node);
  for (const child of node.children ?? []) visit(child, look);
}

const components: Components = {
  h2: ({ id, children }) => (
    <h2 id={id}>
      <a href={`#${id}`}>{children}</a>
    </h2>
  ),
  h3: ({ id, children }) => (
    <h3 id={id}>
      <a href={`#${id}`}>{children}</a>
    </h3>
  ),
  a: ({ href, children }) =>
    href ? (
      <a href={href} rel={/^https?:/.test(href) ? "noopener" : undefined}>
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  // A desktop's picture on a phone is small: it opens by itself, to be looked at closely.
  img: ({ src, alt, width, height }) => (
    <a href={String(src)} className="docs-picture">
      {/* biome-ignore lint/performance/noImgElement: the static site has no server that could resize */}
      <img src={src} alt={alt ?? ""} width={width} height={height} loading="lazy" />
    </a>
  ),
  table: ({ children }) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, this groups what scrolls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div role="group" aria-label="Table" className="docs-table" tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
  pre: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre tabIndex={0}>{children}</pre>
  ),
};

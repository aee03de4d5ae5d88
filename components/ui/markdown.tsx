import ReactMarkdown, { type Components, defaultUrlTransform } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";

/** No pictures (they go in as files) and no addresses but these. HTML goes, its words stay. */
const schema = {
  ...defaultSchema,
  tagNames: defaultSchema.tagNames?.filter((name) => !["img", "picture", "source"].includes(name)) ?? [],
  protocols: { href: ["http", "https", "mailto", "tel"] },
};

const components: Components = {
  // The page's own title is the only first heading.
  h1: ({ children }) => <h2>{children}</h2>,
  h2: ({ children }) => <h2>{children}</h2>,
  h3: ({ children }) => <h3>{children}</h3>,
  h4: ({ children }) => <h4>{children}</h4>,
  h5: ({ children }) => <h4>{children}</h4>,
  h6: ({ children }) => <h4>{children}</h4>,
  a: ({ href, children }) => (
    <a href={href} rel="noopener nofollow ugc">
      {children}
    </a>
  ),
  // A list with boxes is read, not ticked.
  input: ({ checked }) => <span>{checked ? "☑ " : "☐ "}</span>,
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label="Table" className="overflow-x-auto" tabIndex={0}>
      <table>{children}</table>
    </section>
  ),
  pre: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre tabIndex={0}>{children}</pre>
  ),
};

/** What somebody wrote with Markdown (GitHub's), safe to show to everybody; works on the server and in the browser. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="markdown">
      <ReactMarkdown
        components={components}
        rehypePlugins={[[rehypeSanitize, schema]]}
        remarkPlugins={[remarkGfm]}
        urlTransform={safeAddress}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}

const safeAddress = (url: string) => (/^tel:[+\d\s()-]+$/i.test(url) ? url : defaultUrlTransform(url));

import { type DocsAddresses, pageAddress } from "@/lib/docs/addresses";
import { type Found, findInDocs, type SearchEntry } from "@/lib/docs/find";

const MOST = 12;

/** Makes a SearchBox search in the browser, with an index that is loaded once it is used. Returns what undoes it. */
export function wireSearch(form: HTMLFormElement, load: () => Promise<SearchEntry[]>): () => void {
  const field = form.querySelector("input") as HTMLInputElement;
  const panel = form.querySelector("div") as HTMLElement;
  const [said, list] = [panel.querySelector("p") as HTMLElement, panel.querySelector("ul") as HTMLElement];
  const { root = "", ending } = form.dataset;
  const addresses: DocsAddresses = { root, ending: ending === ".html" ? ".html" : "" };
  const stopped = new AbortController();
  let index: Promise<SearchEntry[]> | undefined;

  async function search() {
    const query = field.value.trim();
    panel.hidden = !query;
    if (!query) return;
    index ??= load();
    try {
      const found = findInDocs(await index, query, MOST);
      if (field.value.trim() !== query) return;
      list.replaceChildren(...found.map((each) => resultOf(each, addresses)));
      said.textContent = found.length ? counted(found.length) : `Nothing about “${query}”. Try fewer words.`;
    } catch {
      index = undefined;
      said.textContent = "The search could not be loaded. Please try again.";
    }
  }

  function move(event: KeyboardEvent) {
    if (event.key === "Escape") {
      field.focus();
      hide();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const places: HTMLElement[] = [field, ...list.querySelectorAll("a")];
    const here = places.indexOf(document.activeElement as HTMLElement);
    places[here + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
    event.preventDefault();
  }

  const { signal } = stopped;
  field.addEventListener("input", search, { signal });
  field.addEventListener("focus", search, { signal });
  form.addEventListener("keydown", move, { signal });
  form.addEventListener("click", ({ target }) => (target as Element).closest("a") && hide(), { signal });
  document.addEventListener("click", ({ target }) => !form.contains(target as Node) && hide(), { signal });
  form.addEventListener("submit", (event) => enter(event), { signal });

  function hide() {
    panel.hidden = true;
  }

  /** The first that was found; before anything was, the app's own page with results. */
  function enter(event: Event) {
    const first = panel.hidden ? null : list.querySelector("a");
    if (first || addresses.ending) event.preventDefault();
    first?.click();
  }

  return () => stopped.abort();
}

const counted = (found: number) => (found < MOST ? `${found} found` : `The best ${found}`);

function resultOf({ entry, excerpt }: Found, addresses: DocsAddresses): HTMLElement {
  const link = document.createElement("a");
  link.href = pageAddress(addresses, entry.slug, entry.anchor);
  const name = document.createElement("strong");
  name.textContent = entry.heading === entry.title ? entry.title : `${entry.title} › ${entry.heading}`;
  const words = document.createElement("span");
  for (const { text, marked } of excerpt) {
    const part = document.createElement(marked ? "mark" : "span");
    part.textContent = text;
    words.append(part);
  }
  link.append(name, words);
  const item = document.createElement("li");
  item.append(link);
  return item;
}

/*
 * A part of the service worker (sw.js, whose names it uses): what is shown when nothing answers and the page itself is not
 * on this device, or not all of it.
 */

const OFFLINE_PAGE = "/offline.html";
/** How many of the kept requests the page above offers. */
const OFFERED = 8;

Object.assign(self, { readable, offlinePage });

/**
 * A page whose scripts are no longer all here, after the estate was renewed or room was made: half of them would leave an
 * error in its place. As the server made it, it can be read.
 */
async function readable(found) {
  const html = await found.clone().text();
  const cache = await caches.open(STATIC).catch(nothing);
  const here = new Set(((await cache?.keys().catch(nothing)) ?? []).map(({ url }) => new URL(url).pathname));
  const missing = (html.match(BUILT) ?? []).filter((file) => file.endsWith(".js") && !here.has(file));
  if ((await Promise.all(missing.map(isInBrowser))).every(Boolean)) return found;
  return new Response(
    html
      .replace(/<script\b[^>]*\ssrc=[^>]*><\/script>|<link\b[^>]*\sas="script"[^>]*>/g, "")
      .replace(/<main\b[^>]*>/, (main) => main + readOnlyNote(found.headers.get("date"))),
    { headers: withoutLength(found.headers) },
  );
}

/** The browser's own store may have what ours has not. */
const isInBrowser = (file) =>
  fetch(file, { cache: "only-if-cached", mode: "same-origin" }).then(
    ({ ok }) => ok,
    () => false,
  );

function readOnlyNote(date) {
  const at = date
    ? new Date(date).toLocaleString("en-IN", { dateStyle: "medium", timeStyle: "short" })
    : "earlier";
  return `<style>main form { display: none }</style>
    <p role="status" class="mb-5 rounded border border-waiting-line bg-waiting-bg px-4 py-3 text-sm text-waiting">As of ${at}.
    A part of this page is no longer on this device: you can read it, and work here again with a connection.</p>`;
}

/** Says what can be opened instead. */
async function offlinePage() {
  const found = await caches.match(OFFLINE_PAGE, { cacheName: SHELL }).catch(nothing);
  if (!found) return Response.error();
  const html = await found.text();
  const links = await keptRequests().catch(() => "");
  return new Response(
    html.replace("<!-- kept requests -->", () => links),
    { headers: withoutLength(found.headers) },
  );
}

/** The newest first. Their titles stand in the pages as HTML already. */
async function keptRequests() {
  const cache = await ownCache();
  const requests = ((await cache?.keys()) ?? [])
    .filter(({ url }) => REQUEST.test(new URL(url).pathname))
    .reverse();
  const items = requests.slice(0, OFFERED).map(async (request) => {
    const { pathname } = new URL(request.url);
    const html = await (await cache.match(request, { ignoreVary: true }))?.text();
    const title = /<h1\b[^>]*>(.*?)<\/h1>/s.exec(html ?? "")?.[1].replace(/<[^>]*>/g, "");
    return `<li><a href="${pathname}">${title ?? ""} <small>${pathname.split("/")[2]}</small></a></li>`;
  });
  if (!items.length) return "";
  return `<h2>Opened last</h2><ul>${(await Promise.all(items)).join("")}</ul>`;
}

/** What was compressed on its way is not any more. */
function withoutLength(headers) {
  const own = new Headers(headers);
  for (const name of ["content-length", "content-encoding"]) own.delete(name);
  return own;
}

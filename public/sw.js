/*
 * The estate's service worker: what this device still knows when the network is gone. It answers only what is read
 * (pages, photos, built files); what is written goes through untouched, and what waits to be written is none of its
 * business (components/offline). It is the same for every build. See docs/decisions/0034-work-without-a-connection.md.
 */
importScripts("/push-worker.js");

const SHELL = "khaki-shell";
const STATIC = "khaki-static";
/** One cache per person, and never more than one of them: whoever comes next begins with nothing. */
const PAGES = "khaki-pages-";

const OFFLINE_PAGE = "/offline.html";
const LIST = /^\/(staff\/dashboard|maintenance)?$/;
const REQUEST = /^\/maintenance\/MNT-\d{4}-\d{5,10}$/;
const RESOLVE = /^(\/maintenance\/MNT-\d{4}-\d{5,10})\/resolve$/;
const PHOTO = /^\/api\/files\/[0-9a-f-]{36}$/;
const AT_MOST = { static: 500, lists: 8, requests: 30, photos: 200 };

/** The layout of signed-in pages says whose page it is: app/(estate)/layout.tsx. */
const PERSON = /<meta name="khaki-person" content="([0-9a-f-]{36})"/;
const BUILT = /\/_next\/static\/[\w./~@%-]+\.(?:js|css|woff2?)/g;
const RECENT_MS = 20_000;

/** Counts the wipes: a page that was on its way during one is not kept. */
let wipes = 0;

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(
    caches.open(SHELL).then((cache) => cache.add(new Request(OFFLINE_PAGE, { cache: "reload" }))),
  );
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (url.pathname.startsWith("/_next/static/")) event.respondWith(builtFile(request));
  else if (request.mode === "navigate") {
    if (!url.pathname.startsWith("/api/")) event.respondWith(page(event, url));
  } else if (PHOTO.test(url.pathname) && url.searchParams.get("size") === "thumbnail")
    event.respondWith(photo(event, url));
});

self.addEventListener("message", (event) => {
  const { type, path, anew, urls } = event.data ?? {};
  if (type === "wipe") event.waitUntil(wipe());
  else if (type === "keep") event.waitUntil(keepAnew(new URL(path, location.origin), anew));
  else if (type === "load") event.waitUntil(load(urls));
});

/** From the server if it answers; otherwise as it was when this person last saw it. */
async function page(event, url) {
  try {
    const response = await fetch(event.request);
    if (url.pathname === "/sign-in") event.waitUntil(wipe());
    else event.waitUntil(keep(url, response.clone(), wipes));
    if (![502, 503, 504].includes(response.status)) return response;
    return (await kept(url)) ?? response;
  } catch {
    return (await kept(url)) ?? (await instead(url));
  }
}

/** The form that resolves a request stands on the request's own page, too, as long as there is no connection. */
async function instead(url) {
  const [, request] = RESOLVE.exec(url.pathname) ?? [];
  if (request && (await kept(new URL(request, url)))) return Response.redirect(`${request}#resolve-here`);
  return caches.match(OFFLINE_PAGE, { cacheName: SHELL });
}

async function kept(url) {
  const cache = await ownCache();
  if (!cache) return undefined;
  const exact = await cache.match(url.pathname + url.search, { ignoreVary: true });
  return exact ?? (REQUEST.test(url.pathname) ? cache.match(url.pathname, { ignoreVary: true }) : undefined);
}

/** A request's page without what stands behind "?" (a notice, a fold): it would be shown again each time. */
function isKept({ pathname, search }) {
  return REQUEST.test(pathname) ? search === "" : LIST.test(pathname) && (pathname !== "/" || search === "");
}

async function keep(url, response, wipesBefore) {
  if (!isKept(url) || response.status !== 200 || response.redirected) return;
  const copy = response.clone();
  const html = await response.text();
  const person = PERSON.exec(html)?.[1];
  if (!person || wipes !== wipesBefore) return;
  await dropPages(PAGES + person);
  const cache = await caches.open(PAGES + person);
  if (wipes !== wipesBefore) return;
  // What was put last is last in line to go.
  await cache.delete(url.pathname + url.search, { ignoreVary: true });
  await cache.put(url.pathname + url.search, copy);
  await trim(cache, ({ pathname }) => REQUEST.test(pathname), AT_MOST.requests);
  await trim(cache, ({ pathname, search }) => LIST.test(pathname) && search !== "", AT_MOST.lists);
  await load(html.match(BUILT) ?? []);
}

/** For pages that were reached without loading a document: the same once more, as a document. */
async function keepAnew(url, anew) {
  const wanted = REQUEST.test(url.pathname) ? new URL(url.pathname, url) : url;
  if (!isKept(wanted)) return;
  const age = Date.now() - Date.parse((await kept(wanted))?.headers.get("date") ?? "");
  if (!anew && age < RECENT_MS) return;
  const before = wipes;
  try {
    await keep(wanted, await fetch(wanted, { headers: { accept: "text/html" }, redirect: "manual" }), before);
  } catch {
    // No connection: the earlier copy stays.
  }
}

async function photo(event, url) {
  const address = url.pathname + url.search;
  try {
    const response = await fetch(event.request);
    if (response.status === 200) event.waitUntil(keepPhoto(address, response.clone(), wipes));
    return response;
  } catch {
    return (await (await ownCache())?.match(address, { ignoreVary: true })) ?? Response.error();
  }
}

async function keepPhoto(address, response, wipesBefore) {
  const cache = await ownCache();
  if (!cache || wipes !== wipesBefore) return;
  await cache.put(address, response);
  await trim(cache, ({ pathname }) => PHOTO.test(pathname), AT_MOST.photos);
}

/** Built files never change: their names do. */
async function builtFile(request) {
  const cache = await caches.open(STATIC);
  const found = await cache.match(request, { ignoreVary: true });
  if (found) return found;
  const response = await fetch(request);
  if (response.status === 200) await cache.put(request, response.clone());
  return response;
}

async function load(urls) {
  const cache = await caches.open(STATIC);
  for (const url of new Set(urls)) {
    if (await cache.match(url, { ignoreVary: true })) continue;
    const response = await fetch(url).catch(() => undefined);
    if (response?.status === 200) await cache.put(url, response);
  }
  await trim(cache, () => true, AT_MOST.static);
}

async function trim(cache, belongs, most) {
  const requests = (await cache.keys()).filter(({ url }) => belongs(new URL(url)));
  for (const request of requests.slice(0, -most)) await cache.delete(request, { ignoreVary: true });
}

async function wipe() {
  wipes++;
  await dropPages();
}

/** Those of everybody, but of whoever is named. */
async function dropPages(except) {
  const names = (await caches.keys()).filter((name) => name.startsWith(PAGES) && name !== except);
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function ownCache() {
  const [name] = (await caches.keys()).filter((each) => each.startsWith(PAGES));
  return name && caches.open(name);
}

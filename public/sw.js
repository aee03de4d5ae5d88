/*
 * The estate's service worker: what this device still knows when the network is gone. It answers only what is read
 * (pages, photos, built files); what is written goes through untouched, and what waits to be written is none of its
 * business (components/offline). It is the same for every build. See docs/decisions/0034-work-without-a-connection.md.
 */
importScripts("/push-worker.js", "/sw-without-answer.js");

const SHELL = "khaki-shell";
const STATIC = "khaki-static";
/** One cache per person, and never more than one of them: whoever comes next begins with nothing. */
const PAGES = "khaki-pages-";

const LIST = /^\/(staff\/dashboard|maintenance)?$/;
const REQUEST = /^\/maintenance\/MNT-\d{4}-\d{5,10}$/;
const RESOLVE = /^(\/maintenance\/MNT-\d{4}-\d{5,10})\/resolve$/;
const PHOTO = /^\/api\/files\/[0-9a-f-]{36}$/;
const AT_MOST = { static: 500, lists: 8, requests: 30, photos: 200 };

/** The layout of signed-in pages says whose page it is: app/(estate)/layout.tsx. */
const PERSON = /<meta name="khaki-person" content="([0-9a-f-]{36})"/;
const BUILT = /\/_next\/static\/[\w./~@%-]+\.(?:js|css|woff2?)/g;
const RECENT_MS = 20_000;
const PATIENCE_MS = 6_000;

/** Counts the wipes: a page that was on its way during one is not kept. */
let wipes = 0;
/** Whose page was opened last, as far as this worker lives: what was on its way for somebody else is not kept. */
let owner;
/** By this device's own clock, when a page was kept. */
const keptAt = new Map();
/** Which windows show a copy, and of when. */
const shown = new Map();

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
  if (url.pathname.startsWith("/_next/static/")) event.respondWith(builtFile(event));
  else if (request.mode === "navigate") {
    if (!url.pathname.startsWith("/api/")) event.respondWith(page(event, url));
  } else if (PHOTO.test(url.pathname) && url.searchParams.get("size") === "thumbnail")
    event.respondWith(photo(event, url));
});

self.addEventListener("message", (event) => {
  const { type, path, anew, urls, person } = event.data ?? {};
  if (type === "wipe") event.waitUntil(wipe());
  else if (type === "person") event.waitUntil(belongTo(person));
  else if (type === "age") tellAge(event.ports[0], event.source.id);
  else if (type === "keep") event.waitUntil(keepAnew(new URL(path, location.origin), anew));
  else if (type === "load") event.waitUntil(load(urls));
});

/** From the server if it answers; otherwise as it was when this person last saw it. */
async function page(event, url) {
  const before = { wipes, owner };
  const asked = fetch(event.request).then((response) => {
    if (url.pathname === "/sign-in") event.waitUntil(wipe());
    else if (isKept(url)) event.waitUntil(keep(url, response.clone(), before).catch(nothing));
    return response;
  });
  event.waitUntil(asked.catch(nothing)); // What comes too late is kept all the same.
  try {
    const response = await Promise.race([asked, afterPatience(event, url, asked)]);
    if (![502, 503, 504].includes(response.status)) return response;
    return (await copy(event, url)) ?? response;
  } catch {
    return (await copy(event, url)) ?? (await offlinePage());
  }
}

/** A network that says nothing at all: the copy, if there is one, instead of an empty screen. */
const afterPatience = (event, url, asked) =>
  new Promise((show) => {
    const look = async () => {
      const found = await copy(event, url).catch(nothing);
      if (found) show(found);
    };
    const timer = setTimeout(look, PATIENCE_MS);
    asked.catch(nothing).then(() => clearTimeout(timer));
  });

/** The form that resolves a request stands on the request's own page, too, as long as nothing answers. */
async function copy(event, url) {
  const found = await kept(url);
  if (found) shown.set(event.resultingClientId, found.headers.get("date"));
  if (found) return readable(found);
  const [, request] = RESOLVE.exec(url.pathname) ?? [];
  return request && (await kept(new URL(request, url))) && Response.redirect(`${request}#resolve-here`);
}

async function kept(url) {
  const cache = await ownCache();
  const matching = (address) => cache?.match(address, { ignoreVary: true }).catch(nothing);
  const exact = await matching(url.pathname + url.search);
  return exact ?? (REQUEST.test(url.pathname) ? matching(url.pathname) : undefined);
}

/** A request's page without what stands behind "?" (a notice, a fold): it would be shown again each time. */
function isKept({ pathname, search }) {
  return REQUEST.test(pathname) ? search === "" : LIST.test(pathname) && (pathname !== "/" || search === "");
}

async function keep(url, response, before) {
  if (!isKept(url)) return;
  if (response.status === 404) return forgetPage(url);
  if (response.status !== 200 || response.redirected) return;
  const copy = response.clone();
  const html = await response.text();
  const person = PERSON.exec(html)?.[1];
  const isLate = () => wipes !== before.wipes || (owner !== before.owner && owner !== person);
  if (!person || isLate()) return;
  await dropPages(PAGES + person);
  const cache = await caches.open(PAGES + person);
  if (isLate()) return;
  // What was put last is last in line to go.
  await cache.delete(url.pathname + url.search, { ignoreVary: true });
  await cache.put(url.pathname + url.search, copy);
  keptAt.set(url.pathname + url.search, Date.now());
  await trim(cache, ({ pathname }) => REQUEST.test(pathname), AT_MOST.requests);
  await trim(cache, ({ pathname, search }) => LIST.test(pathname) && search !== "", AT_MOST.lists);
  await load(html.match(BUILT) ?? []);
}

/** It is another's by now, or gone: what this person may not see any more, the device does not show either. */
async function forgetPage({ pathname, search }) {
  await (await ownCache())?.delete(pathname + search, { ignoreVary: true });
}

/** For pages that were reached without loading a document: the same once more, as a document. */
async function keepAnew(url, anew) {
  const wanted = REQUEST.test(url.pathname) ? new URL(url.pathname, url) : url;
  if (!isKept(wanted)) return;
  const age = Date.now() - keptAt.get(wanted.pathname + wanted.search);
  if (!anew && age < RECENT_MS && (await kept(wanted))) return;
  const before = { wipes, owner };
  try {
    await keep(wanted, await fetch(wanted, { headers: { accept: "text/html" }, redirect: "manual" }), before);
  } catch {
    // No connection, or no room: the earlier copy stays.
  }
}

async function photo(event, url) {
  const address = url.pathname + url.search;
  const before = { wipes, owner };
  try {
    const response = await fetch(event.request);
    if (response.status === 200) event.waitUntil(keepPhoto(address, response.clone(), before).catch(nothing));
    return response;
  } catch {
    return (await kept(url)) ?? Response.error();
  }
}

async function keepPhoto(address, response, before) {
  const cache = await ownCache();
  if (!cache || wipes !== before.wipes || (before.owner && owner !== before.owner)) return;
  await cache.put(address, response);
  await trim(cache, ({ pathname }) => PHOTO.test(pathname), AT_MOST.photos);
}

/** Built files never change: their names do. A device that keeps nothing, or is slow at it, gets them all the same. */
async function builtFile(event) {
  const { request } = event;
  const cache = await caches.open(STATIC).catch(nothing);
  const found = await cache?.match(request, { ignoreVary: true }).catch(nothing);
  if (found) return found;
  const response = await fetch(request);
  if (cache && response.status === 200) event.waitUntil(cache.put(request, response.clone()).catch(nothing));
  return response;
}

async function load(urls) {
  const cache = await caches.open(STATIC);
  for (const url of new Set(urls)) {
    if (await cache.match(url, { ignoreVary: true })) continue;
    const response = await fetch(url).catch(() => undefined);
    if (response?.status === 200) await cache.put(url, response).catch(nothing);
  }
  await trimBuilt(cache);
}

/** What kept pages are made of stays, however old: a new build leaves many of its files as they were. */
async function trimBuilt(cache) {
  const requests = await cache.keys();
  if (requests.length <= AT_MOST.static) return;
  const pages = await ownCache();
  const needed = new Set();
  for (const request of (await pages?.keys()) ?? [])
    if (!PHOTO.test(new URL(request.url).pathname)) {
      const html = await (await pages.match(request, { ignoreVary: true }))?.text();
      for (const file of html?.match(BUILT) ?? []) needed.add(file);
    }
  const spare = requests.filter(({ url }) => !needed.has(new URL(url).pathname));
  for (const request of spare.slice(0, requests.length - AT_MOST.static))
    await cache.delete(request, { ignoreVary: true });
}

async function trim(cache, belongs, most) {
  const requests = (await cache.keys()).filter(({ url }) => belongs(new URL(url)));
  for (const request of requests.slice(0, -most)) await cache.delete(request, { ignoreVary: true });
}

async function wipe() {
  wipes++;
  owner = undefined;
  keptAt.clear();
  await dropPages();
}

/** Each page says whose it is, however it was reached: without a document, too. */
async function belongTo(person) {
  owner = person;
  await dropPages(PAGES + person);
}

/** Those of everybody, but of whoever is named. */
async function dropPages(except) {
  const names = (await caches.keys()).filter((name) => name.startsWith(PAGES) && name !== except);
  await Promise.all(names.map((name) => caches.delete(name)));
}

function tellAge(port, client) {
  port?.postMessage(shown.get(client));
  shown.delete(client);
}

async function ownCache() {
  const names = await caches.keys().catch(() => []);
  const name = names.find((each) => (owner ? each === PAGES + owner : each.startsWith(PAGES)));
  return name && caches.open(name).catch(nothing);
}

/** What this device cannot keep is no reason to show nothing. */
function nothing() {}

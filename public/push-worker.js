// Shows what the estate sends to this device, and opens it. Loaded by the service worker (importScripts).

self.addEventListener("push", (event) => {
  event.waitUntil(show(event.data));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.url ?? "/notifications"));
});

/** A browser that gets a message must show something; it takes the permission back otherwise. */
function show(data) {
  const { title, body, url, tag } = read(data);
  return self.registration.showNotification(title, {
    body,
    tag,
    data: { url },
    icon: "/icon-192.png",
    badge: "/icon-192.png",
  });
}

function read(data) {
  const unknown = {
    title: "Something is new",
    body: "Open the estate to see it.",
    url: "/notifications",
    tag: "estate",
  };
  try {
    return { ...unknown, ...data.json() };
  } catch {
    return unknown;
  }
}

/** In a window that is open already, if there is one. The address is one of the estate's own, whatever was sent. */
async function open(url) {
  const wanted = new URL(url, self.location.origin);
  const target = wanted.origin === self.location.origin ? wanted.href : self.location.origin;
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const client of windows) {
    if (client.url === target) return client.focus();
  }
  for (const client of windows) {
    const moved = await client.navigate(target).catch(() => null);
    if (moved) return moved.focus();
  }
  return self.clients.openWindow(target);
}

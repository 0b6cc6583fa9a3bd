// Keeps what was loaded, so that the game opens without a network the next time. Names carry what
// is in them: what is kept is never out of date, and a new build brings a new list.
const KEPT = "soundcheck-{{version}}";
const SHELL = {{shell}};

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(SHELL)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const drop = async () => {
    const names = await caches.keys();
    const wanted = new Set({{names}});
    await Promise.all(
      names.filter((name) => name.startsWith("soundcheck-") && name !== KEPT).map((name) => caches.delete(name)),
    );
    const cache = await caches.open(KEPT);
    for (const request of await cache.keys()) {
      const name = new URL(request.url).pathname.split("/").pop();
      if (name && !wanted.has(name)) await cache.delete(request);
    }
    await self.clients.claim();
  };
  event.waitUntil(drop());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  const answer = async () => {
    const cache = await caches.open(KEPT);
    if (request.mode === "navigate") {
      try {
        const fresh = await fetch(request);
        if (fresh.ok) await cache.put("./", fresh.clone());
        return fresh;
      } catch {
        return (await cache.match("./")) || Response.error();
      }
    }
    const kept = await cache.match(request);
    if (kept) return kept;
    const fresh = await fetch(request);
    if (fresh.ok) await cache.put(request, fresh.clone());
    return fresh;
  };
  event.respondWith(answer());
});

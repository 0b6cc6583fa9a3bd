// Puts newer pages in the place of older ones. All that is shown is made and escaped by the server.
"use strict";

const inside = document.getElementById("inside");
const away = document.getElementById("away");
const WATCH_MS = 12000, EMPTY_MS = 120000, POLL_MS = 3000, LEAST_MS = 500, MOST_MS = 5000;
const made = new WeakMap();
let source = null, heard = Date.now(), wait = LEAST_MS, failures = 0, timer = 0, ended = false;

const kept = {
  get(name) { try { return sessionStorage.getItem(name); } catch { return null; } },
  set(name, value) { try { sessionStorage.setItem(name, value); } catch { /* only for this page, then */ } },
};

// Only what changed is replaced, so that focus, open parts and a screen reader's place stay.
function show(html) {
  heard = Date.now();
  away.textContent = "";
  const sheet = document.createElement("template");
  sheet.innerHTML = html;
  const fresh = [...sheet.content.children], old = [...inside.children];
  const had = inside.contains(document.activeElement);
  fresh.forEach((part, place) => {
    if (!old[place]) inside.append(mark(part));
    else if (made.get(old[place]) !== part.outerHTML) old[place].replaceWith(mark(part));
  });
  old.slice(fresh.length).forEach((part) => part.remove());
  if (had && !inside.contains(document.activeElement)) {
    const head = inside.querySelector("h1");
    if (head) { head.tabIndex = -1; head.focus(); }
  }
}

function mark(part) { made.set(part, part.outerHTML); return part; }

function take(page) {
  if (!page.joined && document.body.dataset.joined) return location.reload();
  show(page.html);
  ended = page.ended;
  if (ended) close();
}

async function now() {
  try {
    const answer = await fetch("/now", { cache: "no-store" });
    if (!answer.ok) return false;
    take(await answer.json());
    return true;
  } catch { return false; }
}

function close() {
  clearTimeout(timer);
  if (source) source.close();
  source = null;
}

function listen() {
  close();
  if (ended || document.hidden || !document.body.dataset.joined) return;
  source = new EventSource("/events");
  source.addEventListener("page", (event) => { failures = 0; wait = LEAST_MS; take(JSON.parse(event.data)); });
  source.addEventListener("ping", () => { heard = Date.now(); away.textContent = ""; });
  source.onerror = () => { failures += 1; later(); };
  watch();
}

function watch() {
  timer = setTimeout(() => (Date.now() - heard > WATCH_MS ? later() : watch()), 1000);
}

// The network is away, or streams are not let through: ask, more and more seldom.
async function later() {
  close();
  if (ended || document.hidden) return;
  const reached = await now();
  if (ended || document.hidden) return;
  if (!reached) missed();
  const polls = reached && failures > 2;
  if (reached && !polls) wait = LEAST_MS;
  timer = setTimeout(polls ? later : listen, polls ? POLL_MS : wait * (0.75 + Math.random() / 2));
  if (polls && failures++ > 20) failures = 0;
  if (!reached) wait = Math.min(MOST_MS, wait * 2);
}

function missed() {
  away.textContent = away.dataset.lost;
  if (Date.now() - heard > EMPTY_MS) inside.replaceChildren();
}

async function send(form, values) {
  const answer = await fetch(form.action, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(values),
  });
  const page = await answer.json();
  if (page.joined && !document.body.dataset.joined) return location.replace("/");
  take(page);
}

document.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target, values = Object.fromEntries(new FormData(form, event.submitter));
  if ("round" in values) values.round = Number(values.round);
  try { await send(form, values); } catch { away.textContent = away.dataset.unsent; }
});

document.addEventListener("visibilitychange", () => (document.hidden ? close() : now().then(listen)));
window.addEventListener("pageshow", () => { if (document.body.dataset.joined) now().then(listen); });
window.addEventListener("pagehide", close);

// The child's own words and size: on this page alone, and until it is closed.
const easy = document.getElementById("easy");
if (easy) {
  easy.checked = kept.get("easy") === "yes";
  easy.addEventListener("change", () => kept.set("easy", easy.checked ? "yes" : ""));
}
let size = Number(kept.get("size")) || 125;
function resize(by) {
  size = Math.min(250, Math.max(100, size + by));
  document.documentElement.style.fontSize = `${size}%`;
  kept.set("size", size);
}
resize(0);
document.getElementById("larger").addEventListener("click", () => resize(25));
document.getElementById("smaller").addEventListener("click", () => resize(-25));
document.documentElement.classList.add("has-script");
[...inside.children].forEach(mark);

// What the square code carries stands behind #, is never sent by itself, and is gone once it is used.
const token = location.hash.slice(1);
if (token) history.replaceState(null, "", "/");
if (token && !document.body.dataset.joined) {
  send({ action: "/join" }, { words: token }).catch(() => { away.textContent = away.dataset.unsent; });
}

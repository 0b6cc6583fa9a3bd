// Drives Chromium for the tests: a JSON command a line on stdin, a JSON answer a line on stdout.
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({
  executablePath: process.argv[2],
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
  ignoreDefaultArgs: ["--disable-back-forward-cache"],
});
const pages = new Map();

async function watched(context) {
  const page = await context.newPage();
  page.errors = [];
  page.asked = [];
  page.on("pageerror", (error) => page.errors.push(String(error)));
  page.on("console", (line) => { if (line.type() === "error") page.errors.push(line.text()); });
  page.on("request", (request) => page.asked.push(request.url()));
  return page;
}

const commands = {
  async open({ name, width, height, script, media }) {
    const context = await browser.newContext({
      viewport: { width, height }, javaScriptEnabled: script, ...media,
    });
    pages.set(name, await watched(context));
  },
  another: async ({ page, as_name }) => { pages.set(as_name, await watched(page.context())); },
  goto: ({ page, url }) => page.goto(url, { waitUntil: "load" }).then(() => null),
  reload: ({ page }) => page.reload().then(() => null),
  back: ({ page }) => page.goBack().then(() => null),
  text: ({ page, selector }) => page.locator(selector).first().innerText({ timeout: 5000 }),
  has: ({ page, selector }) => page.locator(selector).count(),
  click: ({ page, selector }) => page.locator(selector).first().click({ timeout: 5000 }),
  fill: ({ page, selector, value }) => page.locator(selector).first().fill(value),
  key: ({ page, key, held = 0 }) => page.keyboard.press(key, { delay: held }),
  tap: ({ page, x, y }) => page.touchscreen.tap(x, y),
  size: ({ page, width, height }) => page.setViewportSize({ width, height }),
  wait: ({ page, code, ms }) => page.waitForFunction(code, null, { timeout: ms }).then(() => null),
  type: ({ page, value }) => page.keyboard.type(value),
  offline: ({ page, value }) => page.context().setOffline(value),
  shot: ({ page, path }) => page.screenshot({ path, fullPage: true }).then(() => null),
  evaluate: ({ page, code }) => page.evaluate(code),
  errors: async ({ page }) => page.errors.splice(0),
  asked: async ({ page }) => page.asked,
  url: async ({ page }) => page.url(),
  // In a world of its own, so that the page's own rules about scripts stay in force.
  async axe({ page }) {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send("Page.getFrameTree");
    const { executionContextId } = await session.send("Page.createIsolatedWorld", {
      frameId: frameTree.frame.id, worldName: "axe",
    });
    await session.send("Runtime.evaluate", { expression: axe, contextId: executionContextId });
    const { result } = await session.send("Runtime.evaluate", {
      contextId: executionContextId, awaitPromise: true, returnByValue: true,
      expression: `axe.run().then((found) => found.violations.map(
        (one) => one.id + ": " + one.nodes.map((node) => node.html).join(" | ")))`,
    });
    return result.value;
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const given = JSON.parse(line);
  try {
    const value = await commands[given.do]({ ...given, page: pages.get(given.name) });
    console.log(JSON.stringify({ value: value ?? null }));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error) }));
  }
}
await browser.close();

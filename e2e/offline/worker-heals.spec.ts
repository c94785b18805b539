import { expect, test as base } from "../support/house.ts";
import { WorkerStandIn } from "../support/worker-stand-in.ts";
import { hasWorker, losesSignal, workerState } from "../support/worker-state.ts";

const test = base.extend<{ standIn: WorkerStandIn }>({
  standIn: async ({ house }, use) => {
    const standIn = await WorkerStandIn.before(house.origin);
    await use(standIn);
    await standIn.close();
  },
});

test.describe.configure({ timeout: 120_000 });

const somePage = "/accessibility";
const html = { type: "text/html", body: "<!doctype html><p>Log in to the wifi</p>" };
const missing = { status: 404, type: "text/plain", body: "Not found" };

for (const [what, wrong] of [
  ["is missing (404)", missing],
  ["is somebody's page (HTML)", html],
] as const) {
  test(`where the worker ${what} at the first visit, pages work, and the next visit has it`, async ({
    page,
    standIn,
  }) => {
    standIn.answersWith(wrong);
    await page.goto(standIn.origin + somePage);
    await expect.poll(() => standIn.timesGiven, { timeout: 30_000 }).toBeGreaterThan(0);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect((await workerState(page)).active).toBe(false);
    standIn.answersWith(null);
    await page.goto(standIn.origin + somePage);
    await hasWorker(page, { active: true, controlled: true });
  });

  test(`where the worker ${what} later, the one that is there stays, and a new one is taken when it comes`, async ({
    page,
    standIn,
  }) => {
    await page.goto(standIn.origin + somePage);
    await hasWorker(page, { active: true, controlled: true });
    standIn.answersWith(wrong);
    await page.goto(standIn.origin + somePage);
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration("/"))?.update().catch(() => undefined);
    });
    await hasWorker(page, { active: true, controlled: true, waiting: false });
    await losesSignal(page);
    await page.goto(standIn.origin + somePage);
    await expect(page.getByRole("heading", { level: 1, name: "You are offline" })).toBeVisible();
    await page.context().setOffline(false);
    standIn.answersWith({ body: `${await standIn.script("/sw.js")}\n// newer` });
    await page.goto(standIn.origin + somePage);
    await hasWorker(page, { active: true, waiting: true });
  });
}

test("two builds apart, the older one works until the newer takes over, and then leaves nothing", async ({
  page,
  standIn,
}) => {
  await page.goto(standIn.origin + somePage);
  await hasWorker(page, { active: true, controlled: true });
  const [first = ""] = (await workerState(page)).caches;
  const build = first.replace("front-door-", "");
  standIn.answersWith({ body: (await standIn.script("/sw.js")).replaceAll(build, "third") });
  await page.goto(standIn.origin + somePage);
  await hasWorker(page, { waiting: true, caches: [first, "front-door-third"].sort() });
  // Every page closed: the new one takes over by itself.
  await page.goto("about:blank");
  await expect
    .poll(
      async () => {
        await page.goto(standIn.origin + somePage);
        const { caches } = await workerState(page);
        await page.goto("about:blank");
        return caches;
      },
      { timeout: 30_000, intervals: [2_000] },
    )
    .toEqual(["front-door-third"]);
});

test("taken out by whoever runs the service, it goes with all that it kept, and loads nothing anew", async ({
  page,
  standIn,
}) => {
  await page.goto(standIn.origin + somePage);
  await hasWorker(page, { active: true, controlled: true });
  standIn.answersWith({ body: await standIn.script("/sw-off.js") });
  await page.goto(`${standIn.origin}/reading`);
  await page.getByRole("radio", { name: "Largest (200%)" }).check();
  await expect.poll(async () => (await workerState(page)).caches, { timeout: 30_000 }).toEqual([]);
  await expect(page.getByRole("radio", { name: "Largest (200%)" })).toBeChecked();
  await page.goto(standIn.origin + somePage);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("where the storage is full it says so, and everything works online", async ({ kris, house, page }) => {
  await kris.isLoggedIn(house.origin, "kris");
  const tools = await page.context().newCDPSession(page);
  await tools.send("Storage.overrideQuotaForOrigin", { origin: house.origin, quotaSize: 1 });
  await kris.opens("/me/without-signal");
  await expect(page.getByRole("status").filter({ hasText: "Its storage is full or blocked" })).toBeVisible({
    timeout: 30_000,
  });
  expect((await workerState(page)).active).toBe(false);
  await kris.opens("/me");
  await kris.seesPage("Home");
});

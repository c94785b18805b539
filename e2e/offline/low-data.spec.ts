import { expect, test } from "../support/house.ts";
import { hasWorker, workerState } from "../support/worker-state.ts";

test.describe.configure({ timeout: 120_000 });

test("who wants less data is not looked after in the background", async ({ browser, someone, house }) => {
  const before = someone(
    "Kris Lindqvist",
    await (await browser.newContext({ baseURL: house.origin })).newPage(),
  );
  await before.opens("/reading");
  await before.page.getByRole("radio", { name: "Use less data" }).check();
  await before.presses("Save");
  await expect(before.page.locator("html")).toHaveAttribute("data-data", "less");
  // The same choice in a browser that has nothing else of us.
  const context = await browser.newContext({ baseURL: house.origin });
  await context.addCookies(await before.page.context().cookies());
  await before.page.context().close();
  const kris = someone("Kris Lindqvist", await context.newPage());
  const { page } = kris;
  await kris.isLoggedIn(house.origin, "kris");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await kris.opens("/me");
  await page.waitForTimeout(8_000);
  expect(asked.filter((path) => path === "/sw.js" || path.startsWith("/api/unread"))).toEqual([]);
  expect((await workerState(page)).active).toBe(false);
  await test.step("who asks for it has it all the same", async () => {
    await kris.opens("/me/without-signal");
    await hasWorker(page, { active: true });
  });
  await context.close();
});

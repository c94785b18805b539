import { expect, test } from "../support/house.ts";
import { hasWorker, workerState } from "../support/worker-state.ts";

test.describe.configure({ timeout: 120_000 });

test("who wants less data is not looked after in the background", async ({ kris, house, page }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/reading");
  await page.getByRole("radio", { name: "Use less data" }).check();
  await kris.presses("Save");
  await expect(page.locator("html")).toHaveAttribute("data-data", "less");
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
});

import { expect, test } from "../support/house.ts";
import { hasWorker } from "../support/worker-state.ts";

test.describe.configure({ timeout: 120_000 });

test("a form is held back while there is no connection, keeps what was written, and is sent once", async ({
  kris,
  house,
  page,
  context,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  const posts: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/reading")) posts.push(request.url());
  });
  await kris.opens("/reading");
  await hasWorker(page, { active: true });
  await page.getByRole("radio", { name: "Larger (150%)" }).check();
  await context.setOffline(true);
  await expect(page.getByRole("status").filter({ hasText: "You are offline." })).toBeVisible();
  const said = page.getByRole("alert").filter({ hasText: "This was not sent" });
  for (let press = 0; press < 2; press += 1) {
    await page.getByRole("button", { name: "Save" }).click();
    await expect(said).toBeFocused();
  }
  await expect(said).toHaveCount(1);
  await expect(said.getByRole("link", { name: "Call 111" })).toHaveAttribute("href", "tel:111");
  await expect(said.getByRole("link", { name: "Call 999" })).toHaveAttribute("href", "tel:999");
  await expect(page.getByRole("radio", { name: "Larger (150%)" })).toBeChecked();
  expect(posts).toEqual([]);
  await context.setOffline(false);
  await expect(page.getByRole("status").filter({ hasText: "You are online again." })).toBeAttached();
  await expect(said).toBeHidden();
  expect(posts).toEqual([]);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-text-size", "large");
  expect(posts).toHaveLength(1);
});

test.describe("without JavaScript", () => {
  test("a form that does not arrive never looks as if it had", async ({ browser, house }) => {
    const context = await browser.newContext({ baseURL: house.origin });
    const page = await context.newPage();
    await page.goto("/reading");
    await hasWorker(page, { active: true, controlled: true });
    // The form goes as it would before any script has run.
    const sends = () =>
      page.evaluate(() =>
        HTMLFormElement.prototype.submit.call(document.querySelector("main form") as HTMLFormElement),
      );
    await context.setOffline(true);
    await Promise.all([page.waitForURL(/\/offline\.html#not-arrived$/), sends()]);
    await expect(page.getByRole("link", { name: /call 111/i }).first()).toBeVisible();
    await context.setOffline(false);
    await page.goto("/reading");
    await page.getByRole("radio", { name: "Larger (150%)" }).check();
    const arrived = page.waitForResponse((answer) => answer.request().method() === "POST");
    await sends();
    await arrived;
    await page.waitForLoadState();
    await page.goto("/reading");
    await expect(page.getByRole("radio", { name: "Larger (150%)" })).toBeChecked();
    await context.close();
  });
});

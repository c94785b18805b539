import { expect, test } from "../support/house.ts";
import { PushedBrowser } from "../support/pushed-browser.ts";

const none = "You have no notifications on any device.";
const address = "/me/messages/notifications";
/** The page asks whose browser it is once it stands. */
const soon = { timeout: 20_000 };

test("log out and forget this device ends them there, and nowhere else", async ({
  kris,
  house,
  room,
  page,
  browser,
  someone,
}) => {
  test.slow();
  const at = { sandbox: house.sandbox, room };
  const phone = await PushedBrowser.of(page, "Kris's phone", at);
  const context = await browser.newContext({ baseURL: house.origin });
  const tablet = await PushedBrowser.of(await context.newPage(), "Kris's tablet", at);
  await kris.isLoggedIn(house.origin, "kris");
  await phone.isTurnedOn();
  const elsewhere = someone("Kris Lindqvist", tablet.page);
  await elsewhere.isLoggedIn(house.origin, "kris");
  await tablet.isTurnedOn();
  await expect(tablet.page.getByRole("button", { name: /^Turn off/ })).toHaveCount(2);
  await kris.opens("/log-out");
  await expect(page.locator("input[name=mark]")).toBeAttached();
  await kris.presses("Log out and forget this device");
  await kris.seesPage("You have logged out");
  await kris.reads("Notifications are off on this device.");
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await elsewhere.opens(address);
  await expect(tablet.page.getByRole("button", { name: /^Turn off/ })).toHaveCount(1);
  await context.close();
});

test("another person who logs in at the browser ends what was pushed there for the one before", async ({
  kris,
  house,
  room,
  controlRoom,
  page,
  someone,
}) => {
  test.slow();
  const family = await PushedBrowser.of(page, "The family's tablet", { sandbox: house.sandbox, room });
  await kris.isLoggedIn(house.origin, "kris");
  await family.isTurnedOn();
  await kris.opens("/log-out");
  await page.getByRole("main").getByRole("button", { name: "Log out", exact: true }).click();
  await kris.seesPage("You have logged out");
  expect(family.isSubscribed()).toBe(true);
  const nadia = someone("Nadia Rahman");
  await nadia.isLoggedIn(house.origin, "nadia");
  await nadia.opens("/me");
  await expect.poll(() => family.isSubscribed(), soon).toBe(false);
  await nadia.opens(address);
  await nadia.reads(none);
  await page.context().clearCookies();
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens(address);
  await kris.reads(none);
  expect(await controlRoom.tellsNobody("send-a-message", "kris")).toBe(true);
  expect(await family.arrived()).toEqual([]);
});

for (const [event, what] of [
  ["give-up-a-push-subscription", "gave its subscription up"],
  ["forget-a-push-subscription", "is not known to its push service any more"],
] as const)
  test(`a browser that ${what} is forgotten at the next push`, async ({
    kris,
    house,
    room,
    controlRoom,
    page,
  }) => {
    const phone = await PushedBrowser.of(page, "Kris's phone", { sandbox: house.sandbox, room });
    await kris.isLoggedIn(house.origin, "kris");
    await phone.isTurnedOn();
    await controlRoom.happens(event, phone.subscription);
    await kris.presses("Send a test");
    await kris.reads("We have sent a test to your devices");
    await expect(async () => {
      await kris.opens(address);
      await expect(page.getByText(none)).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 40_000 });
    expect(await phone.arrived()).toEqual([]);
  });

test("on a device that others use too they are not offered", async ({ kris, house }) => {
  await kris.isLoggedIn(house.origin, "kris", { device: "shared" });
  await kris.opens(address);
  await kris.reads("Other people use this device");
  await expect(kris.page.getByRole("button", { name: /^Turn on/ })).toHaveCount(0);
});

test("a browser that may not show them, or cannot, says so and what to do", async ({ kris, house, page }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens(address);
  await kris.presses("Turn on notifications on this device");
  await kris.reads("Your browser does not let us show notifications.");
  await page.addInitScript(() => Reflect.deleteProperty(window, "PushManager"));
  await kris.opens(address);
  await kris.reads("add this service to your home screen first");
  await expect(page.getByRole("button", { name: /^Turn on/ })).toHaveCount(0);
});

test("logging out takes the sign off the app's icon", async ({ kris, house, controlRoom, page }) => {
  const marks: string[] = [];
  await page.exposeFunction("marked", (what: string) => void marks.push(what));
  await page.addInitScript(() => {
    const { marked } = window as unknown as { marked: (what: string) => Promise<void> };
    Object.assign(navigator, {
      setAppBadge: (count?: number) => marked(`set ${count === undefined ? "" : String(count)}`.trim()),
      clearAppBadge: () => marked("cleared"),
    });
  });
  await kris.isLoggedIn(house.origin, "kris");
  await controlRoom.happens("send-a-message", "kris");
  await kris.opens("/me");
  await expect.poll(() => marks.at(-1)).toBe("set");
  await kris.opens("/log-out");
  await page.getByRole("main").getByRole("button", { name: "Log out", exact: true }).click();
  await kris.seesPage("You have logged out");
  await expect.poll(() => marks.at(-1)).toBe("cleared");
  marks.length = 0;
  await page.reload();
  await expect.poll(() => marks).toEqual(["cleared"]);
});

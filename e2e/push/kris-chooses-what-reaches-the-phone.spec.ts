import { wholeBrowser } from "../support/browsers.ts";
import { expect, test } from "../support/house.ts";
import { PushedBrowser, type ArrivedPush } from "../support/pushed-browser.ts";

const aPhone =
  "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
const aLaptop =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";

test.use({ launchOptions: wholeBrowser, userAgent: aPhone });

const anId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const idIn = ({ words }: ArrivedPush) => (JSON.parse(words) as { id: string }).id;

/** What was pushed is an id and nothing else, and so is all that can be read of the notice beside the words. */
async function saysNothing(browser: PushedBrowser, push: ArrivedPush): Promise<void> {
  const id = idIn(push);
  expect(id).toMatch(anId);
  expect(push.words).toBe(JSON.stringify({ id }));
  const shown = await browser.shows(push);
  expect(shown).toContainEqual({ title: "You have a new message", body: "", data: id });
  expect(new Set(shown.map(({ title, body }) => `${title}${body}`))).toEqual(
    new Set(["You have a new message"]),
  );
}

test(
  "Kris chooses topics for each device, sees a test, is not woken at night, and no notice says more than that there is one",
  { tag: "@M62" },
  async ({ kris, house, room, controlRoom, page, browser, someone }) => {
    test.setTimeout(240_000);
    const at = { sandbox: house.sandbox, room };
    const another = async (userAgent: string) =>
      (await browser.newContext({ baseURL: house.origin, userAgent, serviceWorkers: "allow" })).newPage();
    const phone = await PushedBrowser.of(page, "Kris's phone", at);
    const laptop = await PushedBrowser.of(await another(aLaptop), "Kris's laptop", at);
    const nadias = await PushedBrowser.of(await another(aPhone), "Nadia's phone", at);
    const atLaptop = someone("Kris Lindqvist", laptop.page);
    const nadia = someone("Nadia Rahman", nadias.page);
    const device = (name: string) =>
      page.locator("form").filter({ has: page.getByRole("button", { name: `Save ${name}`, exact: true }) });
    const chooses = async (name: string, wanted: string) => {
      for (const box of await device(name).getByRole("checkbox").all()) await box.uncheck();
      await device(name).getByRole("checkbox", { name: wanted }).check();
      await kris.presses(`Save ${name}`);
      await kris.reads("Your choices are saved");
      await expect(device(name).getByRole("checkbox", { name: wanted })).toBeChecked();
      await expect(device(name).getByRole("checkbox", { checked: true })).toHaveCount(1);
    };

    await test.step("it is turned on for each device", async () => {
      await atLaptop.isLoggedIn(house.origin, "kris");
      await laptop.isTurnedOn();
      await kris.isLoggedIn(house.origin, "kris");
      await phone.isTurnedOn();
      await kris.reads("Chrome on Android");
      await kris.reads("Edge on Windows");
      await kris.reads(/^On since 16\s?May 2028$/);
    });

    await test.step("each device has topics of its own", async () => {
      await chooses("Chrome on Android", "Messages");
      await chooses("Edge on Windows", "Test results");
      await expect(device("Chrome on Android").getByRole("checkbox", { name: "Messages" })).toBeChecked();
    });

    await test.step("a test is seen", async () => {
      await kris.presses("Send a test");
      await kris.reads("We have sent a test to your devices");
      await saysNothing(phone, await phone.receives(1));
    });

    await test.step("what is pushed and shown is the same whatever it is about", async () => {
      await controlRoom.happens("send-a-message", "kris");
      await saysNothing(phone, await phone.receives(2));
      await controlRoom.happens("send-a-result-notification", "kris");
      await saysNothing(laptop, await laptop.receives(1));
      expect(await phone.arrived()).toHaveLength(2);
    });

    await test.step("by default nothing comes between 10pm and 6am, and what was held comes then", async () => {
      await expect(page.getByLabel("From")).toHaveValue("22");
      await expect(page.getByLabel("Until")).toHaveValue("6");
      await nadia.isLoggedIn(house.origin, "nadia");
      await nadias.isTurnedOn();
      await nadias.page.getByLabel("Until").selectOption("10pm");
      await nadia.presses("Save quiet hours");
      await nadia.reads("Your choices are saved");
      await controlRoom.moveClock({ to: "2028-05-16T22:30" });
      await controlRoom.happens("send-a-message", "kris");
      await controlRoom.happens("send-a-message", "nadia");
      // Who chose no quiet hours is told at once, after Kris was not.
      await nadias.receives(1);
      expect(await phone.arrived()).toHaveLength(2);
      await controlRoom.moveClock({ to: "2028-05-17T06:00" });
      const held = await phone.receives(3);
      expect(Date.parse(held.at)).toBeGreaterThanOrEqual(Date.parse("2028-05-17T06:00:00+01:00"));
      await saysNothing(phone, held);
    });

    await test.step("other hours can be chosen", async () => {
      await page.getByLabel("From").selectOption("9pm");
      await page.getByLabel("Until").selectOption("7am");
      await kris.presses("Save quiet hours");
      await kris.reads("Your choices are saved");
      await expect(page.getByLabel("From")).toHaveValue("21");
      await controlRoom.moveClock({ to: "2028-05-17T21:30" });
      await controlRoom.happens("send-a-message-with-question", "kris");
      await controlRoom.happens("send-a-message-with-question", "nadia");
      await nadias.receives(2);
      expect(await phone.arrived()).toHaveLength(3);
      await controlRoom.moveClock({ to: "2028-05-18T07:00" });
      const held = await phone.receives(4);
      expect(Date.parse(held.at)).toBeGreaterThanOrEqual(Date.parse("2028-05-18T07:00:00+01:00"));
    });
    await laptop.page.context().close();
    await nadias.page.context().close();
  },
);

test("opening a notice asks to log in, leads to its own person's message, and for anybody else to their own", async ({
  kris,
  house,
  room,
  controlRoom,
  page,
  someone,
}) => {
  test.slow();
  const phone = await PushedBrowser.of(page, "Kris's phone", { sandbox: house.sandbox, room });
  await kris.isLoggedIn(house.origin, "kris");
  await phone.isTurnedOn();
  await controlRoom.happens("send-a-message", "kris");
  const [shown] = await phone.shows(await phone.receives(1));
  const address = `/open/${String(shown?.data)}`;
  const logsOut = async () => {
    await kris.opens("/log-out");
    await page.getByRole("main").getByRole("button", { name: "Log out", exact: true }).click();
    await kris.seesPage("You have logged out");
  };

  await test.step("Kris, who has logged out, logs in and reads it", async () => {
    await logsOut();
    await kris.opens(address);
    await kris.seesPage("Log in");
    await kris.continuesToNhsLogin();
    await kris.choosesThemselves();
    await kris.seesPage(/^Message from/);
    await expect(page).toHaveURL(/\/me\/messages\/[0-9a-f-]{36}$/);
    await kris.reads("Your review is due");
  });

  await test.step("for Nadia it leads to the messages of her own", async () => {
    await logsOut();
    const nadia = someone("Nadia Rahman");
    await nadia.opens(address);
    await nadia.seesPage("Log in");
    await nadia.continuesToNhsLogin();
    await nadia.choosesThemselves();
    await nadia.seesPage("Messages");
    await expect(page).toHaveURL(/\/me\/messages$/);
    await nadia.doesNotRead("Your review is due");
  });

  await test.step("an id that nobody was pushed leads to the same", async () => {
    await kris.opens("/open/00000000-0000-4000-8000-000000000000");
    await kris.seesPage("Messages");
    await expect(page).toHaveURL(/\/me\/messages$/);
  });
});

import { expect, test } from "../support/house.ts";
import { PushedBrowser } from "../support/pushed-browser.ts";

// Steps 1 to 5, 7, 9 and 10 of the story are in e2e/safety, step 6 in e2e/family.

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("8: before a result leah is asked if somebody makes her look, finds help, and no list tells of it", async ({
      house,
      page,
      someone,
    }) => {
      const leah = someone("Leah Moss");
      await leah.isLoggedIn(house.origin, "leah");
      await leah.opens("/me/test-results");
      await leah.reads("We ask you first before we show this one");
      await leah.follows(/^HIV antigen test/);
      await leah.seesPage("Before you see this result");
      await leah.doesNotRead("Not detected");
      await leah.follows("Is someone making you look at this?");
      await expect(page).toHaveURL(/\/safety$/);
      await expect(page.getByRole("link", { name: /National Domestic Abuse Helpline/ })).toHaveAttribute(
        "href",
        "tel:08082000247",
      );
      await expect(page.getByRole("main").locator("a, button").first()).toHaveText("Hide this page");
      for (const show of ["", "?show=others", "?show=helped"]) {
        await leah.opens(`/me/who-looked${show}`);
        await leah.doesNotRead(/safety|support|helpline|HIV/i);
      }
    });

    test("5: what leah keeps private is in no copy of her record and on no paper", async ({
      house,
      page,
      someone,
    }) => {
      const words = "He was here again";
      const leah = someone("Leah Moss");
      await leah.isLoggedIn(house.origin, "leah");
      await leah.opens("/me/own-entries/add/note");
      await page.getByLabel("Your note").fill(words);
      for (const [label, typed] of Object.entries({ Day: "16", Month: "5", Year: "2028" }))
        await page.getByLabel(label, { exact: true }).fill(typed);
      await leah.presses("Continue");
      await leah.seesPage("Do you want to share this with the surgery?");
      await page.getByLabel("No, keep it for me").check();
      await leah.presses("Continue");
      await leah.seesPage("Check your answers before you add this");
      await leah.presses("Add to the record");
      await leah.seesPage("Added to the record");
      await leah.follows("See what was added");
      await leah.presses("Keep private");
      await leah.reads("You keep this private");
      await page.emulateMedia({ media: "print" });
      await expect(page.getByText(words).first()).toBeHidden();
      await page.emulateMedia({ media: "screen" });
      for (const path of ["", "/timeline", "/record", "/take-away", "/take-away/print", "/notices"]) {
        await leah.opens(`/me${path}`);
        await leah.doesNotRead(words);
      }
    });
  });

test("3: with safety mode on no notification is pushed to any device of leah's", async ({
  browser,
  controlRoom,
  house,
  page,
  room,
  someone,
}) => {
  test.slow();
  const at = { sandbox: house.sandbox, room };
  const context = await browser.newContext({ baseURL: house.origin });
  const phone = await PushedBrowser.of(page, "Leah's phone", at);
  const tablet = await PushedBrowser.of(await context.newPage(), "Leah's tablet", at);
  const leah = someone("Leah Moss");
  await leah.isLoggedIn(house.origin, "leah");
  await phone.isTurnedOn();
  await someone("Leah Moss", tablet.page).isLoggedIn(house.origin, "leah");
  await tablet.isTurnedOn();
  expect(await controlRoom.tellsNobody("send-a-message", "leah")).toBe(false);
  await Promise.all([phone.receives(1), tablet.receives(1)]);
  await leah.opens("/me/safety");
  await leah.presses("Turn on safety mode");
  await leah.reads("Safety mode is on.");
  expect(await controlRoom.tellsNobody("send-a-message", "leah")).toBe(true);
  expect([await phone.arrived(), await tablet.arrived()]).toMatchObject([{ length: 1 }, { length: 1 }]);
  await leah.opens("/me/messages/notifications");
  await leah.reads("While it is on we send no notifications to any device.");
  await expect(page.getByRole("button", { name: /^Turn on|^Send a test/ })).toHaveCount(0);
  await context.close();
});

test("3: with safety mode on a message to leah comes by her safe route alone, and no email has a link", async ({
  controlRoom,
  house,
  page,
  someone,
}) => {
  test.slow();
  const leah = someone("Leah Moss");
  /** When and by what way she was told, newest first. */
  const told = async () =>
    (await controlRoom.rows("Messages taken by NHS Notify")).map(([at = "", , by = ""]) => ({ at, by }));
  const isTold = (times: number) => expect.poll(told, { timeout: 40_000 }).toHaveLength(times);
  await leah.isLoggedIn(house.origin, "leah");
  await test.step("she likes emails, and gets one of a new message", async () => {
    await leah.opens("/me/contact-preferences/change/other");
    await page.getByRole("radio", { name: "Email" }).check();
    await page.getByLabel("What next, if that does not work?").selectOption("Text message");
    await leah.presses("Continue");
    await leah.presses("Save my choice");
    await leah.reads("We have saved your choice");
    await controlRoom.happens("send-a-message", "leah");
    await isTold(1);
    expect((await told())[0]?.by).toBe("Email");
  });
  await test.step("safety mode, and texts alone, on weekdays from 9am to 3pm", async () => {
    await leah.opens("/me/safety");
    await leah.presses("Turn on safety mode");
    await leah.reads("Safety mode is on.");
    await leah.opens("/me/safety/contact");
    await page.getByLabel("Text message").check();
    await page.getByLabel("Monday to Friday").check();
    await page.getByLabel("From what time?").selectOption("9");
    await page.getByLabel("Until what time?").selectOption("15");
    await page.getByLabel("Never write to me").check();
    await leah.presses("Save");
    await leah.reads("By text message only");
  });
  await test.step("the next message comes by text, and no email is sent that could have a link", async () => {
    await controlRoom.happens("send-a-message", "leah");
    await isTold(2);
    expect((await told()).map(({ by }) => by)).toEqual(["Text message", "Email"]);
  });
  await test.step("after 3pm it waits until 9am", async () => {
    await controlRoom.moveClock({ to: "2028-05-16T15:00:00+01:00" });
    await controlRoom.happens("send-a-message", "leah");
    await leah.opens("/me/messages");
    await expect(page.getByRole("main").getByRole("link", { name: /^Unread message from/ })).toHaveCount(3);
    await controlRoom.moveClock({ to: "2028-05-17T09:00:00+01:00" });
    await isTold(3);
    const [last] = await told();
    expect(last?.by).toBe("Text message");
    expect(Date.parse(last?.at ?? "")).toBeGreaterThanOrEqual(Date.parse("2028-05-17T09:00:00+01:00"));
  });
  await test.step("what it says of Leah's health is read in Front Door alone", async () => {
    const words = (await controlRoom.rows("Messages taken by NHS Notify")).map(([, , , said]) => said ?? "");
    for (const said of words) expect(said).not.toMatch(/review|nurse|Leah/i);
  });
});

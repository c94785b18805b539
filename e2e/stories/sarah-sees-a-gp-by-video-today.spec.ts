import { expect, test } from "../support/house.ts";
import { madeUpCamera } from "../support/made-up-camera.ts";

test.use({
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...madeUpCamera] });
    },
    { scope: "worker" },
  ],
});

test("sarah books today's 2:30pm by video with an interpreter, keeps it as a plain appointment, tries her camera, and joins from 2:15pm", async ({
  someone,
  page,
  house,
  controlRoom,
}) => {
  const sarah = someone("Sarah Okafor");
  const join = page.getByRole("link", { name: "Join the video call" });
  await sarah.isLoggedIn(house.origin, "sarah");
  await test.step("2:30pm today, by video, with an interpreter", async () => {
    await sarah.opens("/me/book");
    await page.getByRole("radio", { name: "GP appointment today", exact: true }).check();
    await sarah.presses("Continue");
    await page.getByRole("radio", { name: "Video call" }).check();
    await sarah.presses("Continue");
    await page
      .getByRole("radio", { name: /2:30pm/ })
      .first()
      .check();
    await sarah.presses("Continue");
    await page.getByLabel("Interpreter for another language (optional)").fill("Igbo");
    await sarah.presses("Continue");
    await sarah.seesPage("Check your answers before you book");
    await sarah.reads("Interpreter: Igbo");
    await sarah.presses("Confirm and book");
    await sarah.seesPage("Appointment booked");
    await sarah.reads("Tuesday 16 May 2028");
    await sarah.reads("at 2:30pm");
    await sarah.reads("Help that you asked for");
    await sarah.reads("Interpreter: Igbo");
  });
  await test.step("her calendar shows an appointment, and nothing that tells what for", async () => {
    const file = page.waitForEvent("download");
    await sarah.follows("Add to calendar");
    const made = await (await file).createReadStream();
    const text = (await made.toArray()).join("");
    expect(text).toContain("DTSTART:20280516T133000Z");
    expect(text).toContain("SUMMARY:Appointment\r\n");
    expect(text.replace(/^UID:.*$/m, "")).not.toMatch(
      /surgery|GP|doctor|video|Igbo|interpreter|^(?:DESCRIPTION|LOCATION)/im,
    );
  });
  await sarah.opens("/me/appointments");
  await sarah.follows(/2:30pm/);
  await sarah.reads("Interpreter: Igbo");
  await sarah.doesNotRead("What the surgery was told");
  await sarah.reads("You can join from 2:15pm on Tuesday 16 May 2028.");
  await sarah.follows("Your video call");
  await sarah.seesPage("Your video call");
  await test.step("the telephone is there as the other way, with the number", async () => {
    await expect(page.getByRole("heading", { name: "If you cannot use video" })).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: /^01632/ })).toBeVisible();
  });
  await test.step("sound and picture are tried", async () => {
    await sarah.follows("Test your camera and sound");
    await sarah.presses("Start the test");
    await sarah.reads("Your camera works. You can see yourself below.");
    await sarah.reads("Your microphone works. We can hear you.");
    await sarah.presses("Play a sound");
    await sarah.reads("Did you hear it?");
    await sarah.follows("Back to your video call");
  });
  await test.step("the way in is shut a minute before 2:15pm and open at 2:15pm", async () => {
    await controlRoom.moveClock({ to: "2028-05-16T14:14:00+01:00" });
    await page.reload();
    await sarah.reads("You can join from 2:15pm on Tuesday 16 May 2028.");
    await expect(join).toHaveCount(0);
    await controlRoom.moveClock({ to: "2028-05-16T14:15:00+01:00" });
    await page.reload();
    await expect(join).toBeVisible();
    await expect(page.getByRole("button", { name: "Call me instead" })).toBeVisible();
  });
  await sarah.follows("Join the video call");
  await sarah.seesPage("Waiting room");
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test(
      "the midwife's message leads sarah to book by its deadline, and says “Booked” once she has",
      { tag: "@M42" },
      async ({ someone, page, house, controlRoom }) => {
        test.slow();
        const sarah = someone("Sarah Okafor");
        const main = page.getByRole("main");
        await sarah.isLoggedIn(house.origin, "sarah");
        await controlRoom.happens("send-a-message-that-asks-to-book", "sarah");
        await test.step("one new message, which says until when it asks to book", async () => {
          await sarah.opens("/me");
          await page
            .getByRole("navigation", { name: "Main" })
            .getByRole("link", { name: /^Messages ?, 1 unread$/ })
            .filter({ visible: true })
            .click();
          await sarah.seesPage("Messages");
          await sarah.reads(/^Book by .*16\sMay\s2028.*5pm/);
          await sarah.follows(/^Unread message from Elm Tree Surgery/);
          await sarah.seesPage("Message from Elm Tree Surgery");
        });
        await test.step("what to book, until when, and what happens if she does not", async () => {
          await expect(main.getByRole("heading", { level: 2, name: /^Book by .*5pm/ })).toBeVisible();
          await sarah.reads("the surgery will call you on the number that we have for you");
          await sarah.reads("If you do not book by then, we will send you a text to remind you.");
          await expect(main.getByRole("link", { name: /^Book this appointment/ })).toHaveCount(1);
        });
        await test.step("the right type at the right surgery, by video, and no time after the deadline", async () => {
          await sarah.follows("Book this appointment");
          await sarah.seesPage("How would you like to be seen?");
          await expect(page.getByRole("radio", { name: "Video call" })).toBeChecked();
          await sarah.presses("Continue");
          await sarah.seesPage("Choose a time");
          await sarah.reads(/The surgery asks you to book a time up to .*5pm/);
          await expect(main.getByRole("heading", { name: /2028/ })).toHaveText([/Tuesday\s16\sMay/]);
          await expect(main.getByRole("link", { name: /^Show times after/ })).toHaveCount(0);
          await page.getByRole("radio", { name: /2:30pm/ }).check();
          await sarah.presses("Continue");
          await page.getByLabel("Interpreter for another language (optional)").fill("Igbo");
          await sarah.presses("Continue");
          await sarah.seesPage("Check your answers before you book");
          await sarah.reads("GP appointment today");
          await sarah.presses("Confirm and book");
          await sarah.seesPage("Appointment booked");
        });
        await test.step("the list and the message say that it is booked, and lead to it", async () => {
          await sarah.opens("/me/messages");
          await sarah.reads(/^Booked for .*16\sMay\s2028/);
          await sarah.follows(/^Message from Elm Tree Surgery/);
          await expect(main.getByRole("heading", { level: 2, name: "Booked" })).toBeVisible();
          await sarah.reads(/^Booked for .*2:30pm/);
          await sarah.doesNotRead(/^Book this appointment$/);
          await sarah.follows("See your appointment");
          await sarah.reads("Interpreter: Igbo");
        });
        await test.step("of another that she ignores she is reminded by text at its deadline, and of this one not", async () => {
          await controlRoom.happens("send-a-message-that-asks-to-book", "sarah");
          await controlRoom.moveClock({ to: "2028-05-16T17:00:30+01:00" });
          const sent = () => controlRoom.rows("Messages taken by NHS Notify");
          await expect.poll(sent, { timeout: 40_000 }).toHaveLength(1);
          await sarah.opens("/me/messages");
          await sarah.reads("Not booked in time");
          await sarah.reads(/^Booked for .*16\sMay\s2028/);
          expect(await sent()).toHaveLength(1);
        });
      },
    );
  });

test("sarah ignores the message: at its deadline she gets the text that it told her of, once", async ({
  someone,
  page,
  house,
  controlRoom,
}) => {
  test.slow();
  const sarah = someone("Sarah Okafor");
  await sarah.isLoggedIn(house.origin, "sarah");
  await controlRoom.happens("send-a-message-that-asks-to-book", "sarah");
  await sarah.opens("/me/messages");
  await sarah.follows(/^Unread message from Elm Tree Surgery/);
  await sarah.reads("If you do not book by then, we will send you a text to remind you.");
  const sent = () => controlRoom.rows("Messages taken by NHS Notify");
  expect(await sent()).toEqual([]);
  await controlRoom.moveClock({ to: "2028-05-16T17:00:00+01:00" });
  await expect.poll(sent, { timeout: 40_000 }).toHaveLength(1);
  const [, , by, words] = (await sent())[0] ?? [];
  expect(by).toBe("Text message");
  expect(words).not.toMatch(/video|midwife|today|Sarah/i);
  await page.reload();
  await sarah.reads("The time to book has passed");
  await sarah.reads("We send a text to remind you, if you have not had it already.");
  await sarah.reads(/01632/);
  await sarah.follows("Look for another time");
  await sarah.seesPage("What do you need?");
});

import { expect, test } from "../support/house.ts";

/** The worker looks every few seconds. */
const patience = { timeout: 30_000, intervals: [1_000] };

/** The path of the link in the newest text that NHS Notify took, as the control room shows it. */
async function linkInText({ sandbox }: { readonly sandbox: string }): Promise<string> {
  let path: string | undefined;
  await expect(async () => {
    const page = await (await fetch(`${sandbox}/control-room/arrived`)).text();
    path = /link: \S+?(\/c\/[a-z2-7]{26})/.exec(page)?.[1];
    expect(path).toBeDefined();
  }).toPass(patience);
  return path ?? "";
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test(
      "kris asks for a link, cancels with it without logging in, sees what was cancelled, and undoes it",
      { tag: "@M69" },
      async ({ kris, page, house, controlRoom }) => {
        await kris.isLoggedIn(house.origin, "kris");
        await kris.opens("/me/appointments");
        await kris.follows(/^GP appointment/);
        await kris.follows("Text me a link to cancel");
        await kris.seesPage("Text me a link to cancel");
        await kris.reads(/It ends in \d{3}\./);
        await kris.presses("Text me the link");
        await kris.reads(/You asked for it at/);
        const link = await linkInText(house);
        await page.context().clearCookies();
        await test.step("opening the link changes nothing, and names nobody", async () => {
          await kris.opens(link);
          await kris.seesPage("Cancel this appointment");
          await kris.doesNotRead(/Kris|GP appointment|Follow-up/);
          await page.reload();
          await kris.seesPage("Cancel this appointment");
        });
        await kris.presses("Yes, cancel this appointment");
        await kris.seesPage("Appointment cancelled");
        await kris.reads("You can undo this until");
        await page.reload();
        await kris.seesPage("Appointment cancelled");
        await controlRoom.moveClock({ byMinutes: 14 });
        await kris.presses("Undo: keep my appointment");
        await kris.seesPage("You still have your appointment");
        await test.step("the link is used up", async () => {
          await controlRoom.moveClock({ byDays: 2 });
          await kris.opens(link);
          await kris.seesPage("This link does not work");
        });
      },
    );
  });

test("after 15 minutes nothing can be undone, and the list of appointments shows what was cancelled", async ({
  kris,
  page,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/appointments");
  await kris.follows(/^GP appointment/);
  const appointment = page.url();
  await kris.follows("Text me a link to cancel");
  await kris.presses("Text me the link");
  await kris.reads(/You asked for it at/);
  await kris.opens(await linkInText(house));
  await kris.presses("Yes, cancel this appointment");
  await kris.seesPage("Appointment cancelled");
  await controlRoom.moveClock({ byMinutes: 16 });
  await page.reload();
  await kris.reads("You cannot undo this here any more.");
  await kris.reads(/Call Mill Lane Surgery on/);
  await page.goto(appointment);
  await kris.reads(/cancelled/i);
});

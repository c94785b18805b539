import { expect, test } from "../support/house.ts";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    for (const person of ["kris", "joan"])
      test(
        `${person} cancels at the surgery, takes it back, and cancels for good`,
        { tag: "@M84" },
        async ({ kris: asker, page, house }) => {
          await asker.isLoggedIn(house.origin, person);
          await asker.opens("/me/appointments");
          await asker.follows(/^GP appointment/);
          await asker.seesPage("GP appointment");
          await asker.reads(/You can change or cancel it here until/);
          await asker.reads(/Lines are open/);
          await expect(page.getByRole("link", { name: "Change this appointment" })).toBeVisible();
          await asker.follows("Cancel this appointment");
          await asker.presses("Cancel this appointment");
          await expect(page).toHaveTitle(/^Error: /);
          await asker.reads("Choose why you want to cancel");
          const form = page.url();
          await page.getByLabel("I no longer need it").check();
          await asker.presses("Cancel this appointment");
          await asker.seesPage("Appointment cancelled");
          await test.step("back and sent again, nothing more is cancelled", async () => {
            await page.goto(form);
            await asker.seesPage("You cannot cancel this appointment here");
            await page.goBack();
            await asker.seesPage("Appointment cancelled");
          });
          await asker.presses("Undo: book this time again");
          await asker.seesPage("GP appointment");
          await asker.reads("The appointment is booked again");
        },
      );
  });

test(
  "a surgery that has cancelling switched off, and a hospital, say why not and whom to call",
  { tag: "@M84" },
  async ({ kris: omar, page, house }) => {
    await omar.isLoggedIn(house.origin, "omar");
    await omar.opens("/me/appointments");
    await omar.reads("Castle Street Medical Centre does not take bookings online");
    await omar.follows(/^GP appointment/);
    await omar.reads(/because Castle Street Medical Centre has not switched this on/);
    await omar.reads(/Call Castle Street Medical Centre on 01632 960104\. Lines are open/);
    await expect(page.getByRole("link", { name: "Cancel this appointment" })).toHaveCount(0);
  },
);

test("cancelled in another tab it is cancelled already, and a lost answer is not known", async ({
  kris,
  page,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/appointments");
  await kris.follows(/^GP appointment/);
  await kris.follows("Cancel this appointment");
  await kris.seesPage("Are you sure you want to cancel?");
  const form = page.url();
  const other = await page.context().newPage();
  await other.goto(form);
  await test.step("no answer: not known, with the number and its hours, and no second button", async () => {
    await controlRoom.inject({
      ...{ api: "gp-connect-pfs-appointments", kind: "status", status: 503, method: "PUT", count: 1 },
    });
    await page.getByLabel("I no longer need it").check();
    await kris.presses("Cancel this appointment");
    await kris.seesPage("We do not know if it is cancelled");
    await kris.reads(/Call Mill Lane Surgery on 01632 960102\. Lines are open/);
    await expect(page.getByRole("button", { name: "Cancel this appointment" })).toHaveCount(0);
  });
  await page.goto(form);
  await page.getByLabel("I no longer need it").check();
  await kris.presses("Cancel this appointment");
  await kris.seesPage("Appointment cancelled");
  await other.getByLabel("I cannot come then").check();
  await other.getByRole("button", { name: "Cancel this appointment" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("This appointment is already cancelled");
});

test("too late to cancel says so, and what to do", async ({ kris, house, controlRoom }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await controlRoom.moveClock({ to: "2028-05-24T08:00:00+01:00" });
  await kris.opens("/me/appointments");
  await kris.follows(/^GP appointment/);
  await kris.reads("It is too late to change or cancel it here.");
  await kris.reads(/Call as soon as you can/);
  await kris.reads(/Call Mill Lane Surgery on 01632 960102/);
});

test("the calendar file says that there is an appointment and when, and nothing else", async ({
  kris,
  page,
  house,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/appointments");
  await kris.follows(/^GP appointment/);
  const href = await page.getByRole("link", { name: "Add to your calendar" }).getAttribute("href");
  const file = await page.request.get(`${house.origin}${href ?? ""}`);
  expect(file.headers()["content-type"]).toMatch(/^text\/calendar/);
  const text = await file.text();
  expect(text).toContain("DTSTART:20280524T084000Z");
  expect(text).toContain("SUMMARY:Appointment\r\n");
  // The id is made of letters by chance.
  expect(text.replace(/^UID:.*$/m, "")).not.toMatch(/surgery|GP|Lane|doctor|Yusuf/i);
});

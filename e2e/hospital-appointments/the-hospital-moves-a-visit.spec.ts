import { expect, test } from "../support/house.ts";

test("kris is told what a hospital moved and cancelled, with the old and new time and a way for who cannot come", async ({
  kris,
  page,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/appointments");
  for (const choice of await controlRoom.choices("move-hospital-appointment"))
    await controlRoom.happens("move-hospital-appointment", choice);
  await kris.opens("/me/appointments");
  await test.step("first in the list, with both times", async () => {
    await kris.reads("Moved by the hospital");
    await kris.reads("It was Monday 22 May 2028, 9:30am");
    await kris.reads("It is now Monday 29 May 2028, 9:30am");
  });
  await test.step("side by side on its page, from the hospital itself", async () => {
    await kris.follows(/^Lung function test/);
    await kris.reads("The hospital moved this appointment");
    const row = page.getByRole("row").filter({ hasText: "22" });
    await expect(row).toContainText("29");
    await kris.follows("I cannot make the new time");
    await kris.seesPage("Ask for another time");
  });
  await test.step("of a hospital that does not say, from the last look", async () => {
    await kris.opens("/me/appointments");
    await kris.follows(/^Dermatology/);
    await kris.reads("When you last looked, on Tuesday 16 May 2028, it was at another time.");
  });
  await test.step("cancelled by the hospital", async () => {
    for (const choice of await controlRoom.choices("cancel-hospital-appointment"))
      await controlRoom.happens("cancel-hospital-appointment", choice);
    await kris.opens("/me/appointments");
    await kris.reads("Cancelled by the hospital");
    await kris.follows(/^Lung function test/);
    await kris.reads("The hospital cancelled this appointment");
  });
});

import { expect, test } from "../support/house.ts";

test("Kris changes an appointment: only what she saw is booked, her help is kept, and both are told where both stand", async ({
  kris,
  page,
  context,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/book");
  await page.getByRole("radio", { name: "GP appointment", exact: true }).check();
  await kris.presses("Continue");
  await kris.seesPage("How would you like to be seen?");
  await page.getByRole("radio", { name: "Video call" }).check();
  await kris.presses("Continue");
  await kris.seesPage("Choose a time");
  await page.getByRole("radio").first().check();
  await kris.presses("Continue");
  await kris.seesPage(/Do you need any help at the appointment/);
  await page.getByLabel("A quiet place to wait").check();
  await kris.presses("Continue");
  await kris.seesPage("Check your answers before you book");
  await test.step("another tab has chosen another time: nothing is booked, and it is shown", async () => {
    const tab = await context.newPage();
    await tab.goto(page.url().replace("step=check", "step=time&then=check"));
    await tab.getByRole("radio").nth(2).check();
    await tab.getByRole("button", { name: "Continue" }).click();
    await expect(tab.getByRole("heading", { level: 1 })).toContainText("Check your answers");
    await tab.close();
    await kris.presses("Confirm and book");
    await expect(page).toHaveTitle(/^Error: /);
    await kris.reads(/Something here is not as you saw it, so nothing is booked/);
  });
  await kris.presses("Confirm and book");
  await kris.seesPage("Appointment booked");
  const old = new URL(page.url()).pathname.split("/").at(-2) ?? "";
  await kris.opens(`/me/book?instead=${old}`);
  await kris.presses("Continue");
  await kris.seesPage("How would you like to be seen?");
  await kris.presses("Continue");
  await kris.seesPage("Choose a time");
  await page.getByRole("radio").nth(4).check();
  await kris.presses("Continue");
  await kris.seesPage(/Do you need any help at the appointment/);
  await expect(page.getByLabel("A quiet place to wait")).toBeChecked();
  await kris.presses("Continue");
  await kris.seesPage("Check your answers before you change the appointment");
  await controlRoom.inject({
    api: "gp-connect-pfs-appointments",
    kind: "status",
    status: 500,
    method: "PUT",
    count: 1,
  });
  await kris.presses("Confirm the new time");
  await kris.seesPage("Appointment booked");
  await kris.reads("You have both appointments");
  await expect(page.getByRole("link", { name: "Cancel the old appointment" })).toBeVisible();
  const receipt = page.url();
  await page.goBack();
  await test.step("sent again, the old one is cancelled, and only then it is changed", async () => {
    await kris.presses("Confirm the new time");
    await kris.seesPage("Appointment changed");
    expect(page.url()).toBe(receipt);
  });
});

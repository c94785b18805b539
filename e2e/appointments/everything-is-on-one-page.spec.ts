import { expect, test } from "../support/house.ts";

const cards = /^(?:Referral|Midwife|RSV vaccination|Midwife appointment|20-week scan)/;

test(
  "surgery, hospital and vaccination bookings and referrals stand on one page, in order of time",
  { tag: "@M86" },
  async ({ kris: sarah, page, house }) => {
    await sarah.isLoggedIn(house.origin, "sarah");
    await sarah.opens("/me/appointments");
    await sarah.seesPage("Appointments");
    const upcoming = page.getByRole("main").getByRole("link", { name: cards });
    const names = await upcoming.allTextContents();
    for (const kind of ["RSV vaccination", "Midwife appointment", "20-week scan", "Referral"])
      expect(
        names.some((name) => name.startsWith(kind)),
        kind,
      ).toBe(true);
    await test.step("a hospital that takes no part is named, with its telephone and hours", async () => {
      await sarah.reads("Westmoor Hospital does not take part");
      await sarah.reads(
        /Call Westmoor Hospital on 01632 960112\. Lines are open Monday to Friday, 9am to 5pm\./,
      );
    });
    await sarah.follows("Past appointments");
    await sarah.seesPage("Past appointments");
    await sarah.reads("This list goes back 8 years.");
  },
);

test("a source that is silent is named, and the others stay", async ({ kris, house, controlRoom }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await controlRoom.inject({ api: "gp-connect-pfs-appointments", kind: "status", status: 503, count: 20 });
  await kris.opens("/me/appointments");
  await kris.reads("We could not show appointments from Mill Lane Surgery");
  await kris.reads("Lung function test");
  await controlRoom.clearFaults();
  await controlRoom.happens("change-hospital-source", "southquay-01:failing");
  await kris.opens("/me/appointments");
  await kris.reads("We could not show appointments from Southquay General Hospital");
  await kris.reads(/Call Southquay General Hospital on 01632 960111/);
  await kris.reads("Lung function test");
});

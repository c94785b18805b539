import { expect, test } from "../support/house.ts";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("after the phone call to 111 kris finds tonight's visit, the way there, the way in without steps, and what to bring", async ({
      kris,
      page,
      house,
      controlRoom,
    }) => {
      const visit = "Out-of-hours GP appointment";
      const main = page.getByRole("main");
      await kris.isLoggedIn(house.origin, "kris");
      await kris.opens("/me/appointments");
      await kris.doesNotRead(visit);
      await controlRoom.happens("book-out-of-hours", "kris");
      await kris.opens("/me/appointments");
      await main.getByRole("link", { name: visit }).first().click();
      await kris.seesPage(visit);
      await kris.reads("Tuesday 16 May 2028");
      await kris.reads("9pm to 9:20pm");
      await kris.reads("In person");
      await test.step("where it is, and a map of that", async () => {
        await kris.reads("Northfield Hospital");
        await kris.reads("Hospital Way");
        const map = await main.getByRole("link", { name: "See where it is on a map" }).getAttribute("href");
        const { searchParams } = new URL(map ?? "");
        expect(searchParams.get("query")).toMatch(/Hospital Way.*ZZ99 9NH/);
        expect(map).not.toMatch(/kris|lindqvist|999/i);
      });
      await test.step("in without steps, as the clinic and the directory say", async () => {
        await kris.reads(/step-free entrance and lift/);
        const access = main.getByText("Wheelchair access", { exact: true });
        await expect(access.locator("xpath=following-sibling::*").first()).toHaveText("Yes");
      });
      await test.step("who sees them and what to bring", async () => {
        await kris.reads("You will see Dr Imran Qazi");
        await kris.reads("Bring a list of your medicines, or the medicines themselves.");
        await kris.reads(/call 111\. In an emergency, call 999/);
      });
      await expect(main).not.toContainText(/\b(?:he|she|his|her|him|hers|Mr|Mrs|Ms)\b/);
    });
  });

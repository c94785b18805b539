import { expect, test } from "../support/house.ts";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test(
      "Kris sees urgent signs first, tells the hospital that it is worse, and sees it received, looked at and answered",
      { tag: "@M59" },
      async ({ kris, page, house, controlRoom }) => {
        await kris.isLoggedIn(house.origin, "kris");
        await kris.opens("/me/waiting-lists");
        await kris.follows("Dermatology");
        await kris.follows("My condition has changed");
        await kris.seesPage("My condition has changed");
        await kris.reads("Call 999 or go to A&E now if:");
        await kris.reads("a rash does not fade when you press a glass on it");
        await expect(page.getByRole("link", { name: "Call 999", exact: true })).toHaveAttribute(
          "href",
          "tel:999",
        );
        await expect(page.getByRole("link", { name: "Call 111", exact: true })).toHaveAttribute(
          "href",
          "tel:111",
        );
        await kris.follows("I have none of these signs");
        await kris.seesPage("What has changed?");
        await kris.presses("Continue");
        await expect(page.getByRole("main").getByRole("alert")).toContainText("Choose what has changed");
        await page.getByLabel("My symptoms are worse").check();
        await kris.presses("Continue");
        await kris.seesPage("Tell the hospital what has changed");
        await page.getByRole("textbox").fill("It itches at night and I cannot sleep.");
        await kris.presses("Continue");
        await kris.seesPage("Check before you send");
        const check = page.url();
        await kris.presses("Send to the hospital");
        await kris.seesPage("Message sent");
        await kris.reads("Dermatology waiting list team looks at your message.");
        await kris.reads(/You get an answer by \w+\s\d+\s\w+\s\d{4}\./);
        const reference = /WL-\d+/.exec(await page.getByRole("main").innerText())?.[0] ?? "";
        const receipt = page.url();

        // Back and sent again: one message, and the same receipt.
        await kris.opens(check);
        await kris.presses("Send to the hospital");
        await expect(page).toHaveURL(receipt);

        await kris.follows("See this waiting list");
        await kris.reads("The hospital has your message");
        await controlRoom.happens("look-at-waiting-list-change", reference);
        await page.reload();
        await kris.reads("The hospital looked at it");
        await controlRoom.happens("answer-waiting-list-change", reference);
        await page.reload();
        await kris.reads("The hospital answered");
        await kris.reads(/moved your appointment forward/);
        await expect(page.getByText(reference)).toHaveCount(1);
      },
    );
  });

test("Tom's answer is late: it says so first, on the appointments page too, with whom to call and the reference", async ({
  kris: tom,
  page,
  house,
}) => {
  await tom.isLoggedIn(house.origin, "tom");
  await tom.opens("/me/appointments");
  const late = page.getByRole("main").getByRole("listitem").filter({ hasText: "Answer is late" });
  await expect(late.first()).toContainText("Waiting list: Trauma and orthopaedics");
  await tom.follows("Waiting list: Trauma and orthopaedics");
  await tom.reads("The hospital has not answered in time");
  await tom.reads("WL-100233");
  await tom.reads("Trauma and orthopaedics waiting list team looks at it.");
  await tom.reads("01632 960119");
});

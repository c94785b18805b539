import { expect, test } from "../support/house.ts";

for (const javaScriptEnabled of [true, false])
  test.describe(`nadia ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test(
      "says that she is a carer, her record shows it with what help there is, and later it is removed",
      { tag: "@M38" },
      async ({ kris: nadia, page, house, controlRoom }) => {
        await nadia.isLoggedIn(house.origin, "nadia");
        await nadia.opens("/me/profile");
        await nadia.follows(/^I am an unpaid carer/);
        await nadia.seesPage("I am an unpaid carer");
        await nadia.reads("Your GP record does not say that you are a carer.");
        await test.step("rights, flu vaccine and breaks are told before anything is", async () => {
          for (const name of ["Carer's assessment", "Breaks from caring", "Free flu vaccine"])
            await expect(page.getByRole("heading", { name })).toBeVisible();
        });
        await nadia.follows("Tell my GP surgery");
        await nadia.seesPage("Who do you care for? (optional)");
        await test.step("what is too long is kept and named", async () => {
          await page.getByLabel("Who do you care for?").fill("a".repeat(201));
          await nadia.presses("Continue");
          await expect(page).toHaveTitle(/^Error: /);
          await nadia.reads("What you enter must be 200 characters or fewer");
        });
        await page.getByLabel("Who do you care for?").fill("My father, Abdul");
        await nadia.presses("Continue");
        await nadia.seesPage("Check your answers before you tell your surgery");
        await nadia.reads("My father, Abdul");
        const check = page.url();
        const waiting = (await controlRoom.choices("surgery-grants-request")).length;
        await nadia.presses("Tell my GP surgery");
        await nadia.seesPage("You told your surgery that you are a carer");
        await nadia.reads(/^SR-/);
        await test.step("sent again it is the same", async () => {
          const receipt = page.url();
          await page.goto(check);
          await nadia.presses("Tell my GP surgery");
          await nadia.seesPage("You told your surgery that you are a carer");
          expect(page.url()).toBe(receipt);
          expect(await controlRoom.choices("surgery-grants-request")).toHaveLength(waiting + 1);
        });
        await nadia.follows("See how far it is");
        await nadia.seesPage("I am an unpaid carer");
        await nadia.reads("You said that you care for: My father, Abdul");
        await nadia.reads(/Usually done by Tuesday\s23\sMay\s2028/);
        await test.step("the surgery does it, and her record shows it", async () => {
          const [choice] = await controlRoom.choices("surgery-grants-request");
          await controlRoom.happens("surgery-grants-request", choice ?? "");
          await page.reload();
          await nadia.reads(/^Your GP record says that you are a carer since Tuesday\s16\sMay\s2028/);
          await nadia.follows("See it in your health conditions");
          await nadia.seesPage("Health conditions");
          await expect(page.getByRole("main").getByRole("link", { name: "Carer" })).toBeVisible();
        });
        await test.step("removed later", async () => {
          await nadia.opens("/me/carers");
          await nadia.follows("I am no longer a carer");
          await nadia.seesPage("Tell my surgery that I am no longer a carer");
          await nadia.presses("Yes, tell my GP surgery");
          await nadia.seesPage("You told your surgery that you are no longer a carer");
          await nadia.follows("See how far it is");
          await nadia.seesPage("I am an unpaid carer");
          await nadia.reads("You told your surgery that you are no longer a carer");
          const [choice] = await controlRoom.choices("surgery-grants-request");
          await controlRoom.happens("surgery-grants-request", choice ?? "");
          await page.reload();
          await nadia.reads("Your GP record does not say that you are a carer.");
        });
      },
    );
  });

test("what is not sent is kept and can be sent again, and what waits can be taken back", async ({
  kris: nadia,
  page,
  house,
  controlRoom,
}) => {
  await nadia.isLoggedIn(house.origin, "nadia");
  await nadia.opens("/me/carers/tell");
  await page.getByLabel("Who do you care for?").fill("My father");
  await nadia.presses("Continue");
  await controlRoom.inject({
    api: "surgery-requests",
    kind: "status",
    status: 500,
    method: "POST",
    count: 4,
  });
  await nadia.presses("Tell my GP surgery");
  await nadia.reads(/^We could not tell your surgery/);
  await nadia.reads("My father");
  await controlRoom.clearFaults();
  await nadia.presses("Tell my GP surgery");
  await nadia.seesPage("You told your surgery that you are a carer");
  await nadia.follows("See how far it is");
  await nadia.seesPage("I am an unpaid carer");
  await nadia.follows("Take this back");
  await nadia.presses("Take it back");
  await nadia.reads("You took it back");
  await nadia.reads("Your GP record does not say that you are a carer.");
});

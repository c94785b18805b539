import { expect, test } from "../support/house.ts";

for (const javaScriptEnabled of [true, false])
  for (const person of ["kris", "omar", "joan"])
    test.describe(`${person} ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
      test.use({ javaScriptEnabled });

      test(
        "asks for older records by year and part, gets a reference and a date, and is told each step",
        { tag: "@M10" },
        async ({ kris: asker, page, house, controlRoom }) => {
          await controlRoom.change(person, { "practice.historicalAccess": "none" });
          await asker.isLoggedIn(house.origin, person);
          await asker.opens("/me/record-requests");
          await asker.follows(/^Ask for older records/);
          await test.step("years that cannot be are kept and named", async () => {
            await page.getByLabel("From year").fill("2999");
            await page.getByLabel("To year").fill("98");
            await asker.presses("Continue");
            await asker.seesPage("Which years do you need?");
            await expect(page).toHaveTitle(/^Error: /);
            await expect(page.getByLabel("From year")).toHaveValue("2999");
            await asker.reads("The last year must have 4 numbers, like 2005");
          });
          await page.getByLabel("From year").fill("1998");
          await page.getByLabel("To year").fill("2005");
          await asker.presses("Continue");
          await asker.seesPage("Which parts of your record do you need?");
          await page.getByLabel("Letters and documents").check();
          await asker.presses("Continue");
          await asker.seesPage(/Is there anything your surgery should know/);
          await asker.presses("Continue");
          await asker.seesPage("Check your answers before you send the request");
          await asker.reads("1998 to 2005");
          const check = page.url();
          await asker.presses("Send request");
          await asker.seesPage("Request sent");
          await asker.reads(/^SR-/);
          await asker.reads("You get an answer by Friday 16 June 2028");
          await test.step("sent again it is the same request", async () => {
            const receipt = page.url();
            await page.goto(check);
            await asker.presses("Send request");
            await asker.seesPage("Request sent");
            expect(page.url()).toBe(receipt);
          });
          await asker.follows("See how far it is");
          await asker.seesPage("Your request for older records");
          await asker.reads("Sent");
          await test.step("being checked, then added", async () => {
            await controlRoom.moveClock({ byDays: 6 });
            await page.reload();
            await asker.reads("Being checked");
            const [choice] = await controlRoom.choices("surgery-grants-request");
            await controlRoom.happens("surgery-grants-request", choice ?? "");
            await page.reload();
            await asker.reads("You can see your older records now.");
          });
        },
      );
    });

test("a refusal has its reason and the ways to challenge it", async ({ kris: nadia, house }) => {
  await nadia.isLoggedIn(house.origin, "nadia");
  await nadia.opens("/me/record-requests");
  await nadia.follows(/^Correction/);
  await nadia.reads("Your surgery said no");
  await nadia.reads("The doctor’s notes of that day say asthma.");
  await nadia.reads("Ask for a review");
  await nadia.reads("Complain to your surgery");
  await nadia.reads("Go to the Information Commissioner");
  await nadia.reads("I do not agree that this was asthma.");
});

test("a question of the surgery is answered, and what was typed is kept when it cannot be sent", async ({
  kris,
  page,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/record-requests");
  await kris.follows(/^Correction/);
  await page.getByLabel("Your answer").fill("At the top of my letters 🙂");
  await controlRoom.inject({
    ...{ api: "surgery-requests", kind: "status", status: 500, count: 4 },
    method: "POST",
  });
  await kris.presses("Send your answer");
  await expect(page.getByLabel("Your answer")).toHaveValue("At the top of my letters 🙂");
  await controlRoom.clearFaults();
  await kris.presses("Send your answer");
  await kris.reads("Your answer is sent");
});

test("a surgery that takes nothing online says so before anything is typed", async ({
  kris: wendy,
  house,
}) => {
  await wendy.isLoggedIn(house.origin, "wendy");
  await wendy.opens("/me/record-requests/older-records");
  await wendy.seesPage("Ask for older records");
  await wendy.reads(/does not take requests in writing here/);
});

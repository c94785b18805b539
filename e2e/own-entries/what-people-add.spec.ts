import { expect, test } from "../support/house.ts";

for (const javaScriptEnabled of [true, false])
  for (const person of ["kris", "grace", "tom"])
    test.describe(`${person} ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
      test.use({ javaScriptEnabled });

      test(
        "adds a reading with advice before it is kept, is told who saw it, changes it and takes it away",
        { tag: "@M33 @M75" },
        async ({ kris: writer, page, house, controlRoom }) => {
          await writer.isLoggedIn(house.origin, person);
          await writer.opens("/me/own-entries/add");
          await writer.follows("Blood pressure");
          await page.getByLabel("Top number").fill("185");
          await page.getByLabel("Bottom number").fill("121");
          await page.getByLabel("Day").fill("15");
          await page.getByLabel("Month").fill("5");
          await page.getByLabel("Year").fill("2028");
          await writer.presses("Continue");
          await writer.seesPage("The blood pressure is 185/121");
          await writer.reads("chest pain");
          await writer.presses("Keep this reading and go on");
          await writer.seesPage("Do you want to share this with the surgery?");
          await page.getByLabel("Yes, share it with my surgery").check();
          await writer.presses("Continue");
          await writer.seesPage("Check your answers before you add this");
          const check = page.url();
          await writer.presses("Add to the record");
          await writer.seesPage("Added to the record");
          await writer.reads(/^FD-/);
          const receipt = page.url();
          await test.step("sent again it is the same entry", async () => {
            await page.goto(check);
            await writer.presses("Add to the record");
            await writer.seesPage("Added to the record");
            expect(page.url()).toBe(receipt);
          });
          await writer.follows("See what was added");
          await writer.reads("Added by you");
          await writer.reads(/Not yet. You sent it/);
          const entry = page.url();
          await test.step("the team has seen it", async () => {
            const [choice] = await controlRoom.choices("surgery-looks-at-entry");
            await controlRoom.happens("surgery-looks-at-entry", choice ?? "");
            await page.goto(entry);
            await writer.reads(/^Yes\. .* looked at it/);
          });
          await test.step("changed, with what it said before", async () => {
            await writer.follows("Change it");
            await expect(page.getByLabel("Top number")).toHaveValue("185");
            await page.getByLabel("Top number").fill("129");
            await page.getByLabel("Bottom number").fill("79");
            await writer.presses("Continue");
            await writer.seesPage("Do you want to share this with the surgery?");
            await writer.presses("Continue");
            await writer.seesPage(/^Check your answers/);
            await writer.presses("Change it");
            await writer.seesPage("Changed in the record");
            await writer.follows("See what was added");
            // The receipt says "129/79 mmHg" too, and speaks of what it said before: this is the entry's own page.
            await writer.seesPage("Blood pressure");
            await writer.reads("129/79 mmHg");
            await page.getByText("What it said before", { exact: true }).click();
            await writer.reads("185/121 mmHg");
          });
          await test.step("taken away, and brought back", async () => {
            await writer.follows("Take it away");
            await writer.presses("Take it away");
            await writer.seesPage("You took this away");
            await writer.presses("Bring it back");
            await writer.reads("129/79 mmHg");
          });
        },
      );
    });

test("words in any script are kept as they were typed, and errors keep them", async ({
  kris,
  page,
  house,
}) => {
  const words = "Kopfweh 🤕👩‍👩‍👧 صداع منذ أمس\nzweite Zeile";
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/own-entries/add/note");
  await page.getByLabel("Your note").fill(words);
  await page.getByLabel("Day").fill("31");
  await page.getByLabel("Month").fill("2");
  await page.getByLabel("Year").fill("2028");
  await kris.presses("Continue");
  await kris.reads("The date must be a real date");
  await expect(page.getByLabel("Your note")).toHaveValue(words);
  await page.getByLabel("Day").fill("17");
  await page.getByLabel("Month").fill("5");
  await kris.presses("Continue");
  await kris.reads("The date must be today or in the past");
  await page.getByLabel("Day").fill("16");
  await kris.presses("Continue");
  await page.getByLabel("No, keep it for me").check();
  await kris.presses("Continue");
  await kris.presses("Add to the record");
  await kris.follows("See what was added");
  expect(await page.getByRole("blockquote").first().innerText()).toBe(words);
});

test("where the surgery takes nothing in writing the entry is kept, and that is said", async ({
  kris: wendy,
  page,
  house,
}) => {
  await wendy.isLoggedIn(house.origin, "wendy");
  await wendy.opens("/me/own-entries/add/medicine");
  await page.getByLabel("Name of the medicine").fill("Ibuprofen 200mg tablets");
  await wendy.presses("Continue");
  await wendy.reads(/does not take what you write here/);
  await wendy.presses("Continue");
  await wendy.presses("Add to the record");
  await wendy.reads("Nobody at the surgery sees it.");
});

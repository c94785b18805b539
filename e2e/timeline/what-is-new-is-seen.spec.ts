import { expect, test } from "../support/house.ts";
import { gpSilent } from "../support/pages/state.ts";

const then = "2027-11-01T09:00:00Z";
const now = "2028-05-16T09:00:00Z";

interface Written {
  readonly kind: string;
  readonly name: RegExp;
  readonly on: string;
  readonly by: string;
  /** The coded term beside plain words. */
  readonly term: string;
}

const people: Readonly<Record<string, readonly Written[]>> = {
  kris: [
    {
      kind: "consultation",
      name: /^Note/,
      on: "Monday 15 May",
      by: "Dr Amina Yusuf",
      term: "Administration",
    },
    {
      kind: "test-result",
      name: /^HbA1c \(average blood sugar\)/,
      on: "Friday 12 May",
      by: "Northfield Pathology",
      term: "Haemoglobin A1c level",
    },
    {
      kind: "condition",
      name: /^Type 2 diabetes/,
      on: "Monday 15 May",
      by: "Dr Amina Yusuf",
      term: "Type 2 diabetes mellitus",
    },
    {
      kind: "vaccination",
      name: /^Flu vaccination/,
      on: "November 2027",
      by: "Weaver Street Pharmacy",
      term: "Seasonal influenza vaccination",
    },
  ],
  abdul: [{ kind: "measurement", name: /^Weight/, on: "March", by: "Nurse Bilal Aziz", term: "Body weight" }],
  joan: [
    {
      kind: "consultation",
      name: /^Phone call/,
      on: "March",
      by: "Dr Ruth Pascoe",
      term: "Telephone consultation",
    },
  ],
};

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    for (const [key, written] of Object.entries(people))
      test(
        `${key} sees what was newly written, by whom, when, and in plain words`,
        { tag: "@M09" },
        async ({ kris: reader, page, house, controlRoom }) => {
          const main = page.getByRole("main");
          await controlRoom.resetBefore(now, then);
          await reader.isLoggedIn(house.origin, key);
          await reader.opens("/me/timeline");
          await reader.reads("Nothing is new since you last looked.");
          await page.context().clearCookies();
          await controlRoom.moveClock({ to: now });
          await reader.isLoggedIn(house.origin, key);
          await reader.opens("/me/timeline");
          await reader.reads(/^\d+ entries are new since you last looked\.$/);
          await test.step("by date, newest first", async () => {
            const headings = await main.getByRole("heading", { level: 2 }).allTextContents();
            const months = headings.filter((name) => /^[A-Z][a-z]+ 20\d\d$/.test(name.trim()));
            const times = months.map((name) => Date.parse(`1 ${name}`));
            expect(times.length).toBeGreaterThan(1);
            expect(times).toEqual([...times].sort((a, b) => b - a));
          });
          for (const { kind, name, on, by, term } of written)
            await test.step(`${kind}: marked new, with its date, its author and its coded term`, async () => {
              await reader.opens(`/me/timeline?show=new&kind=${kind}`);
              const entry = main
                .getByRole("listitem")
                .filter({ has: page.getByRole("link", { name }) })
                .first();
              for (const words of ["New", on, `By ${by}`, `In the record: ${term}`])
                await expect(entry).toContainText(words);
            });
        },
      );

    test("Kris narrows the timeline to letters of hospitals, and searches it", async ({
      kris,
      page,
      house,
    }) => {
      await kris.isLoggedIn(house.origin, "kris");
      await kris.opens("/me/timeline");
      const main = page.getByRole("main");
      await main.getByText("Show only one kind or one place").click();
      await main.getByRole("link", { name: /^Letters and documents/ }).click();
      await expect(page).toHaveURL(/kind=letter/);
      await main.getByRole("link", { name: /^Hospitals/ }).click();
      await expect(page).toHaveURL(/kind=letter&from=hospital/);
      await expect(main.getByRole("link", { name: /^Your lung function test/ })).toBeVisible();
      await expect(main.getByRole("link", { name: /^Type 2 diabetes/ })).toHaveCount(0);
      await kris.opens("/me/timeline");
      await main.getByRole("searchbox").fill("dr amina diabetes");
      await main.getByRole("button", { name: "Search" }).click();
      await kris.reads(/entr(?:y|ies) for “dr amina diabetes”/);
      await expect(main.getByRole("link", { name: /^Type 2 diabetes/ })).toBeVisible();
      await expect(page).not.toHaveURL(/diabetes/);
    });
  });

test("a letter that came since the last look is marked new, and stays so until the log out", async ({
  kris,
  page,
  house,
  controlRoom,
}) => {
  await controlRoom.resetBefore(now, then);
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/timeline");
  await page.context().clearCookies();
  await controlRoom.moveClock({ to: now });
  await kris.isLoggedIn(house.origin, "kris");
  const letter = page.getByRole("main").getByRole("link", { name: /^Letter about your blood test/ });
  for (let look = 0; look < 2; look += 1) {
    await kris.opens("/me/timeline?show=new&kind=letter");
    await expect(letter).toBeVisible();
  }
  await page.context().clearCookies();
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/timeline?show=new&kind=letter");
  await expect(letter).toHaveCount(0);
});

test("a silent surgery costs its own entries alone", async ({ kris, house, controlRoom }) => {
  await kris.isLoggedIn(house.origin, "kris");
  for (const fault of gpSilent) await controlRoom.inject(fault);
  await kris.opens("/me/timeline");
  await kris.reads(/^We could not show consultations/);
  await kris.reads("as far as we can tell. Some of the record is missing.");
  await kris.reads("Flu vaccination");
});

test("a record that is too long to read gets a sentence, and costs nobody else's entries", async ({
  kris,
  house,
  controlRoom,
}) => {
  await controlRoom.change("kris", { "practice.longRecord": 1500 });
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/timeline");
  await kris.reads(/^We could not show consultations/);
  await kris.reads(/it sent an answer that we cannot read/);
  await kris.reads("Flu vaccination");
});

test("three hundred more entries are counted, and shown a page at a time", async ({
  kris,
  page,
  house,
  controlRoom,
}) => {
  await controlRoom.change("kris", { "practice.longRecord": 300 });
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/timeline");
  await kris.reads(/^This page shows 25 of 3\d\d entries\./);
  await page.getByRole("main").getByRole("link", { name: "Show 25 more" }).click();
  await kris.reads(/^This page shows 50 of 3\d\d entries\./);
});

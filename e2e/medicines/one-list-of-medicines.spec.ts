import { expect, test } from "../support/house.ts";

const people = [
  {
    key: "kris",
    current: /^Omeprazole/,
    reads: [
      "For acid reflux",
      "Take one capsule each morning before food",
      "Last issued 17 April 2028",
      "Bought",
    ],
    over: "The skin under the patches itched.",
  },
  {
    key: "abdul",
    current: /^Ramipril/,
    reads: [
      "For high blood pressure",
      "Since 17 September 2012. Prescribed by Dr Samuel Hart",
      "Ask about these",
    ],
    over: "Ankles swelled. The hospital stopped it.",
  },
  {
    key: "joan",
    current: /^Adalimumab/,
    reads: ["From a hospital", "For rheumatoid arthritis", "Since 19 August 2024. Written down by"],
    over: null,
  },
] as const;

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    for (const { key, current, reads, over } of people)
      test(
        `${key} sees every medicine once: why, how, since when, who, from where`,
        { tag: "@M54" },
        async ({ kris, page, house }) => {
          await kris.isLoggedIn(house.origin, key);
          await kris.opens("/me/medicines");
          await kris.seesPage("Medicines");
          const main = page.getByRole("main");
          await expect(main.getByRole("link", { name: current }).first()).toBeVisible();
          for (const text of reads) await kris.reads(text);
          const headings = await main.getByRole("heading").allTextContents();
          const places = ["Allergies and reactions", "Medicines now"].map((name) => headings.indexOf(name));
          expect(places[0]).toBeGreaterThan(-1);
          expect(places[0]).toBeLessThan(places[1] ?? -1);
          if (over === null) return;
          expect(headings.indexOf("Stopped and finished medicines")).toBeGreaterThan(places[1] ?? -1);
          await kris.reads(over);
        },
      );
  });

test("two strengths of one medicine are for asking, never for deciding", async ({ kris, page, house }) => {
  await kris.isLoggedIn(house.origin, "abdul");
  await kris.opens("/me/medicines");
  await kris.reads("These have the same medicine in them:");
  for (const name of ["Atorvastatin 20mg tablets", "Atorvastatin 40mg tablets"])
    await expect(page.getByRole("main").getByRole("link", { name }).first()).toBeVisible();
  await kris.reads(/This may be right, and often is/);
  await kris.reads(/^Do not stop or change a medicine without talking to/);
});

test("a silent surgery is never “no medicines”", async ({ kris, house, controlRoom }) => {
  await kris.isLoggedIn(house.origin, "kris");
  const api = "gp-connect-pfs-access-record";
  await controlRoom.inject({ api, kind: "status", status: 503, count: 8 });
  await kris.opens("/me/medicines");
  await kris.seesPage("There is a problem showing medicines");
  await kris.doesNotRead("No medicines recorded");
  await kris.reads("call 111");
});

test("an answer that is no record shows nothing of it", async ({ kris, house, controlRoom }) => {
  await kris.isLoggedIn(house.origin, "kris");
  const api = "gp-connect-pfs-access-record";
  await controlRoom.inject({ api, kind: "body", body: '{"resourceType":"Patient"}', count: 8 });
  await kris.opens("/me/medicines");
  await kris.seesPage(/problem showing medicines|cannot read medicines/);
});

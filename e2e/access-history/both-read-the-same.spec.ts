import { expect, test } from "../support/house.ts";

const shown = (text: string) => text.replaceAll(/\s+/g, " ").trim();

test("the person and their helper read the same lines, and the person asks why @X24", async ({
  browser,
  controlRoom,
  house,
  page,
  someone,
}) => {
  // Omar's surgery lets Wendy go on, and Wendy looks.
  const paused = "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2004";
  await controlRoom.happens("surgery-reviews-role", `${paused}:continues`);
  const wendy = someone("Wendy Bright", page);
  await wendy.isLoggedIn(house.origin, "wendy");
  await wendy.opens("/me/family");
  await page
    .getByRole("main")
    .getByRole("link", { name: /Switch to Omar/ })
    .click();
  await expect(page.getByRole("region", { name: "Who you are acting for" })).toContainText("Omar");
  const handle = new URL(page.url()).pathname.split("/")[1] ?? "";
  await wendy.opens(`/${handle}/appointments`);
  await wendy.opens("/me/who-looked?show=helped");
  const hers = page.getByRole("listitem").filter({ hasText: "Saw appointments" }).first();
  await expect(hers).toContainText("For Omar");
  const when = shown(await hers.getByRole("time").first().innerText());

  const other = await browser.newContext({ baseURL: house.origin });
  const his = await other.newPage();
  const omar = someone("Omar Haddad", his);
  await omar.isLoggedIn(house.origin, "omar");
  await omar.opens("/me/who-looked?show=others");
  const line = his.getByRole("listitem").filter({ hasText: "Saw appointments" }).first();
  await expect(line).toContainText("Wendy Bright, who acts for you");
  expect(shown(await line.getByRole("time").first().innerText())).toBe(when);
  await line.getByRole("link", { name: /Ask why/ }).click();
  await omar.seesPage("Ask why someone looked");
  await omar.reads("Wendy Bright, who acts for you");
  await his.getByLabel(/What do you want to add/).fill("I did not ask her to.");
  await omar.presses("Send question to your surgery");
  await omar.seesPage("Question sent");
  await omar.reads("Your reference is");
  await other.close();
});

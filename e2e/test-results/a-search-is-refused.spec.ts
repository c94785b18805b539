import { expect, test } from "../support/house.ts";

test("what was wrong with a search is met first, after each refusal, though no page is loaded", async ({
  kris,
  page,
  house,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/test-results");
  await page.evaluate(() => (document.body.dataset["sameDocument"] = "yes"));
  const problem = page.locator(".nhsuk-error-summary");
  const query = page.getByRole("searchbox");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(problem).toBeFocused();
  for (const length of [61, 62]) {
    await query.fill("a".repeat(length));
    await query.press("Enter");
    await expect(query).toHaveValue("a".repeat(length));
    await expect(problem).toBeFocused();
  }
  await expect(page.locator("body")).toHaveAttribute("data-same-document", "yes");
});

test("a page that comes with its errors has the focus on them", async ({ kris, page, house }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/test-results");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/[?&]form=/);
  await page.reload();
  await expect(page.locator(".nhsuk-error-summary")).toBeFocused();
});

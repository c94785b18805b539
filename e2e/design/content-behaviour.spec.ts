import { expect, test } from "../support/house.ts";

test("a table is sorted by the column that is chosen, and says so", async ({ page }) => {
  await page.goto("/design/tables");
  const table = page.getByRole("table", { name: "Readings to sort" });
  const readings = () => table.locator("tbody td:nth-child(2)").allTextContents();
  expect(await readings()).toEqual(["128", "141"]);
  await table.getByRole("button", { name: "Reading" }).click();
  expect(await readings()).toEqual(["141", "128"]);
  await expect(table.getByRole("columnheader", { name: "Reading" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await expect(
    page.getByRole("status").filter({ hasText: "Sorted by Reading, highest first" }),
  ).toBeAttached();
});

test("rows that arrive later are sorted with the others, and told of once", async ({ page }) => {
  await page.goto("/design/tables");
  const stage = page.locator('[data-stage="Sorted in the browser, drawn again with more rows"]');
  const byReading = stage.getByRole("button", { name: "Reading", exact: true });
  const readings = () => stage.locator("tbody td:nth-child(2)").allTextContents();
  await byReading.click();
  expect(await readings()).toEqual(["141", "128"]);
  await stage.getByRole("button", { name: "Draw again" }).click();
  await byReading.click();
  expect(await readings()).toEqual(["141", "135", "128"]);
  await expect(stage.getByRole("status")).toHaveText("Sorted by Reading, highest first");
  await stage.getByRole("button", { name: "Draw again" }).click();
  await byReading.click();
  expect(await readings()).toEqual(["141", "128"]);
});

test("what is wider than the page scrolls by keyboard in its own box", async ({ page }) => {
  await page.goto("/design/tables");
  const box = page.getByRole("region", { name: "Doses by year", exact: true });
  await expect(box).toHaveAttribute("tabindex", "0");
  await box.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => box.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
});

test("tabs are chosen by press and by arrow where there is room for them", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/design/tabs");
  await page.getByRole("tab", { name: "Past month" }).click();
  await expect(page.getByRole("tabpanel", { name: "Past month" })).toBeVisible();
  await expect(page.locator("#tabs-three-1")).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tabpanel", { name: "All" })).toBeVisible();
});

test("on a phone tabs are links to sections that are all shown", async ({ page }) => {
  await page.goto("/design/tabs");
  await expect(page.getByRole("link", { name: "Past month" })).toHaveAttribute("href", "#tabs-three-2");
  for (const id of ["tabs-three-1", "tabs-three-2", "tabs-three-3"])
    await expect(page.locator(`#${id}`)).toBeVisible();
});

test("a success takes the focus when it arrives, unless it is told not to", async ({ page }) => {
  await page.goto("/design/banners");
  await expect(page.getByRole("alert").filter({ hasText: "We sent an email" })).toBeFocused();
});

import { everyFault, phone } from "../support/checks/every.ts";
import { htmlFaults, sentFaults } from "../support/checks/html.ts";
import { ibmFaults } from "../support/checks/ibm.ts";
import { paperFaults } from "../support/checks/paper.ts";
import { motionFaults, shiftFaults } from "../support/checks/still.ts";
import { targetFaults } from "../support/checks/targets.ts";
import { sidewaysFaults } from "../support/checks/text-fits.ts";
import { addressOfPart, manyOfOne, partNames, withoutScriptFaults } from "../support/gallery.ts";
import { expect, test } from "../support/house.ts";
import { visit } from "../support/visit.ts";

test.describe.configure({ mode: "parallel" });

const state = { name: "open", path: "", heading: "" };

/** The same error and the same page number stand in several examples, and lead to places of their own. */
const leadsElsewhere = /^two links say .*#.* and .*#/;

test("every part of the gallery is looked at", async ({ page }) => {
  await page.goto("/design");
  const links = await page.getByRole("main").getByRole("listitem").getByRole("link").all();
  const shown = await Promise.all(links.map((link) => link.getAttribute("href")));
  expect(partNames.map((part) => `/design/${part}`)).toEqual(shown);
});

for (const part of partNames) {
  test(`${part}: every example is sound`, async ({ page, browser }) => {
    const address = addressOfPart(part, "plain");
    const { status, sent, trouble } = await visit(page, address, state);
    const faults = [...(await shiftFaults(page)), ...(await trouble.soFar())];
    if (status !== 200) faults.push(`the status is ${status}`);
    faults.push(...(await sentFaults(sent)), ...(await htmlFaults(page)));
    faults.push(...(await motionFaults(page)));
    faults.push(...(await withoutScriptFaults(page, browser, address)));
    faults.push(...(await everyFault(page)));
    faults.push(...(await sidewaysFaults(page, 1280)), ...(await targetFaults(page)));
    faults.push(...(await paperFaults(page)));
    await page.setViewportSize(phone);
    faults.push(...(await ibmFaults(page, manyOfOne)));
    expect(faults.filter((fault) => !leadsElsewhere.test(fault))).toEqual([]);
  });
}

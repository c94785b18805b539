import { expect, test } from "../support/house.ts";
import { WorkerStandIn } from "../support/worker-stand-in.ts";
import { hasWorker } from "../support/worker-state.ts";

test.describe.configure({ timeout: 120_000 });

test("a new version asks first, loses nothing that is written, and can wait", async ({ page, house }) => {
  const standIn = await WorkerStandIn.before(house.origin);
  const isOffered = page.getByText("There is a new version of Front Door");
  const script = await standIn.script("/sw.js");
  const newer = (name: string) => standIn.answersWith({ body: `${script}\n// ${name}` });
  await page.goto(`${standIn.origin}/reading`);
  await hasWorker(page, { active: true, controlled: true });
  await expect(isOffered).toBeHidden();
  await test.step("what is chosen on the page is not lost", async () => {
    newer("second");
    await page.goto(`${standIn.origin}/reading`);
    await expect(isOffered).toBeVisible({ timeout: 30_000 });
    await page.getByRole("radio", { name: "Largest (200%)" }).check();
    await page.getByRole("button", { name: "Update now" }).click();
    await expect(page.getByText("You have not sent what you wrote on this page.")).toBeVisible();
    await expect(page.getByRole("radio", { name: "Largest (200%)" })).toBeChecked();
    await hasWorker(page, { waiting: true });
  });
  await test.step("once it is sent, or taken back, the new one takes over and the page loads again", async () => {
    await page.getByRole("radio", { name: "Usual", exact: true }).check();
    const loaded = page.waitForEvent("load");
    await page.getByRole("button", { name: "Update now" }).click();
    await loaded;
    await hasWorker(page, { active: true, waiting: false, controlled: true });
    await expect(isOffered).toBeHidden();
  });
  await test.step("it can wait", async () => {
    newer("third");
    await page.goto(`${standIn.origin}/reading`);
    await expect(isOffered).toBeVisible({ timeout: 30_000 });
    await page.getByRole("button", { name: "Later" }).click();
    await expect(isOffered).toBeHidden();
    await hasWorker(page, { waiting: true });
  });
  await standIn.close();
});

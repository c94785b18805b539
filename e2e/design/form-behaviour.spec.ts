import { example, photo, shows } from "../support/gallery-example.ts";
import { expect, test } from "../support/house.ts";

test("a radio reveals what it asks for, and hides it again for another", async ({ page }) => {
  const stage = await shows(page, "radios", "Asking for more, none chosen", "radios");
  const phone = stage.getByLabel("Phone number");
  const postcode = stage.getByLabel("Postcode");
  await expect(phone).toBeHidden();
  await expect(postcode).toBeHidden();
  await stage.getByRole("radio", { name: "Phone call" }).check();
  await expect(phone).toBeVisible();
  await stage.getByRole("radio", { name: "Letter" }).check();
  await expect(phone).toBeHidden();
  await expect(postcode).toBeVisible();
});

test("a checkbox reveals what it asks for, and hides it when it is ticked no longer", async ({ page }) => {
  const stage = await shows(page, "checkboxes", "Asking for more, not ticked", "checkboxes");
  const box = stage.getByRole("checkbox", { name: "An interpreter" });
  await expect(stage.getByLabel("Language")).toBeHidden();
  await box.check();
  await expect(stage.getByLabel("Language")).toBeVisible();
  await expect(box).toHaveAttribute("aria-expanded", "true");
  await box.uncheck();
  await expect(stage.getByLabel("Language")).toBeHidden();
});

test("“none of these” takes the other ticks away, and another tick takes it away", async ({ page }) => {
  const stage = await shows(page, "checkboxes", "With “None of these”", "checkboxes");
  const none = stage.getByRole("checkbox", { name: "None of these" });
  const longer = stage.getByRole("checkbox", { name: "A longer appointment" });
  await expect(longer).toBeChecked();
  await none.check();
  await expect(longer).not.toBeChecked();
  await longer.check();
  await expect(none).not.toBeChecked();
});

test("“all of these” ticks every box, and is ticked with the last of them", async ({ page }) => {
  const stage = await shows(page, "checkboxes", "With one box for all", "checkboxes");
  const all = stage.getByRole("checkbox", { name: "All of these" });
  const longer = stage.getByRole("checkbox", { name: "A longer appointment" });
  await all.check();
  await expect(stage.getByRole("checkbox", { checked: true })).toHaveCount(4);
  await longer.uncheck();
  await expect(all).not.toBeChecked();
  await longer.check();
  await expect(all).toBeChecked();
});

test("characters are counted down, and what is too many is said and seen", async ({ page }) => {
  const stage = await shows(page, "long-texts", "With a limit", "character-count");
  const count = stage.locator(".nhsuk-character-count__status");
  await expect(count).toHaveText("350 characters left");
  await stage.getByRole("textbox").fill("a".repeat(340));
  await expect(count).toHaveText("10 characters left");
  await stage.getByRole("textbox").fill("a".repeat(352));
  await expect(count).toHaveText("2 characters too many");
  await expect(count).toHaveClass(/nhsuk-error-message/);
  // Spoken once the person stops typing.
  await expect(stage.locator("[aria-live]")).toHaveText("2 characters too many");
});

test("a limit that is far away is not spoken of", async ({ page }) => {
  const name = "With a limit that is told of when it is near";
  const stage = await shows(page, "long-texts", name, "character-count");
  const count = stage.locator(".nhsuk-character-count__status");
  await stage.getByRole("textbox").fill("a".repeat(20));
  await expect(count).toBeHidden();
  await stage.getByRole("textbox").fill("a".repeat(40));
  await expect(count).toBeVisible();
});

test("a password can be shown and hidden, and both are said", async ({ page }) => {
  const stage = await shows(page, "passwords", "Plain", "password-input");
  const password = stage.getByLabel("Password", { exact: true });
  await password.fill("correct horse");
  await stage.getByRole("button", { name: "Show password" }).click();
  await expect(password).toHaveAttribute("type", "text");
  await expect(stage.locator("[aria-live]")).toHaveText("Your password is visible");
  await stage.getByRole("button", { name: "Hide password" }).click();
  await expect(password).toHaveAttribute("type", "password");
  await expect(stage.locator("[aria-live]")).toHaveText("Your password is hidden");
});

test("the name of the file that was chosen is shown, and how many where there are several", async ({
  page,
}) => {
  const one = await shows(page, "files", "A button of ours", "file-upload");
  await expect(one.getByRole("button")).toContainText("No photo chosen");
  await one.locator("input[type=file]").setInputFiles(photo("rash.png"));
  await expect(one.getByRole("button")).toContainText("rash.png");
  const several = example(page, "Several at once, with a small button");
  await several.locator("input[type=file]").setInputFiles([photo("left.png"), photo("right.png")]);
  await expect(several.getByRole("button")).toContainText("2 photos chosen");
});

test("a second press within a second is swallowed, and a later one is not", async ({ page }) => {
  await page.clock.install();
  const stage = await shows(page, "buttons", "Guarded against a second press", "button");
  await stage.evaluate((one) => {
    one.addEventListener("click", (press) => {
      const { pressed = "0" } = one.dataset;
      if (!press.defaultPrevented) one.dataset["pressed"] = String(Number(pressed) + 1);
    });
  });
  const button = stage.getByRole("button", { name: "Send my request" });
  await button.click();
  await button.click();
  await expect(stage).toHaveAttribute("data-pressed", "1");
  await page.clock.runFor(1_100);
  await button.click();
  await expect(stage).toHaveAttribute("data-pressed", "2");
});

import type { Locator, Page } from "@playwright/test";
import { listen } from "../support/checks/trouble.ts";
import { example, lookedAfter, photo, shows } from "../support/gallery-example.ts";
import { expect, test } from "../support/house.ts";

/** What stands in the example of a part that can be drawn again, and how it is seen that its module works. */
const drawnAgain: readonly {
  readonly part: string;
  readonly name: string;
  readonly module: string;
  readonly works: (stage: Locator) => Promise<void>;
}[] = [
  {
    part: "radios",
    name: "Drawn again with another choice and an error",
    module: "radios",
    works: async (stage) => {
      await expect(stage.getByText("Choose how we should contact you")).toBeVisible();
      await expect(stage.getByLabel("Postcode")).toBeVisible();
      await expect(stage.getByLabel("Phone number")).toBeHidden();
      await stage.getByRole("radio", { name: "Phone call" }).check();
      await expect(stage.getByLabel("Phone number")).toBeVisible();
    },
  },
  {
    part: "long-texts",
    name: "Drawn again with an error",
    module: "character-count",
    works: async (stage) => {
      await expect(stage.getByText("Your message is too long")).toBeVisible();
      const count = stage.locator(".nhsuk-character-count__status");
      await expect(count).toHaveText("1 characters too many");
      await stage.getByRole("textbox").fill("123");
      await expect(count).toHaveText("2 characters left");
    },
  },
  {
    part: "passwords",
    name: "Drawn again with an error",
    module: "password-input",
    works: async (stage) => {
      await expect(stage.getByText("Enter your password")).toBeVisible();
      await stage.getByRole("button", { name: "Show password" }).click();
      await expect(stage.getByLabel("Password", { exact: true })).toHaveAttribute("type", "text");
    },
  },
  {
    part: "files",
    name: "Drawn again with an error",
    module: "file-upload",
    works: async (stage) => {
      await expect(stage.locator(".nhsuk-error-message")).toBeVisible();
      await stage.locator("input[type=file]").setInputFiles(photo("rash.png"));
      await expect(stage.getByRole("button").first()).toContainText("rash.png");
    },
  },
];

for (const { part, name, module, works } of drawnAgain)
  test(`${part}: what comes back with an error is looked after again, and no page breaks`, async ({
    page,
  }) => {
    const trouble = await listen(page, 200);
    const stage = await shows(page, part, name, module);
    const again = stage.getByRole("button", { name: "Draw again" });
    for (let round = 0; round < 2; round += 1) {
      await again.click();
      await lookedAfter(stage, module);
      await works(stage);
      await again.click();
      await lookedAfter(stage, module);
    }
    expect(await trouble.soFar()).toEqual([]);
  });

/** What a script would hide or put in the place of, by part. */
const shownWithout = {
  radios: (stage: Locator) => stage.getByLabel("Phone number"),
  checkboxes: (stage: Locator) => stage.getByLabel("Language"),
} as const;

const asksForMore = {
  radios: "Asking for more, none chosen",
  checkboxes: "Asking for more, not ticked",
} as const;

/** The modules are the only files of script that the page itself does not name. */
async function losesModules(page: Page, address: string): Promise<() => number> {
  let lost = 0;
  const sent = await (await page.request.get(address)).text();
  await page.route(/\/_next\/static\/chunks\/[^/]+\.js/, async (route) => {
    const file = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
    if (sent.includes(file)) return route.continue();
    lost += 1;
    return route.abort();
  });
  return () => lost;
}

for (const part of ["radios", "checkboxes"] as const) {
  const everythingIsShown = async (page: Page) => {
    const asked = shownWithout[part](example(page, asksForMore[part]));
    await expect(asked).toBeVisible();
    await asked.fill("something");
  };

  test(`${part}: where the module cannot be fetched, everything is shown`, async ({ page }) => {
    const lost = await losesModules(page, `/design/${part}`);
    await page.goto(`/design/${part}`);
    await everythingIsShown(page);
    expect(lost()).toBeGreaterThan(0);
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test(`${part}: everything is shown`, async ({ page }) => {
      await page.goto(`/design/${part}`);
      await everythingIsShown(page);
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a limit is said, a password and a file have the browser's own field", async ({ page }) => {
    await page.goto("/design/long-texts");
    await expect(example(page, "With a limit").getByText("You can enter up to 350 characters")).toBeVisible();
    await page.goto("/design/passwords");
    await expect(example(page, "Plain").getByLabel("Password", { exact: true })).toBeVisible();
    await expect(example(page, "Plain").getByRole("button")).toHaveCount(0);
    await page.goto("/design/files");
    const upload = example(page, "A button of ours").getByLabel("Add a photo");
    await upload.setInputFiles(photo("rash.png"));
    await expect(upload).toBeVisible();
  });
});

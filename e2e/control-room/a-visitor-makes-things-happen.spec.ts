import { everyFault, phone, wideFaults } from "../support/checks/every.ts";
import { expect, test } from "../support/house.ts";

const pages = ["", "/people", "/failures", "/log", "/arrived", "/start-again"] as const;

for (const path of pages)
  test(`the control room${path} can be used by everyone`, async ({ page, house }) => {
    await page.goto(`${house.sandbox}/control-room${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page).toHaveTitle(/control room – sandbox$/);
    const faults = [...(await everyFault(page)), ...(await wideFaults(page))];
    expect(faults).toEqual([]);
  });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: phone });

  test("a visitor sends a message, sees it answered, moves the clock and starts again", async ({
    page,
    house,
  }) => {
    await page.goto(`${house.sandbox}/control-room`);
    await page.getByText("Send a message from the surgery (").click();
    const letter = page.getByRole("group").filter({ hasText: "Send a message from the surgery (" });
    await letter
      .getByRole("combobox", { name: "To whom or what" })
      .selectOption({ label: "Kristoffer Lindqvist" });
    await letter.getByRole("button", { name: "Send a message from the surgery" }).click();
    await expect(page.getByRole("status")).toContainText("The application answered 201");

    await page.getByRole("link", { name: "What was sent and what arrived" }).click();
    await expect(page.getByRole("table", { name: "Messages sent to the application" })).toContainText("201");

    await page.getByRole("link", { name: "What happens next" }).click();
    await page.getByRole("button", { name: "One day on" }).click();
    await expect(page.getByText("Wednesday 17 May 2028")).toBeVisible();

    await page.getByRole("link", { name: "Save, load and start again" }).click();
    await page.getByRole("button", { name: "Seed again" }).click();
    await expect(page.getByRole("status")).toContainText("The nation is seeded again.");
    await page.getByRole("link", { name: "What was sent and what arrived" }).click();
    await expect(page.getByText("No message was sent.")).toBeVisible();
  });

  test("a fault is made by a form, and its call is in the log", async ({ page, house }) => {
    await page.goto(`${house.sandbox}/control-room/failures`);
    await page.getByRole("combobox", { name: "API" }).selectOption("pds-fhir");
    await page.getByRole("combobox", { name: "What happens" }).selectOption({ label: "Never answers" });
    await page.getByRole("textbox", { name: "How many calls" }).fill("two");
    await page.getByRole("button", { name: "Make it fail" }).click();
    await expect(page.getByRole("alert")).toContainText("count must be a number");
    await expect(page).toHaveTitle(/^Error: /);

    await page.getByRole("combobox", { name: "API" }).selectOption("pds-fhir");
    await page.getByRole("combobox", { name: "What happens" }).selectOption({ label: "Half an answer" });
    await page.getByRole("textbox", { name: "How many calls" }).fill("1");
    await page.getByRole("button", { name: "Make it fail" }).click();
    await expect(page.getByText("pds-fhir: truncate, 1 more")).toBeVisible();
    await fetch(`${house.sandbox}/personal-demographics/FHIR/R4/Patient/9996789012`).catch(() => null);
    await page.getByRole("link", { name: "Calls", exact: true }).click();
    await expect(page.getByRole("table")).toContainText("truncate");
  });
});

test("what the surgery sends reaches the app's own door, once though it is repeated", async ({
  page,
  house,
  controlRoom,
}) => {
  const sent = await controlRoom.happens("send-a-message", "kris");
  expect(sent).toContain("answered 201");
  const id = /the id ([0-9a-f-]{36})/.exec(sent)?.[1] ?? "none";
  expect(await controlRoom.happens("send-it-again", "0")).toContain(id);
  await page.goto(`${house.sandbox}/control-room/arrived`);
  await expect(
    page.getByRole("table", { name: "Messages sent to the application" }).getByRole("row"),
  ).toHaveCount(3);
});

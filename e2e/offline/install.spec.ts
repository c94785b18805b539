import { expect, test } from "../support/house.ts";

interface Manifest {
  readonly icons: readonly { readonly src: string; readonly purpose?: string }[];
  readonly shortcuts?: readonly { readonly name: string; readonly url: string }[];
  readonly name: string;
}

const offers = () => {
  const event = Object.assign(new Event("beforeinstallprompt", { cancelable: true }), {
    prompt: () => {
      document.title = "asked";
      return Promise.resolve();
    },
  });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

test("the app is offered for the home screen by a button, never by itself", async ({ kris, house, page }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/profile");
  await expect(page.getByRole("heading", { name: "Put Front Door on your home screen" })).toBeVisible();
  const button = page.getByRole("button", { name: "Install Front Door" });
  await expect(button).toBeHidden();
  await expect.poll(() => page.evaluate(offers)).toBe(true);
  await button.click();
  await expect(page).toHaveTitle("asked");
  await expect(button).toBeHidden();
  await page.getByText("How to do it yourself").click();
  await kris.reads("On an iPhone or iPad, select the share sign of your browser.");
  await page.evaluate(() => window.dispatchEvent(new Event("appinstalled")));
  await expect(page.getByRole("heading", { name: "Put Front Door on your home screen" })).toBeHidden();
});

test("the manifest leads to pages that are there, and the neutral one tells nothing", async ({
  kris,
  house,
  page,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  const read = async (path: string) => (await (await page.request.get(path)).json()) as Manifest;
  const { icons, shortcuts = [] } = await read("/manifest.webmanifest");
  expect(icons.some(({ purpose }) => purpose === "maskable")).toBe(true);
  expect(shortcuts.map(({ name }) => name)).toEqual([
    ...["Appointments", "Medicines", "What is kept on this phone"],
  ]);
  for (const { url } of shortcuts) expect((await page.request.get(url)).status(), url).toBe(200);
  const notes = await read("/notes.webmanifest");
  expect(notes.shortcuts).toBeUndefined();
  expect(notes.name).toBe("Notes");
  for (const { src } of [...icons, ...notes.icons])
    expect((await page.request.get(src)).status(), src).toBe(200);
});

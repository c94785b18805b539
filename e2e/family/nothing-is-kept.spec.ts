import { expect, test } from "../support/house.ts";

test("of whom somebody helps nothing stays on the device: no stored page, no name, no address", async ({
  page,
  house,
  someone,
}) => {
  const sarah = someone("Sarah Okafor");
  await sarah.isLoggedIn(house.origin, "sarah");
  await sarah.opens("/me");
  await sarah.follows(/^Kyle/);
  await expect(page).toHaveTitle(/^Kyle: /);
  const home = new URL(page.url()).pathname;
  const handle = home.split("/")[1] ?? "";
  expect(handle.length).toBeGreaterThanOrEqual(12);

  const answers: Record<string, string> = {};
  page.on("response", (answer) => {
    const { pathname } = new URL(answer.url());
    if (pathname.includes(handle)) answers[pathname] = answer.headers()["cache-control"] ?? "";
  });
  for (const part of ["", "/appointments", "/test-results", "/vaccinations", "/documents", "/allergies"])
    await sarah.opens(`${home}${part}`);
  expect(Object.keys(answers).length).toBeGreaterThanOrEqual(6);
  for (const [path, told] of Object.entries(answers)) expect(told, path).toContain("no-store");

  const kept = await page.evaluate(async () => {
    const stores = [localStorage, sessionStorage].flatMap((store) => Object.entries(store).flat());
    const workers = await navigator.serviceWorker.getRegistrations();
    const databases = await indexedDB.databases();
    return {
      words: [...stores, document.cookie].join(" "),
      caches: await caches.keys(),
      databases: databases.length,
      workers: workers.length,
    };
  });
  expect(kept).toMatchObject({ caches: [], databases: 0, workers: 0 });
  const cookies = (await page.context().cookies()).map(({ value }) => decodeURIComponent(value)).join(" ");
  for (const secret of [handle, "Kyle", "Okafor"]) {
    expect(kept.words).not.toContain(secret);
    expect(cookies).not.toContain(secret);
  }
});

import { expect, test } from "../support/house.ts";
import { markers, sweep } from "../support/sweep.ts";

const [marker = ""] = markers;

const planted: Readonly<Record<string, string>> = {
  localStorage: `localStorage.setItem("planted", "${marker}")`,
  sessionStorage: `sessionStorage.setItem("planted", "${marker}")`,
  cookies: `document.cookie = "planted=${marker}"`,
  cache: `caches.open("planted").then((cache) => cache.put("/planted/${marker}", new Response("x")))`,
  indexedDB: `new Promise((done) => {
    const opening = indexedDB.open("planted");
    opening.onupgradeneeded = () => opening.result.createObjectStore("rows");
    opening.onsuccess = () => {
      const row = { deep: [new TextEncoder().encode("before ${marker} after").buffer] };
      const putting = opening.result.transaction("rows", "readwrite").objectStore("rows").put(row, 1);
      putting.onsuccess = () => { opening.result.close(); done(); };
    };
  })`,
};

for (const [where, plant] of Object.entries(planted))
  test(`what stands in clear in ${where} is found`, async ({ page, context, house }) => {
    await page.goto("/");
    expect(await sweep(context, house.origin, [])).toEqual([]);
    await page.evaluate(plant);
    expect((await sweep(context, house.origin, [])).join(" ")).toContain(
      `${where === "cookies" ? "cookie" : where}`,
    );
    await page.evaluate(async () => {
      localStorage.clear();
      sessionStorage.clear();
      document.cookie = "planted=; max-age=0";
      for (const name of await caches.keys()) await caches.delete(name);
      for (const { name = "" } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
    });
  });

test("what stands in an address is found", async ({ context, house }) => {
  expect(await sweep(context, house.origin, [`${house.origin}/me?name=${marker}`])).toEqual([
    `address: ${marker}`,
  ]);
});

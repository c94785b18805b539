import { expect, test } from "../support/house.ts";

const everywhere: Readonly<Record<string, RegExp>> = {
  "x-content-type-options": /^nosniff$/,
  "x-frame-options": /^DENY$/,
  "referrer-policy": /^same-origin$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "strict-transport-security": /max-age=\d{8,}; includeSubDomains/,
  "permissions-policy": /camera=\(\)/,
};

test("every kind of answer carries the security headers, and none says what made it", async ({
  house,
  kris,
  page,
  request,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me");
  const script = await page.locator("script[src]").first().getAttribute("src");
  for (const path of [
    "/",
    "/me",
    "/page/does-not-exist",
    "/api/session",
    "/manifest.webmanifest",
    "/icons/icon.svg",
    script ?? "",
  ]) {
    const answer = await request.get(path);
    for (const [name, value] of Object.entries(everywhere))
      expect(answer.headers()[name], `${path}: ${name}`).toMatch(value);
    expect(answer.headers()["x-powered-by"], path).toBeUndefined();
  }
});

test("pages have the one policy, with a new nonce each time, and are not stored", async ({ request }) => {
  const policies = await Promise.all(
    ["/", "/log-in", "/accessibility"].map(async (path) => (await request.get(path)).headers()),
  );
  for (const headers of policies) {
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toMatch(/unsafe|strict-dynamic|\*/);
    expect(headers["cache-control"]).toContain("no-store");
  }
  const nonces = policies.map(
    (headers) => /'nonce-([^']+)'/.exec(headers["content-security-policy"] ?? "")?.[1],
  );
  expect(new Set(nonces).size).toBe(3);
});

test("a server action refuses a post without our own Origin, whatever else it claims", async ({
  house,
  kris,
  page,
  playwright,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/log-out");
  const form = page.getByRole("main").locator("form");
  const field = await form.locator("input[name^='$ACTION']").first().getAttribute("name");
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const attempts: Record<string, string>[] = [
    {},
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    { origin: house.origin, "sec-fetch-site": "cross-site" },
  ];
  for (const headers of attempts) {
    const outsider = await playwright.request.newContext({
      baseURL: house.origin,
      extraHTTPHeaders: { ...headers, cookie },
    });
    await outsider.post("/log-out", { multipart: { [field ?? ""]: "" }, maxRedirects: 0 });
    await outsider.dispose();
    await kris.opens("/me");
    await kris.seesPage("Home");
  }
});

test("an action posted to another route is authorised all the same", async ({
  house,
  kris,
  page,
  playwright,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/test-results");
  const field = await page.getByRole("search").locator("input[name^='$ACTION']").first().getAttribute("name");
  const outsider = await playwright.request.newContext({
    baseURL: house.origin,
    extraHTTPHeaders: { origin: house.origin },
  });
  const answer = await outsider.post("/help", {
    multipart: { [field ?? ""]: "", query: "hba1c" },
    maxRedirects: 0,
  });
  expect(await answer.text()).not.toContain("mmol");
  expect(answer.headers()["location"] ?? "").not.toContain("form=");
  await outsider.dispose();
});

test("the image optimiser and other frameworks' doors are shut", async ({ request }) => {
  expect(
    (await request.get("/_next/image?url=%2Ficons%2Ficon.svg&w=64&q=75")).status(),
  ).toBeGreaterThanOrEqual(400);
  expect((await request.get("/api/auth/session")).status()).toBe(404);
  for (const path of ["/me.rsc", "/me/test-results.rsc", "/me.segments/_tree.segment.rsc"]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.headers()["content-security-policy"], path).toBeDefined();
    expect(await answer.text(), path).not.toMatch(/Kris|mmol|What you need to do/);
  }
});

test("no NHS number, name or token reaches an address or a log of the browser", async ({
  house,
  kris,
  page,
}) => {
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opensTestResult("HbA1c");
  await kris.opens("/me/profile");
  for (const address of addresses) {
    expect(address).not.toMatch(/9996789012|999(%20| )678|Lindqvist/i);
    expect(address, "no token").not.toMatch(/eyJ[\w-]+\./);
  }
});

import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";

const id = "0b1f8a9e-6f3c-4a6e-9a55-0d6a3c1f7e21";
const origin = "https://front-door.example";
const listeners = new Map<string, (event: object) => void>();
const showNotification = vi.fn(() => Promise.resolve());
const openWindow = vi.fn(() => Promise.resolve(null));
const claim = vi.fn(() => Promise.resolve());
const skipWaiting = vi.fn(() => Promise.resolve());
const subscribe = vi.fn();
const network = vi.fn<typeof fetch>();

/** Cache Storage as far as it is used: by name, then by address. */
const stored = new Map<string, Map<string, Response>>();
const addressOf = (request: Request | string | URL) =>
  new URL(request instanceof Request ? request.url : request, origin).href;
const cacheNamed = (name: string) => {
  const entries = stored.get(name) ?? new Map<string, Response>();
  stored.set(name, entries);
  return {
    match: (request: Request | string) => Promise.resolve(entries.get(addressOf(request))?.clone()),
    put: (request: Request | string, answer: Response) =>
      Promise.resolve(void entries.set(addressOf(request), answer)),
    keys: () => Promise.resolve([...entries.keys()].map((url) => new Request(url))),
    delete: (request: Request | string) => Promise.resolve(entries.delete(addressOf(request))),
  };
};
const caches = {
  open: (name: string) => Promise.resolve(cacheNamed(name)),
  keys: () => Promise.resolve([...stored.keys()]),
  delete: (name: string) => Promise.resolve(stored.delete(name)),
  match: (request: Request | string, { cacheName }: { cacheName: string }) =>
    cacheNamed(cacheName).match(request),
};

const documentWords = "the offline document";
const types: Readonly<Record<string, string>> = { html: "text/html", js: "application/javascript" };

/** The server, well: every public file is what its name says, and every page is a page. */
const well = (input: unknown) => {
  const { pathname } = new URL(addressOf(input as Request));
  const type = types[pathname.split(".")[1] ?? ""] ?? "text/html";
  const body = pathname === "/offline.html" ? documentWords : `from the network: ${pathname}`;
  return Promise.resolve(new Response(body, { headers: { "content-type": type } }));
};
const noNetwork = () => Promise.reject(new TypeError("Failed to fetch"));

beforeAll(async () => {
  const world = {
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    registration: { pushManager: { subscribe }, showNotification, scope: `${origin}/` },
    location: { origin, href: `${origin}/sw.js` },
    ...{ clients: { claim, openWindow, matchAll: () => Promise.resolve([]) }, skipWaiting, caches },
  };
  vi.stubGlobal("self", world);
  // As the build says it to workbox, which otherwise checks the kinds of a browser's objects.
  vi.stubEnv("NODE_ENV", "production");
  vi.stubGlobal("FetchEvent", class FetchEvent {});
  vi.stubGlobal("registration", world.registration);
  vi.stubGlobal("location", world.location);
  vi.stubGlobal("caches", caches);
  vi.stubGlobal("fetch", network);
  vi.stubGlobal("__BUILD__", "second");
  vi.stubGlobal("__PRECACHE__", [
    { url: "/offline.html", revision: "1" },
    { url: "/offline/main-A.js", revision: null },
  ]);
  await import("./sw.ts");
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});
beforeEach(() => {
  vi.clearAllMocks();
  network.mockImplementation(well);
  stored.clear();
});

/** Lets an event happen, and waits for what the browser would wait for. */
async function happens(type: string, event: object): Promise<void> {
  const waited: Promise<unknown>[] = [];
  listeners.get(type)?.({ type, ...event, waitUntil: (work: Promise<unknown>) => waited.push(work) });
  expect(waited.length).toBeGreaterThan(0);
  for (const work of waited) await work;
}

interface Navigation {
  readonly mode?: RequestMode;
  readonly method?: string;
  readonly referrer?: string;
}

/** Asks for something as a page does; null where the worker leaves it to the browser. */
async function asks(path: string, { mode = "navigate", method = "GET", referrer = "" }: Navigation = {}) {
  const request = new Request(new URL(path, origin), { method });
  Object.defineProperties(request, { mode: { value: mode }, referrer: { value: referrer } });
  const answers: Promise<Response>[] = [];
  listeners.get("fetch")?.({
    request,
    respondWith: (answer: Promise<Response>) => answers.push(answer),
    waitUntil: () => undefined,
  });
  return answers[0] === undefined ? null : await answers[0];
}

const installed = async () => {
  await happens("install", {});
  await happens("activate", {});
};

test("it waits for its turn, forgets other builds and nobody else's cache, and looks after every page", async () => {
  for (const name of ["front-door-first", "somebody-elses"]) cacheNamed(name);
  await happens("install", {});
  expect(skipWaiting).not.toHaveBeenCalled();
  expect([...stored.keys()]).toContain("front-door-first");
  await happens("activate", {});
  expect([...stored.keys()].sort()).toEqual(["front-door-second", "somebody-elses"]);
  expect(claim).toHaveBeenCalledOnce();
  expect([...(stored.get("front-door-second")?.keys() ?? [])].sort()).toEqual([
    `${origin}/offline.html?__WB_REVISION__=1`,
    `${origin}/offline/main-A.js`,
  ]);
});

test("it takes over when it is told to, and hears nothing else", () => {
  for (const data of [null, "SKIP_WAITING", {}, { type: "CACHE_URLS" }]) listeners.get("message")?.({ data });
  expect(skipWaiting).not.toHaveBeenCalled();
  listeners.get("message")?.({ data: { type: "SKIP_WAITING" } });
  expect(skipWaiting).toHaveBeenCalledOnce();
});

test.each([
  [
    "a page in place of a script",
    new Response("<p>Not here</p>", { headers: { "content-type": "text/html" } }),
  ],
  ["nothing", new Response(null, { status: 404 })],
])("it is not installed where a file is %s, so that the worker before it stays", async (_what, answer) => {
  network.mockImplementation((input) =>
    addressOf(input).includes("main-A") ? Promise.resolve(answer.clone()) : well(input),
  );
  await expect(happens("install", {})).rejects.toThrow();
});

test("a page comes from the network, and without one the offline document answers, whatever the address is", async () => {
  await installed();
  expect(await (await asks("/me/medicines"))?.text()).toBe("from the network: /me/medicines");
  network.mockImplementation(noNetwork);
  for (const path of ["/me/medicines", "/", "/me/messages?form=abc"])
    expect(await (await asks(path))?.text()).toBe(documentWords);
});

test("the offline document and what it is made of come from the cache, whatever is asked behind them", async () => {
  await installed();
  network.mockImplementation(noNetwork);
  expect(await (await asks("/offline.html?set-up"))?.text()).toBe(documentWords);
  expect(await (await asks("/offline/main-A.js", { mode: "no-cors" }))?.text()).toContain("main-A");
});

test("where even the offline document is gone, it says whom to call", async () => {
  await installed();
  stored.clear();
  network.mockImplementation(noNetwork);
  const said = await (await asks("/me"))?.text();
  expect(said).toContain('href="tel:111"');
  expect(said).toContain('href="tel:999"');
});

test("it leaves everything else to the browser", async () => {
  await installed();
  for (const path of ["/api/leave", "/api/log-in", "/me/documents/1/download", "/me/take-away/download/pdf"])
    expect(await asks(path)).toBeNull();
  for (const path of ["/api/session", "/me?_rsc=1", "/_next/static/chunks/a.js", "/icons/notes.svg"])
    expect(await asks(path, { mode: "cors" })).toBeNull();
  expect(await asks("/me", { mode: "cors", method: "POST" })).toBeNull();
});

test("a form of ours that does not arrive never looks as if it had; one from elsewhere is the browser's", async () => {
  await installed();
  const ours = { method: "POST", referrer: `${origin}/me/book` };
  expect(await (await asks("/me/book", ours))?.text()).toBe("from the network: /me/book");
  network.mockImplementation(noNetwork);
  const answer = await asks("/me/book", ours);
  expect([answer?.status, answer?.headers.get("location")]).toEqual([
    303,
    `${origin}/offline.html#not-arrived`,
  ]);
  for (const referrer of ["", "https://evil.example/", "https://front-door.example.evil/"])
    expect(await asks("/me/book", { method: "POST", referrer })).toBeNull();
});

test("something is shown whatever was pushed, and only that there is a message", async () => {
  await happens("push", { data: { text: () => JSON.stringify({ id, text: "Your HIV test" }) } });
  await happens("push", { data: { text: () => "Your HIV test" } });
  await happens("push", { data: null });
  const icon = "/icons/icon-192.png";
  expect(showNotification.mock.calls).toEqual([
    ["You have a new message", { lang: "en", tag: id, icon, data: id }],
    ["You have a new message", { lang: "en", tag: "message", icon, data: "" }],
    ["You have a new message", { lang: "en", tag: "message", icon, data: "" }],
  ]);
});

test("a pressed notice goes, and opens a window of its own at what it is about", async () => {
  const close = vi.fn();
  await happens("notificationclick", { notification: { close, data: id } });
  await happens("notificationclick", { notification: { close, data: "https://evil.example" } });
  expect(close).toHaveBeenCalledTimes(2);
  expect(openWindow.mock.calls).toEqual([[`/open/${id}`], ["/me/messages"]]);
});

test("without its old address a browser says nothing of a new one", async () => {
  await happens("pushsubscriptionchange", {});
  expect(subscribe).not.toHaveBeenCalled();
});

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readBearer } from "#mocks/nation/bearer.ts";
import type { Door } from "#mocks/nation/door.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { controlRoom } from "./control-room.ts";

const SEED = new Date("2028-05-16T09:00:00.000Z");

/** Two letters on a shelf, to be sent one by one: an API with an event and a panel. */
const post: Door = {
  api: "post",
  path: "/post",
  mediaType: "application/json",
  handlers: () => [],
  events: [
    {
      name: "send-a-letter",
      label: "Send a letter",
      heading: "Post",
      choices: (nation) => letters(nation).shelf.map((key) => ({ key, label: `Letter ${key}` })),
      happen: (nation, choice) => {
        const { shelf, sent } = letters(nation);
        sent.unshift(...shelf.splice(shelf.indexOf(choice), 1));
        return `Letter ${choice} is on its way.`;
      },
    },
    { name: "burn-it", label: "Burn the shelf", heading: "Post", choices: () => [], happen: () => "" },
  ],
  panels: [
    {
      heading: "Letters sent",
      empty: "No letter was sent.",
      columns: ["Letter"],
      rows: (nation) => letters(nation).sent.map((key) => [`Letter <${key}>`]),
    },
  ],
};
const letters = (nation: Nation) =>
  nation.keep("letters", () => ({ shelf: ["a", "b"], sent: [] as string[] }));

const nation = new Nation({ people: everyone, seedAt: SEED });
let server: Server;
let room: string;
beforeAll(async () => {
  const listener = controlRoom(nation, [post]);
  server = createServer((request, response) => void listener(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  nation.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  room = `${nation.origin}/control-room`;
});
beforeEach(() => nation.reset());
afterAll(() => server.close());

const read = async (page = "") => (await fetch(room + page)).text();
const json = async (name: string) => (await fetch(`${room}/${name}`)).json() as Promise<unknown>;

async function submit(name: string, fields: Record<string, string>) {
  const answer = await fetch(`${room}/${name}`, { method: "POST", body: new URLSearchParams(fields) });
  return { status: answer.status, at: new URL(answer.url).pathname, text: await answer.text() };
}

function order(name: string, body: object) {
  const headers = { "content-type": "application/json" };
  return fetch(`${room}/${name}`, { method: "POST", headers, body: JSON.stringify(body) });
}

test("every page of the room has no script, one heading and a link to each other page", async () => {
  for (const page of ["", "/people", "/failures", "/log", "/arrived", "/start-again"]) {
    const html = await read(page);
    expect(html).not.toContain("<script");
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/href="\/control-room/g)?.length).toBeGreaterThanOrEqual(6);
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  }
  for (const words of ["Kris Lindqvist", "999 678 9012", "1 June 2017"])
    expect(await read("/people")).toContain(words);
  expect(await json("state")).toMatchObject({
    people: expect.arrayContaining([expect.objectContaining({ nhsNumber: "9996789012", key: "kris" })]),
  });
});

test("an event is offered to those to whom it can happen, happens once, and says so", async () => {
  expect(await read()).toContain("Send a letter (2)");
  expect(await read()).toContain("Not possible now: burn the shelf.");
  const sent = await submit("events/send-a-letter", { choice: "a" });
  expect([sent.status, sent.at]).toEqual([200, "/control-room"]);
  expect(sent.text).toContain("Letter a is on its way.");
  expect(await read("/arrived")).toContain("Letter &lt;a&gt;");
  const again = await submit("events/send-a-letter", { choice: "a" });
  expect([again.status, again.text]).toEqual([400, expect.stringContaining("cannot happen to a now.")]);
});

test("the same over HTTP: what can happen, and what happened", async () => {
  expect(await json("events")).toEqual([
    {
      name: "send-a-letter",
      label: "Send a letter",
      heading: "Post",
      choices: [
        { key: "a", label: "Letter a" },
        { key: "b", label: "Letter b" },
      ],
    },
    { name: "burn-it", label: "Burn the shelf", heading: "Post", choices: [] },
  ]);
  const happened = await order("events/send-a-letter", { choice: "b" });
  expect(await happened.json()).toEqual({ happened: "Letter b is on its way." });
  expect(await json("panels")).toMatchObject([
    { heading: "Letters sent", columns: ["Letter"], rows: [["Letter <b>"]] },
  ]);
  expect((await order("events/send-a-letter", { choice: "b" })).status).toBe(400);
  expect((await order("events/unknown", { choice: "b" })).status).toBe(400);
});

test("the clock is moved by buttons and by a date; back is refused with a sentence", async () => {
  expect((await submit("clock", { byDays: "1" })).text).toContain("Wednesday 17 May 2028, 10:00am");
  expect((await submit("clock", { to: "2028-05-18T09:00" })).text).toContain("Thursday 18 May 2028, 9:00am");
  expect((await submit("clock", { to: "2028-05-01T09:00" })).text).toContain("The clock only moves forward.");
});

test("a fault is made, shown and cleared without script", async () => {
  const made = await submit("faults", { api: "post", kind: "reset", count: "2", ms: "" });
  expect(made.text).toContain("post: reset, 2 more");
  const put = await submit("faults", { api: "post", method: "PUT", path: "/letter", kind: "hang" });
  expect(put.text).toContain("post PUT /letter: hang, 1 more");
  expect((await submit("faults", { api: "post", kind: "explode" })).status).toBe(400);
  expect((await submit("faults/clear", {})).text).toContain("No faults are waiting.");
});

test("a nation is saved as a file and goes on from it, on any later day", async () => {
  await order("events/send-a-letter", { choice: "a" });
  await order("clock", { byDays: 3 });
  nation.change("kris", { "practice.recordAccess": "none" });
  const saved = await fetch(`${room}/save`);
  expect(saved.headers.get("content-disposition")).toContain('filename="nation-2028-05-19.json"');
  const file = await saved.text();
  nation.reset();
  expect(letters(nation).sent).toEqual([]);
  const form = new FormData();
  form.append("file", new Blob([file]), "nation.json");
  const loaded = await fetch(`${room}/load`, { method: "POST", body: form });
  expect(await loaded.text()).toContain("Friday 19 May 2028");
  expect(letters(nation).sent).toEqual(["a"]);
  expect(nation.personByKey("kris")?.practice.recordAccess).toBe("none");
  expect(nation.shift(nation.personByKey("kyle")?.born)).toBe("2022-09-09");
});

test("what is no saved nation is refused, and nothing changes", async () => {
  letters(nation).sent.push("z");
  const form = (text: string) => {
    const data = new FormData();
    data.append("file", new Blob([text]), "nation.json");
    return fetch(`${room}/load`, { method: "POST", body: data });
  };
  for (const text of ["{}", "[]", "not json", ""]) expect((await form(text)).status).toBe(400);
  expect(letters(nation).sent).toEqual(["z"]);
});

test("a reset may set the clock and everyone's day apart", async () => {
  await submit("reset", { at: "2028-02-01T10:00", asOf: "2028-05-16T10:00" });
  expect(nation.today()).toBe("2028-02-01");
  expect(nation.shift(nation.personByKey("maya")?.born)).toBe("2017-06-01");
});

test("a token is given without signing in, for a person or for an application", async () => {
  expect((await order("tokens", { person: "kris", role: "admin" })).status).toBe(400);
  expect((await order("tokens", { person: "nadia", actingFor: "abdul" })).status).toBe(400);
  const token = async (body: object) => {
    const answer = (await (await order("tokens", body)).json()) as { access_token: string };
    return new Request("http://x", { headers: { authorization: `Bearer ${answer.access_token}` } });
  };
  expect(readBearer(nation, await token({ person: "kris" }))).toMatchObject({ nhsNumber: "9996789012" });
  expect(readBearer(nation, await token({}))).toBe("application");
  expect((await order("tokens", { person: "nobody" })).status).toBe(400);
  expect(readBearer(nation, await token({ person: "kris", level: "P5" }))).toBe("level");
  const sarahForKyle = readBearer(nation, await token({ person: "sarah", actingFor: "kyle" }));
  expect(sarahForKyle).toMatchObject({ nhsNumber: "9994567896", actor: "9993456780" });
});

test.each(["03/12/2026", "12", "16 May 2028 10:00", "2028-02-31T10:00", "2028-05-16", "tomorrow"])(
  "the date %s is not guessed",
  async (at) => {
    const before = nation.now();
    expect((await order("reset", { at })).status).toBe(400);
    expect((await order("clock", { to: at })).status).toBe(400);
    expect(nation.now().getTime() - before.getTime()).toBeLessThan(10_000);
  },
);

test("a field that the room does not know is refused, and nothing happens", async () => {
  letters(nation).sent.push("z");
  expect((await order("reset", { seedAt: "2028-05-16T10:00" })).status).toBe(400);
  expect(letters(nation).sent).toEqual(["z"]);
});

test("what the room does not know is told, with 404", async () => {
  expect((await order("explode", {})).status).toBe(404);
  expect((await fetch(`${room}/nothing`)).status).toBe(404);
});

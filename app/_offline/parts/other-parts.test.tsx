import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Appointment } from "#lib/domain/appointments/model.ts";
import type { SurgeryDocument } from "#lib/domain/documents/model.ts";
import { told } from "#lib/domain/emergency-card/model.ts";
import type { OpenedMessage } from "#lib/domain/messages/model.ts";
import type { KeptSection } from "#lib/kept-sections.ts";
import type { KeptValues } from "../kept.ts";
import type { KeptPart } from "../part.ts";
import { Words } from "../words.tsx";
import { appointmentsPart } from "./appointments.tsx";
import { documentsPart } from "./documents.tsx";
import { emergencyCardPart } from "./emergency-card.tsx";
import { messagesPart } from "./messages.tsx";

const at = "2028-05-16T09:00:00Z";
const surgery = { name: "Elm Tree Surgery", telephone: "01632 960101" };

// A sentence that is not among the words of its part is complained of there.
const complained = vi.spyOn(console, "error");
beforeEach(() => void complained.mockClear());
afterEach(() => expect(complained).not.toHaveBeenCalled());

/** As it is drawn from the vault: out of JSON. */
function draw<N extends KeptSection>(part: KeptPart<N>, value: KeptValues[N], path: string): string | null {
  const kept = JSON.parse(JSON.stringify(value)) as KeptValues[N];
  const drawn = part.draw(kept, { path, surgery, at });
  return drawn === null ? null : renderToStaticMarkup(<Words more={part.words}>{drawn}</Words>);
}

const appointment: Appointment = {
  ...{
    id: "gone",
    source: "gp",
    own: "1",
    version: "1",
    title: "Blood test",
    vaccine: null,
    status: "booked",
  },
  ...{ startsAt: "2028-05-18T08:40:00Z", endsAt: null, olderTime: null, seen: "in-person", stay: null },
  ...{ clinician: "Dr Amina Yusuf", preparation: [], said: null, bookAgain: null, site: null },
  place: { name: "Elm Tree Surgery", odsCode: null, part: null, address: ["1 Elm Street"], telephone: null },
};
const nowhere = { telephone: null, address: [], hours: null, wheelchair: null };
const appointments: KeptValues["appointments"] = {
  list: {
    gathered: {
      items: [appointment],
      answered: [{ source: "gp", answeredAt: at }],
      missing: [{ source: "hospital", failure: { kind: "unavailable" }, askedAt: at }],
    },
    ...{ silentSystems: [], incomplete: [], pastNotOffered: false, hospitalsTellNobodyUnder16: false },
    ownSilent: false,
  },
  ...{ hospitals: [], news: [], referrals: null, waitingPlaces: [], questionnaires: [] },
  details: [
    {
      detail: { appointment, place: nowhere, rules: null, letters: [], ownSilent: false },
      ...{ help: null, hospital: null },
    },
  ],
};

test("appointments come with their pages, and with who did not answer", () => {
  const list = draw(appointmentsPart, appointments, "/me/appointments");
  for (const said of [/Blood test/, /Thursday 18\sMay 2028/, /appointments from hospitals/])
    expect(list).toMatch(said);
  const page = draw(appointmentsPart, appointments, "/me/appointments/gone");
  for (const said of ["Blood test", "Dr Amina Yusuf", "1 Elm Street"]) expect(page).toContain(said);
  expect(draw(appointmentsPart, appointments, "/me/appointments/past")).toBeNull();
});

test("nothing of an appointment leads to what needs the internet", () => {
  const page = draw(appointmentsPart, appointments, "/me/appointments/gone");
  expect(page).not.toMatch(/href="(?!tel:)|<form/);
});

const letter: SurgeryDocument = {
  ...{ source: "gp", id: "letter", version: "1", title: "Your blood test", kind: null, date: "2028-05-02" },
  ...{ sender: { kind: "surgery", name: surgery.name, odsCode: null, person: null }, alsoReceived: [] },
  ...{ unsafe: false, contentType: "text/html", size: 90 },
};
const scan: SurgeryDocument = { ...letter, id: "scan", title: "Scan", contentType: "application/pdf" };
const line = [{ text: "Drink more water. ", strong: false, href: null }] as const;
const link = [{ text: "Read on", strong: false, href: "https://example.org/" }] as const;
const documents = (opened: boolean): KeptValues["documents"] => ({
  panel: {
    ...{ items: [letter, scan], answered: [{ source: "gp", answeredAt: at }], missing: [], incomplete: [] },
    ...{ heldBack: [], howFarBack: null, hospitalsTellNobodyUnder16: false, silentSystems: [], removed: 0 },
  },
  details: [
    {
      ...{ document: letter, opened, telephone: null },
      body: { kind: "blocks", leftOut: false, blocks: [{ kind: "paragraph", line: [...line, ...link] }] },
    },
  ],
});

test("a letter that was never opened has the same page before it", () => {
  const before = draw(documentsPart, documents(false), "/me/documents/letter");
  expect(before).toContain('href="#open-now"');
  expect(before).not.toContain("Drink more water.");
  for (const html of [
    draw(documentsPart, documents(false), "/me/documents/letter#open-now"),
    draw(documentsPart, documents(true), "/me/documents/letter"),
  ])
    expect(html).toContain("Drink more water.");
});

test("links of a letter are words, and a file is said to need the internet", () => {
  const page = draw(documentsPart, documents(true), "/me/documents/letter");
  expect(page).toContain("Read on");
  expect(page).not.toContain("example.org");
  expect(draw(documentsPart, documents(true), "/me/documents/scan")).toContain("not kept on this phone");
});

const message: OpenedMessage = {
  ...{
    id: "one",
    sender: { id: "s", name: surgery.name, code: "A81001" },
    at,
    isRead: false,
    isFlagged: false,
  },
  ...{ isRemoved: false, asksAnswer: true, letter: false, booking: null, preview: "Your review is due." },
  ...{ text: "Your **review** is due.", origin: "https://example.org", letters: [], choices: [] },
  ...{ answered: null, remindedBy: null, thread: [] },
};
const messages: KeptValues["messages"] = {
  inbox: {
    ...{ rows: [{ kind: "message", message }], page: 1, pages: 2, total: 26, senders: [message.sender] },
    ...{ counts: { all: 26, unread: 1, flagged: 0, removed: 3 }, notSearched: 0 },
  },
  ...{ notices: null, opened: [{ message, asksToBook: [] }], surgeryPlace: null },
};

test("messages are read without forms and links to what is not kept", () => {
  const list = draw(messagesPart, messages, "/me/messages");
  expect(list).toContain('href="/me/messages/one"');
  expect(list).toContain("You can read older messages when you are online.");
  const page = draw(messagesPart, messages, "/me/messages/one");
  expect(page).toContain("<strong>review</strong>");
  for (const html of [list, page]) expect(html).not.toMatch(/<form|removed|sent/);
});

test("a card shows what was chosen; who has none is told so", () => {
  const card = { readAt: at, chosen: true, parts: { called: told("Joan Penrose") } };
  expect(draw(emergencyCardPart, { card }, "/me/emergency-card")).toContain("Joan Penrose");
  const none = draw(
    emergencyCardPart,
    { card: { readAt: at, chosen: false, parts: {} } },
    "/me/emergency-card",
  );
  expect(none).toContain("You have no emergency card yet");
  expect(none).not.toContain("href=");
});

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import messages from "#content/words/en/sent-messages.json" with { type: "json" };
import type { SentMessage, SentMessageDetail, Team } from "#lib/domain/sent-messages/model.ts";
import { me } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { fieldErrors } from "#components/ui/patterns/field-errors.ts";
import { MessageJourney } from "./message-journey.tsx";
import type { MessageJourneyProps } from "./journey.tsx";
import { SentDetail } from "./sent-detail.tsx";
import { SentList } from "./sent-list.tsx";
import { StartMessage } from "./start-message.tsx";

const draw = (shown: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ "sent-messages": messages }}>
      {shown}
    </NextIntlClientProvider>,
  )
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

const reception: Team = {
  ...{ id: "r", name: "Reception team", organisation: "Mill Lane Surgery", telephone: null },
  ...{ hours: "Monday to Friday, 8am to 6:30pm", takes: ["other"], workingDays: 2 },
  ...{ attachments: true, appointments: null },
};

const journey = (changes: Partial<MessageJourneyProps>): string => {
  const nothing = () => Promise.resolve();
  const props: MessageJourneyProps = {
    ...{ step: "team", then: undefined, oneTimeKey: "key", values: {}, errors: fieldErrors({}, [], "Error") },
    about: { kind: "result", name: "HbA1c", at: "2028-05-03" },
    ...{ teams: [reception], team: reception, files: [], answer: nothing, send: nothing },
    ...{ remove: () => nothing, attach: "/file", open: () => "/open", to: () => "/to", thing: "/thing" },
    ...changes,
  };
  return draw(<MessageJourney {...props} />);
};

test("before anything is typed: not for urgent problems, what it is about, who answers by when", () => {
  const said = journey({});
  for (const words of [
    "Do not use this for urgent problems",
    "Test result: HbA1c, 3 May 2028",
    "They answer within 2 working days.",
    "Read Monday to Friday, 8am to 6:30pm.",
  ])
    expect(said).toContain(words);
});

test("a thing without a name that may be said is its kind and day alone", () => {
  expect(journey({ about: { kind: "appointment", name: null, at: "2028-05-22T08:30:00Z" } })).toContain(
    "About: Appointment, 22 May 2028",
  );
});

test("files are listed with their size, and a fourth cannot be added", () => {
  const files = ["a", "b", "c"].map((id) => ({ id, name: `${id}.jpg`, size: 480_000 }));
  const said = journey({ step: "files", files });
  expect(said).toContain("a.jpg (480KB)");
  expect(said).toContain("Remove one to add another");
  expect(said).not.toContain("Choose a photo or file");
});

test("what nobody can tell of the files is not said to be none", () => {
  const said = journey({ step: "files", files: null });
  expect(said).toContain("We cannot show the files you added at the moment");
  expect(said).not.toContain("Files you have added");
});

const messageOf = (changes: Partial<SentMessage>): SentMessage => ({
  ...{ id: "m", reference: "TM-1", about: { kind: "other", name: null, at: null }, words: "Hello" },
  team: { name: "Reception team", organisation: "Mill Lane Surgery" },
  ...{ files: [], sentAt: "2028-05-16T09:00:00Z", readAt: null, answeredAt: null },
  ...{ replyBy: "2028-05-18", standing: "received" },
  ...changes,
});

const sent = (
  changes: Partial<SentMessage>,
  { answers = [], late = null }: Partial<SentMessageDetail> = {},
  telephone: string | null = null,
): string =>
  draw(
    <SentDetail detail={{ message: messageOf(changes), answers, late }} person={me} telephone={telephone} />,
  );

test("a message that is not answered in time says so, and whom to call", () => {
  const late = { odsCode: "A20002", telephone: null };
  const called = sent({}, { late }, "01632 960 180");
  expect(called).toContain("Answer is late");
  expect(called).toContain("The answer was due by Thursday 18 May 2028.");
  expect(called).toMatch(/Call Mill Lane Surgery on 01632 960 180 and say your reference, TM-1 ?\./);
  expect(sent({}, { late })).toContain("your GP surgery can tell you");
  expect(sent({})).toContain("They will answer by Thursday 18 May 2028");
});

test("the list tells messages apart by when and how they begin, and marks a late answer", () => {
  const list = (today: string) => draw(<SentList messages={[messageOf({})]} person={me} today={today} />);
  expect(list("2028-05-19")).toMatch(/Answer is late.*Hello.*Sent Tuesday 16 May 2028, 10am/);
  expect(list("2028-05-18")).toMatch(/Not read yet/);
});

test("an answer is led to; one that is not here yet, or of which nobody can tell, is said", () => {
  const answered = { standing: "answered", answeredAt: "2028-05-17T09:00:00Z" } as const;
  const answer = { id: "a", at: "2028-05-17T09:00:00Z", isRead: false };
  expect(sent(answered, { answers: [answer] })).toContain("Read the answer of 17 May 2028");
  expect(sent(answered)).toContain("not in your messages yet");
  expect(sent(answered, { answers: null })).toContain("We cannot look for the answer");
});

test("who acts for another reads that they cannot write", () => {
  const kyle = "k7f3q9mzaw2c" as PersonHandle;
  expect(draw(<StartMessage person={kyle} kind="medicine" id="m" />)).toContain("for someone else");
  expect(draw(<StartMessage person={me} kind="medicine" id="m" />)).toContain("Send a message about this");
});

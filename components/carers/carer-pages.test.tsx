import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import carers from "#content/words/en/carers.json" with { type: "json" };
import { fieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { CarerRequest } from "#lib/domain/carers/model.ts";
import { me } from "#lib/paths.ts";
import { CarerRights } from "./carer-rights.tsx";
import { CarerTold } from "./carer-told.tsx";
import { RemoveCarer } from "./remove-carer.tsx";
import { TellJourney } from "./tell-journey.tsx";

const html = (node: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ carers }}>
      {node}
    </NextIntlClientProvider>,
  );
const drawn = (node: ReactNode): string =>
  html(node)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

const none = fieldErrors<string>({}, [], "Error");
const request: CarerRequest = {
  ...{ id: "a", reference: "SR-1A2B3C", kind: "carer", stage: "sent", caresFor: null, said: null, steps: [] },
  ...{ sentAt: "2028-05-16T09:00:00Z", changedAt: "2028-05-16T09:00:00Z", expectedBy: "2028-05-23" },
};
const journey = (step: string, caresFor: string) => (
  <TellJourney
    {...{ step, then: undefined, oneTimeKey: "k", values: { caresFor }, errors: none, person: me }}
    {...{ answer: "/answer", send: "/send", to: (to: string) => `/me/carers/tell?step=${to}` }}
  />
);

test("the question can be left open, and the answers say so", () => {
  expect(drawn(journey("whom", ""))).toContain("Who do you care for? (optional)");
  expect(drawn(journey("check", ""))).toMatch(/I am an unpaid carer .* You did not say/);
  const answered = html(journey("check", "My father"));
  expect(answered).toContain("My father");
  expect(answered).toContain('name="key" value="k"');
  expect(answered).toContain('href="/me/carers/tell?step=whom"');
});

test("the receipt has the reference, who does what and by when", () => {
  const surgery = { name: "Harbour Road Practice", telephone: null };
  expect(drawn(<CarerTold request={request} person={me} surgery={surgery} />)).toMatch(
    /Your reference: SR-1A2B3C .* Harbour Road Practice reads it .* until Tuesday 23 May 2028/,
  );
  const removal = { ...request, kind: "carer-removal" as const };
  expect(drawn(<CarerTold request={removal} person={me} surgery={null} />)).toMatch(
    /no longer a carer .* Your surgery reads it and ends the note/,
  );
});

test("what waits is taken back, what is noted is ended, and of nothing there is no button", () => {
  const page = (undoing: "take-back" | "end" | "nothing") =>
    html(<RemoveCarer {...{ undoing, person: me, oneTimeKey: "k", action: "/act", errors: none }} />);
  expect(page("take-back")).toContain("Take it back");
  expect(page("end")).toContain("Yes, tell my GP surgery");
  expect(page("nothing")).not.toContain("<button");
});

test("rights, breaks, vaccine, money and a number to call", () => {
  const text = drawn(<CarerRights />);
  for (const words of ["Breaks from caring", "respite care", "flu vaccine", "35 hours", "0300 123 1053"])
    expect(text).toContain(words);
});

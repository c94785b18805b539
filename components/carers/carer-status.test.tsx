import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import carers from "#content/words/en/carers.json" with { type: "json" };
import type { CarerRequest } from "#lib/domain/carers/model.ts";
import { me } from "#lib/paths.ts";
import { CarerStatus, type CarerStatusProps } from "./carer-status.tsx";

const waits: CarerRequest = {
  ...{ id: "a", reference: "SR-1A2B3C", kind: "carer", stage: "received", caresFor: "My father", said: null },
  ...{ sentAt: "2028-05-16T09:00:00Z", changedAt: "2028-05-17T09:00:00Z", expectedBy: "2028-05-23" },
  steps: [
    { stage: "sent", at: "2028-05-16T09:00:00Z" },
    { stage: "received", at: "2028-05-17T09:00:00Z" },
  ],
};

const html = (given: Pick<CarerStatusProps, "standing"> & Partial<CarerStatusProps>): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ carers }}>
      <CarerStatus
        {...{ offered: true, complete: true, inRecord: null, person: me, today: "2028-05-18" }}
        surgery={{ name: "Harbour Road Practice", telephone: "01632 960103" }}
        {...given}
      />
    </NextIntlClientProvider>,
  );
const drawn = (given: Parameters<typeof html>[0]) =>
  html(given)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

test("who told nothing is asked to, and a record that could not be read is no no", () => {
  expect(drawn({ standing: { kind: "not-told" } })).toMatch(/does not say .* Tell my GP surgery/);
  const unknown = drawn({ standing: { kind: "not-told" }, inRecord: "unknown" });
  expect(unknown).toContain("We could not look into your record");
  expect(unknown).not.toContain("does not say");
});

test("what waits says how far it is and by when, and can be taken back", () => {
  const text = drawn({ standing: { kind: "asked", request: waits } });
  expect(text).toMatch(/You said that you care for: My father Reference: SR-1A2B3C/);
  expect(text).toMatch(
    /Completed: Sent .* Current step: Received .* Next: Usually done by Tuesday 23 May 2028/,
  );
  expect(text).toContain("Take this back");
  expect(text).not.toContain("longer than usual");
});

test("what takes too long, or asks something back, has the number to call", () => {
  expect(drawn({ standing: { kind: "asked", request: waits }, today: "2028-05-24" })).toMatch(
    /longer than usual .* 01632 960103/,
  );
  const asks = { ...waits, stage: "question" as const, said: "Who is it?" };
  expect(drawn({ standing: { kind: "asked", request: asks } })).toMatch(
    /Call them. Who is it\? 01632 960103/,
  );
});

test("what is noted says since when, and whether it was seen in the record", () => {
  const recorded = { kind: "recorded" as const, since: "2028-05-19T09:00:00Z" };
  const seen = drawn({ standing: { ...recorded, seen: true }, inRecord: { since: null } });
  expect(seen).toMatch(/Carer Your GP record says that you are a carer since Friday 19 May 2028/);
  expect(seen).toContain("I am no longer a carer");
  expect(drawn({ standing: { ...recorded, since: null, seen: true } })).toContain(
    "Your GP record says that you are a carer.",
  );
  const unseen = drawn({ standing: { ...recorded, seen: false } });
  expect(unseen).toContain("We cannot see this in the part of your record");
  expect(unseen).not.toContain("See it in your health conditions");
});

test("a refusal has its reason and lets one tell again; ending says so", () => {
  const refused = { ...waits, stage: "refused" as const, said: "Please call us." };
  expect(drawn({ standing: { kind: "refused", request: refused } })).toMatch(
    /did not write .* The reason they gave: Please call us\. .* Tell my GP surgery again/,
  );
  expect(drawn({ standing: { kind: "refused", request: { ...refused, said: null } } })).toContain(
    "They gave no reason",
  );
  const ending = {
    kind: "ending" as const,
    since: null,
    request: { ...waits, kind: "carer-removal" as const },
  };
  expect(drawn({ standing: ending })).toContain("You told your surgery that you are no longer a carer");
});

test("a surgery that takes nothing here has its number instead of the button", () => {
  const text = drawn({ standing: { kind: "not-told" }, offered: false, complete: false });
  expect(text).toMatch(/Harbour Road Practice does not take this here .* 01632 960103/);
  expect(text).toContain("There may be more than you see here");
  expect(text).not.toContain("Tell my GP surgery");
});

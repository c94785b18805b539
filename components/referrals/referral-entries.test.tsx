import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import referrals from "#content/words/en/referrals.json" with { type: "json" };
import type { Referral } from "#lib/domain/referrals/model.ts";
import { me } from "#lib/paths.ts";
import { useReferralEntries } from "./referral-entries.ts";

const start = "2028-06-01T09:20:00+01:00";
const booked: Referral = {
  ...{ id: "r", reference: "1", state: "BOOKED", priority: null, specialty: "Diabetes", at: null },
  ...{ start, due: null, choices: null },
};

/** One line for each entry: what it is, when, and what is said of it. */
function entriesOf(
  list: readonly Referral[],
  beside: { starts: readonly (string | null)[]; whole: boolean },
) {
  function Drawn() {
    const entries = useReferralEntries(list, me, "2028-05-16", beside);
    return entries.map(({ key, title, fact, lines, at }) => (
      <p key={key}>{[title, at, fact, ...lines].join(" | ")}</p>
    ));
  }
  const drawn = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ referrals }}>
      <Drawn />
    </NextIntlClientProvider>,
  );
  // Dates do not part, and this asks for their words.
  return drawn.replaceAll("\u00a0", " ");
}

test("a booked referral whose hospital was silent stands there as the referral knows it", () => {
  const drawn = entriesOf([booked], { starts: [], whole: false });
  expect(drawn).toContain("Referral: Diabetes");
  expect(drawn).toContain(start);
  expect(drawn).toContain("Appointment Thursday 1 June 2028, 9:20am");
  expect(drawn).toContain("From the referral");
  const noTime = entriesOf([{ ...booked, start: null }], { starts: [], whole: false });
  expect(noTime).toContain("the hospital will tell you the time");
});

test("it stands there once: as its appointment, where that has come", () => {
  expect(entriesOf([booked], { starts: ["2028-06-01T08:20:00Z"], whole: false })).toBe("");
  expect(entriesOf([{ ...booked, start: null }], { starts: [null], whole: false })).toBe("");
  expect(entriesOf([booked], { starts: [], whole: true })).toBe("");
  expect(entriesOf([booked], { starts: [null, "2028-06-02T08:20:00Z"], whole: false })).not.toBe("");
});

test("one that waits for somebody stands there whoever answered", () => {
  const waits: Referral = { ...booked, state: "AWAITING_TRIAGE", start: null, due: "2028-05-23" };
  expect(entriesOf([waits], { starts: [null], whole: true })).toContain("Answer due by Tuesday 23 May 2028");
});

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import words from "#content/words/en/contact-preferences.json" with { type: "json" };
import { fieldErrors } from "#components/ui/patterns/field-errors.ts";
import { nothingChosen } from "#lib/contact-choice.ts";
import type {
  Change,
  ChangePart,
  ContactPreferences,
  WhoUses,
} from "#lib/domain/contact-preferences/model.ts";
import { me } from "#lib/paths.ts";
import { ChangeForm } from "./change-form.tsx";
import { CheckChange, CompareChange } from "./check-change.tsx";
import { PreferencesSummary } from "./preferences-summary.tsx";
import type { SafeRules } from "./reach-words.tsx";
import { WhoUsesChoice } from "./who-uses-choice.tsx";

const html = (node: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ "contact-preferences": words }}>
      {node}
    </NextIntlClientProvider>,
  );
const drawn = (node: ReactNode): string =>
  html(node)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

const nothing: ContactPreferences = {
  recorded: { method: null, format: null, times: null, language: null, interpreter: false },
  chosen: nothingChosen,
  reach: {
    mobile: null,
    landline: "01632960201",
    email: null,
    address: ["14 Orchard Street"],
    hidden: false,
  },
  ...{ surgery: "A20001", mark: "m" },
};
const abdul: ContactPreferences = {
  ...nothing,
  recorded: { ...nothing.recorded, method: "letter", format: "large-print" },
};
const summary = (preferences: ContactPreferences, saved: ChangePart | null = null) =>
  drawn(<PreferencesSummary {...{ preferences, saved, person: me }} />);

test("who has chosen nothing is told so, and what is not in the record is not left out", () => {
  const text = summary(nothing);
  expect(text).toContain("We show everything in the app");
  expect(text).toMatch(/Mobile phone Your NHS record does not have this/);
  expect(text).toContain("01632960201");
});

test("large print is confirmed in a sentence, and what the record says stands beside what was not chosen", () => {
  const text = summary(abdul, "format");
  expect(text).toContain("Your letters come in large print from those who use your choice.");
  expect(text).toContain("You have not told us. Your NHS record says: letter");
  expect(text).toContain("We have saved your choice");
});

test("sign language and an interpreter by video are confirmed, and easy read says that the record has no place for it", () => {
  const said = {
    ...nothing,
    recorded: { ...nothing.recorded, language: "q4", interpreter: true },
    chosen: { ...nothingChosen, easyRead: true, interpreterBy: "video" as const },
  };
  const text = summary(said);
  expect(text).toContain("You use British Sign Language.");
  expect(text).toContain("Yes, by video");
  expect(text).toContain("Your NHS record has no place for this, so we keep it here");
});

test("a restricted record shows no way to reach somebody", () => {
  const text = summary({ ...nothing, reach: { ...nothing.reach, hidden: true } });
  expect(text).not.toContain("01632960201");
  expect(text).toContain("keeps your phone number and address private");
});

const change: Change = { part: "other", ways: ["text", "letter"], forAll: true, times: null };
const asked = { change, preferences: abdul, oneTimeKey: "k", action: "/save" };
const noRules = { contact: null, safetyMode: false };
const noErrors = fieldErrors<string>({}, [], "Error");
const question = (part: ChangePart, safe: SafeRules = noRules) =>
  drawn(
    <ChangeForm
      {...{ part, safe, values: {}, errors: noErrors, seen: "m", oneTimeKey: "k", action: "/next" }}
      reach={{ ...nothing.reach, email: "abdul@example.com" }}
    />,
  );

test("what is saved is shown for all that it is for, with where it is saved", () => {
  const text = drawn(<CheckChange {...asked} safe={noRules} errors={noErrors} backHref="/back" />);
  expect(text.match(/First by text message\. If that does not work, by letter/g)).toHaveLength(3);
  expect(text).toContain(
    "In your NHS record: letter, and good times if you give them. It has no place for the rest",
  );
  // Of what goes out it says where to, and that there is no number for a text.
  expect(text).toContain("Text message: Your NHS record has no mobile number");
  expect(text).toContain("Letter: To 14 Orchard Street, from your NHS record");
});

test("a changed record stands beside what was chosen, and what was seen goes with the answer", () => {
  const compared = <CompareChange {...asked} />;
  expect(drawn(compared)).toMatch(/What your record says now .* What you chose .* Use what I chose/);
  expect(html(compared)).toContain('name="seen" value="m"');
});

test("whoever does not use the choice, or of whom it is not known, can be called; silence is said", () => {
  const place = { odsCode: "A", name: "Mill Lane Surgery", telephone: "01632 960102" };
  const who: WhoUses = {
    surgery: { ...place, uses: { since: "2027-11-01" } },
    hospitals: [{ ...place, odsCode: "B", name: "Northfield Hospital", uses: "no" }],
    national: [],
    silent: ["national"],
  };
  const text = drawn(<WhoUsesChoice who={who} tryAgain="/again" />);
  expect(text).toMatch(/Mill Lane Surgery Uses your choice since 1\sNovember\s2027/);
  expect(text).toMatch(/Northfield Hospital Does not use your choice yet: tell them yourself Phone 01632/);
  expect(text).toMatch(/National services We could not find out about national services/);
  const none = drawn(<WhoUsesChoice who={{ ...who, hospitals: [], silent: ["hospitals"] }} tryAgain="/" />);
  expect(none).not.toContain("You have no hospital");
});

test("each way says where it goes, and a call says who calls; nobody calls about a result", () => {
  const text = question("other");
  expect(text).toContain("Text message Your NHS record has no mobile number");
  expect(text).toContain("Email To abdul@example.com, from your NHS record");
  expect(text).toContain("Phone call Staff at your GP surgery or hospitals may call you. We do not call");
  expect(question("results")).not.toContain("Phone call");
});

test("what somebody said of being reached safely is said where it keeps a way from being used, and to nobody else", () => {
  const contact = {
    ways: ["call" as const],
    days: "any" as const,
    from: 0,
    until: 24,
    never: ["letter" as const],
  };
  const held =
    "We do not send this, because what you told us about when and how we can reach you comes first";
  const text = question("other", { contact, safetyMode: false });
  for (const way of ["Text message", "Email", "Letter"]) expect(text).toContain(`${way} ${held}`);
  const letter: Change = { ...change, ways: ["letter"], forAll: false };
  const checked = (
    <CheckChange
      {...asked}
      change={letter}
      safe={{ contact, safetyMode: false }}
      errors={noErrors}
      backHref="/"
    />
  );
  expect(drawn(checked)).toContain(`Letter: ${held}`);
  expect(question("other", { contact: null, safetyMode: true })).toContain(
    "We show it in the app, with no notification",
  );
  expect(question("other")).not.toMatch(/comes first|with no notification/);
});

test("what was saved is said to be in the record only where it has a place for it", () => {
  expect(summary(abdul, "other")).toContain("Your NHS record now says: letter. It has no place for the rest");
  expect(summary(nothing, "other")).toContain("We keep it here, because your NHS record has no place for it");
  const text: Change = { ...change, ways: ["text"] };
  expect(
    drawn(<CheckChange {...asked} change={text} safe={noRules} errors={noErrors} backHref="/" />),
  ).toContain("Here, because your NHS record has no place for it");
});

test("a format leads to who uses it, and where there is none in the record there is nothing to see", () => {
  expect(summary(abdul)).toContain("See who uses your choice");
  expect(summary(nothing)).not.toContain("See who uses your choice");
});

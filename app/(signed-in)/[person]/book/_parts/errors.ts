import { getTranslations } from "next-intl/server";
import { fieldErrors, type AskedField, type FieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { Values } from "#app/(signed-in)/journey.ts";
import { chosenTime } from "#lib/domain/booking/form.ts";
import { dateWords } from "#components/ui/date-words.ts";
import { wholeForm } from "#lib/form-codes.ts";

const refusals = [
  "changed",
  "not-asked",
  "not-accepted",
  "not-said",
  "not-offered",
  "not-registered",
  "old-gone",
  "old-too-late",
  "old-call",
  "booked-already",
  "failed",
] as const;

const forSurgery: readonly (string | undefined)[] = [
  "not-accepted",
  "not-said",
  "not-offered",
  "not-registered",
  "old-too-late",
  "old-call",
];

/** Whether what was wrong with the booking leaves only a call to the surgery. */
export const callsSurgery = (code: string | undefined): boolean => forSurgery.includes(code);

/** What is wrong with a step of booking, or with the booking itself. */
export async function bookingErrors(
  step: string,
  codes: Readonly<Record<string, string>>,
  values: Values,
): Promise<FieldErrors> {
  const t = await getTranslations("booking");
  const dates = dateWords("en");
  const gone = chosenTime(String(values["gone"] ?? ""))?.start ?? "";
  const lost = { day: dates.weekday(gone), time: dates.time(gone) ?? "" };
  const refused = Object.fromEntries(refusals.map((code) => [code, t(`check.errors.${code}`)]));
  const asked: Readonly<Record<string, readonly AskedField<string>[]>> = {
    kind: [
      { name: "kind", messages: { missing: t("kind.missing") } },
      { name: "about", messages: { "too-long": t("kind.tooLong") } },
    ],
    how: [
      { name: "how", messages: { missing: t("how.missing") } },
      { name: "whyInPerson", messages: { "too-long": t("how.tooLong") } },
    ],
    time: [{ name: "time", messages: { missing: t("time.missing"), taken: t("time.taken", lost) } }],
    help: [
      { name: "language", messages: { "too-long": t("help.languageTooLong") } },
      {
        name: "otherNeed",
        messages: { "too-long": t("help.otherTooLong"), "too-much": t("help.tooMuch") },
      },
    ],
    check: [{ name: wholeForm, messages: refused }],
  };
  return fieldErrors(codes, asked[step] ?? [], t("error"));
}

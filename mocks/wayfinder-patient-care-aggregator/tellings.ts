import type { Held } from "#mocks/nation/hospital-care/appointments.ts";
import { newId } from "#mocks/nation/hospital-care/words.ts";
import { applicationPage, writeTo, writtenMoment } from "#mocks/nation/messages-out.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { organisation } from "#mocks/nation/organisations.ts";

/** What a hospital did with an appointment; a moment is an instant. */
export type Telling =
  | { readonly what: "made" }
  | { readonly what: "moved"; readonly before: string }
  | { readonly what: "cancelled" };

/** What stands in the message: no word of what the appointment is for, because it is the same for everybody. */
function wordsOf({ appointment }: Held, name: string, telling: Telling): { title: string; facts: string[] } {
  const start = writtenMoment(appointment.start ?? "");
  if (telling.what === "made")
    return { title: `You have an appointment at ${name}`, facts: [`- When: ${start}`] };
  if (telling.what === "cancelled")
    return {
      title: `Your appointment at ${name} is cancelled`,
      facts: [
        `- It was: ${start}`,
        "",
        "You do not need to do anything. The hospital will send you a new time.",
      ],
    };
  const facts = [`- Old time: ${writtenMoment(telling.before)}`, `- New time: ${start}`];
  return { title: `Your appointment at ${name} has moved`, facts };
}

/**
 * The hospital writes to the patient what it did with an appointment. Where it stands in an application nobody outside
 * can know, so the link leads to all appointments, where it says the same and what can be done.
 */
export async function tellOfAppointment(nation: Nation, held: Held, telling: Telling): Promise<void> {
  const { person, appointment } = held;
  const { name, telephone } = organisation(appointment.hospital);
  const { title, facts } = wordsOf(held, name, telling);
  const link = `[See your appointments](${applicationPage(nation, "/me/appointments")})`;
  const cannotCome = `If you cannot come, say so on the page of the appointment, or phone the hospital on ${telephone}.`;
  const last = telling.what === "cancelled" ? `Questions? Phone the hospital on ${telephone}.` : cannotCome;
  await writeTo(nation, {
    ...{ from: appointment.hospital, nhsNumber: person.nhsNumber, campaign: "appointments" },
    requestId: newId(nation, `told ${appointment.id}`),
    text: [`## ${title}`, facts.join("\n"), link, last].join("\n\n"),
  });
}

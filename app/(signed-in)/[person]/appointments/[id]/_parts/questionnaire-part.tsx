import { AppointmentForms } from "#components/questionnaires/appointment-forms.tsx";
import { requireAsker } from "#lib/access/request.ts";
import type { Appointment } from "#lib/domain/appointments/model.ts";
import { waitingQuestionnaires } from "#lib/domain/questionnaires/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** What the hospital asks before this appointment; nothing where it asks nothing, or has not told. */
export async function questionnairePart(person: PersonHandle, { id, source }: Appointment) {
  if (source !== "hospital") return null;
  const all = await waitingQuestionnaires(await requireAsker(), person);
  const forms = (all ?? []).filter(({ appointment }) => appointment?.id === id);
  return <AppointmentForms key="questionnaires" forms={forms} person={person} />;
}

import { shiftDay, londonDay } from "../calendar.ts";
import { careIn, knownCare } from "../hospital-care/care.ts";
import type { Nation } from "../nation.ts";
import { NORTHFIELD_HOSPITAL, organisation } from "../organisations.ts";
import type { Person } from "../person.ts";
import { workingDaysAfter } from "../prescriptions/working-time.ts";
import type { CareAppointment, Questionnaire } from "#mocks/people/hospital-care/care.ts";
import { questionsOf, type Asked, type HospitalForm } from "./form.ts";
import { versionsOf } from "./forms.ts";

/** Hospitals that give their questions to other applications. The others have a portal at most. */
const givingHospitals: readonly string[] = [NORTHFIELD_HOSPITAL.odsCode];

/** Answers as they came, under their key. Plain JSON. */
export type SentAnswers = {
  questionnaire: string;
  key: string;
  sent: string;
  version: string;
  at: string;
  /** Day by which somebody reads them. */
  readBy: string;
  resource: Record<string, unknown>;
};

const kept = (nation: Nation) => ({
  versions: nation.keep<Record<string, number>>("versions of questionnaires", () => ({})),
  sent: nation.keep<SentAnswers[]>("answers to questionnaires", () => []),
});

/** A form that a hospital asks one person to fill in, as it is now. */
export type Given = {
  questionnaire: Questionnaire;
  hospital: string;
  appointment: CareAppointment | null;
  version: string;
  form: HospitalForm;
  questions: readonly Asked[];
};

const versionOf = (nation: Nation, { id, form }: Questionnaire): number =>
  Math.min(kept(nation).versions[id] ?? 1, versionsOf(form).length);

/** The form of an id, if the person is asked it by a hospital that gives its questions; closed and sent ones too. */
export function given(nation: Nation, person: Person, id: string): Given | null {
  const { questionnaires, appointments } = knownCare(nation, person.key);
  const questionnaire = questionnaires.find((one) => one.id === id);
  if (!questionnaire || questionnaire.askedBy !== "portal") return null;
  if (!givingHospitals.includes(questionnaire.hospital)) return null;
  const number = versionOf(nation, questionnaire);
  const form = versionsOf(questionnaire.form)[number - 1];
  if (!form) return null;
  return {
    questionnaire,
    hospital: organisation(questionnaire.hospital).name,
    appointment: appointments.find((one) => one.id === questionnaire.appointment) ?? null,
    version: String(number),
    form,
    questions: questionsOf(form),
  };
}

/** Whether the hospital has another version of the form than the one that is asked now. */
export const canChange = (nation: Nation, questionnaire: Questionnaire): boolean =>
  versionOf(nation, questionnaire) < versionsOf(questionnaire.form).length;

/** The hospital asks otherwise from now on. */
export function change(nation: Nation, { id }: Questionnaire): void {
  const { versions } = kept(nation);
  versions[id] = (versions[id] ?? 1) + 1;
}

export const sentUnder = (nation: Nation, key: string): SentAnswers | undefined =>
  kept(nation).sent.find((one) => one.key === key);

export const sentFor = (nation: Nation, questionnaire: string): SentAnswers | undefined =>
  kept(nation).sent.find((one) => one.questionnaire === questionnaire);

/** By when somebody reads: some working days on, and before the appointment. */
function readByDay({ form, appointment }: Given, at: string): string {
  const day = londonDay(new Date(workingDaysAfter(at, form.readWithin, "17:00")));
  const start = appointment?.start ?? null;
  if (start === null) return day;
  const before = shiftDay(londonDay(new Date(start)), -1);
  return before < day ? before : day;
}

/** Takes answers: the hospital has them, and the aggregator tells that it does. */
export function take(
  nation: Nation,
  person: Person,
  form: Given,
  answers: Pick<SentAnswers, "key" | "sent" | "resource">,
): SentAnswers {
  const at = nation.now().toISOString();
  const { id } = form.questionnaire;
  const taken = {
    ...answers,
    questionnaire: id,
    version: form.version,
    at,
    readBy: readByDay(form, at),
  };
  kept(nation).sent.push(taken);
  for (const one of careIn(nation, person.key).questionnaires)
    if (one.id === id) Object.assign(one, { status: "completed", changed: nation.today() });
  return taken;
}

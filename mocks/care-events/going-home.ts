import type { Section } from "#mocks/nation/care-plan-service/plan.ts";
import { line } from "#mocks/people/care-plans/written-plan.ts";
import type { MedicineChange, WrittenDischarge } from "#mocks/people/care-events/written-care.ts";
import type { Letter } from "#mocks/people/hospital-care/care.ts";

/** What the hospital says after a fall: one medicine started, one stopped, one changed. */
export const atHomeAgain: WrittenDischarge = {
  reason:
    "You fell at home. Nothing was broken. Your blood pressure drops when you stand up, and that made you fall.",
  medicines: [
    {
      change: "started",
      name: "Paracetamol 500mg tablets",
      dose: "Two tablets up to 4 times a day if your hip hurts",
      before: null,
      why: "For the bruise on your hip.",
    },
    {
      change: "stopped",
      name: "Ramipril 5mg capsules",
      dose: null,
      before: "One capsule once a day",
      why: "It made your blood pressure too low.",
    },
    {
      change: "changed",
      name: "Bisoprolol 2.5mg tablets",
      dose: "Half a tablet each morning",
      before: "One tablet each morning",
      why: "Your heart beat too slowly.",
    },
  ],
  followUp: [
    "A nurse visits you at home within 2 days and measures your blood pressure lying and standing.",
    "Blood test for your kidneys at the surgery in 1 week.",
  ],
  warningSigns: [
    { sign: "You faint, or hit your head", todo: "Call 999." },
    { sign: "You feel dizzy each time you stand up", todo: "Call the surgery the same day, or 111." },
    { sign: "Your ankles swell or you get short of breath", todo: "Call the heart failure nurse, or 111." },
  ],
};

const medicineLine = ({ change, name, dose, why }: MedicineChange): string =>
  `${{ started: "Started", stopped: "Stopped", changed: "Changed" }[change]}: ${name}.${dose === null ? "" : ` ${dose}.`} ${why}`;

/** The hospital's letter about it, unread. */
export const letterOf = (
  told: WrittenDischarge,
): Pick<Letter, "title" | "receipt" | "appointment" | "sections"> => ({
  title: "Discharge letter",
  receipt: "unread",
  appointment: null,
  sections: [
    { heading: "Why you were in hospital", text: told.reason },
    { heading: "Your medicines", text: told.medicines.map(medicineLine).join(" ") },
    { heading: "What happens next", text: told.followUp.join(" ") },
    {
      heading: "When to get help",
      text: told.warningSigns.map(({ sign, todo }) => `${sign}: ${todo}`).join(" "),
    },
  ],
});

/** The plan with what is different at home now. */
export const afterwardsInPlan = (sections: readonly Section[], at: string): Section[] =>
  sections.map((section) => {
    if (section.kind === "medicines-at-home") {
      const lines = [
        ...section.lines,
        line(
          "If I feel dizzy when I stand up",
          "Sit down again, drink a glass of water, and call the surgery.",
        ),
      ];
      return { ...section, lines, at };
    }
    if (section.kind === "about-me") {
      const lines = [
        ...section.lines,
        line("Since the fall", "Stand up slowly, and with the frame in front."),
      ];
      return { ...section, lines, at };
    }
    return section;
  });

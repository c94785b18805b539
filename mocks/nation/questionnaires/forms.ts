import { breathing } from "./breathing.ts";
import type { HospitalForm } from "./form.ts";

const often = [
  { code: 0, text: "Not at all" },
  { code: 1, text: "Several days" },
  { code: 2, text: "More than half the days" },
  { code: 3, text: "Nearly every day" },
] as const;

/** The nine questions of PHQ-9, which may be used without permission; the ninth cannot wait at any answer but the first. */
const lowMood = [
  "Little interest or pleasure in doing things",
  "Feeling down, depressed, or hopeless",
  "Trouble falling or staying asleep, or sleeping too much",
  "Feeling tired or having little energy",
  "Poor appetite or overeating",
  "Feeling bad about yourself, or that you are a failure or have let yourself or your family down",
  "Trouble concentrating on things, such as reading the newspaper or watching television",
  "Moving or speaking so slowly that other people could have noticed, or the opposite: being so fidgety or restless that you have been moving around a lot more than usual",
  "Thoughts that you would be better off dead, or of hurting yourself in some way",
];

const feelings: HospitalForm = {
  purpose: "Your answers help your midwife talk with you about how you are.",
  readBy: "your midwife team",
  minutes: 4,
  readWithin: 2,
  groups: [
    {
      id: "phq-9",
      kind: "group",
      text: "Over the last 2 weeks",
      items: [
        {
          id: "phq-9-about",
          kind: "display",
          text: "How often have you been bothered by this problem?",
        },
        ...lowMood.map((text, index) => ({
          id: String(index + 1),
          kind: "choice" as const,
          text,
          required: true,
          options: often,
          ...(index === 8 && {
            redFlags: [{ operator: ">" as const, answer: 0, advice: "mental-health" }],
          }),
        })),
      ],
    },
  ],
};

/** Asks for a photograph too, which not every application can send. */
const operation: HospitalForm = {
  purpose: "Your answers help us keep your operation safe.",
  readBy: "the surgery team",
  minutes: 3,
  readWithin: 3,
  groups: [
    {
      id: "operation",
      kind: "group",
      text: "Before your operation",
      items: [
        { id: "loose-teeth", kind: "boolean", text: "Do you have loose teeth?", required: true },
        { id: "photograph", kind: "attachment", text: "A photograph of where it hurts" },
      ],
    },
  ],
};

const general: HospitalForm = {
  purpose: "Your answers help us prepare your appointment.",
  readBy: "the clinic team",
  minutes: 2,
  readWithin: 2,
  groups: [
    {
      id: "general",
      kind: "group",
      text: "Before your appointment",
      items: [
        { id: "better", kind: "boolean", text: "Are you better than last time?", required: true },
        { id: "ask", kind: "text", text: "What do you want to ask?", maxLength: 500 },
      ],
    },
  ],
};

const forms = { breathing, feelings: [feelings], operation: [operation], general: [general] };

/** The forms of hospitals by name; one that nobody named is `general`. */
export type FormName = keyof typeof forms;

/** Every version of a form, the first first. */
export const versionsOf = (name: FormName = "general"): readonly HospitalForm[] => forms[name];

import type { Asked, HospitalForm } from "./form.ts";

const symptoms = (worse: Asked["options"]): HospitalForm["groups"][number] => ({
  id: "breathing",
  kind: "group",
  text: "Your breathing",
  items: [
    { id: "breathing-about", kind: "display", text: "Think about the last 4 weeks." },
    {
      id: "breathless",
      kind: "boolean",
      text: "Do you get out of breath when you walk on flat ground?",
      required: true,
    },
    {
      id: "nights",
      kind: "choice",
      text: "How often does your breathing wake you at night?",
      required: true,
      options: [
        { code: "never", text: "Never" },
        { code: "monthly", text: "Once or twice a month" },
        { code: "weekly", text: "Once or twice a week" },
        { code: "nightly", text: "Most nights" },
      ],
      when: [{ question: "breathless", operator: "=", answer: true }],
    },
    {
      id: "chest-pain",
      kind: "boolean",
      text: "Do you have chest pain now?",
      required: true,
      redFlags: [{ operator: "=", answer: true, advice: "call-999" }],
    },
    {
      id: "worse",
      kind: "choice",
      text: "What makes your breathing worse?",
      repeats: true,
      ...(worse && { options: worse }),
    },
  ],
});

const allWorse = [
  { code: "cold", text: "Cold air" },
  { code: "dust", text: "Dust" },
  { code: "exercise", text: "Exercise" },
  { code: "animals", text: "Animals" },
];

const work: readonly Asked[] = [
  {
    id: "work",
    kind: "open-choice",
    text: "What kind of work do you do?",
    options: [
      { code: "office", text: "In an office" },
      { code: "outdoors", text: "Outdoors" },
      { code: "building", text: "Building" },
      { code: "none", text: "I do not work" },
    ],
  },
  {
    id: "dust",
    kind: "string",
    text: "Which dust or fumes do you work with?",
    maxLength: 100,
    when: [{ question: "work", operator: "=", answer: "building" }],
  },
];

const home = (smoking: string, flag: Asked["redFlags"]): readonly Asked[] => [
  {
    id: "cigarettes",
    kind: "integer",
    text: smoking,
    required: true,
    min: 0,
    max: 100,
  },
  { id: "last-attack", kind: "date", text: "When was your last asthma attack?" },
  {
    id: "sleep",
    kind: "decimal",
    text: "How many hours did you sleep last night?",
    min: 0,
    max: 24,
  },
  {
    id: "weight",
    kind: "quantity",
    text: "How much do you weigh?",
    min: 20,
    max: 300,
    unit: { code: "kg", text: "kg" },
  },
  {
    id: "puffs",
    kind: "integer",
    text: "How many puffs of your blue inhaler did you need yesterday?",
    min: 0,
    max: 60,
    ...(flag && { redFlags: flag }),
  },
  {
    id: "else",
    kind: "text",
    text: "Is there anything else you want us to know?",
    maxLength: 500,
  },
];

const about = {
  purpose: "Your answers help us choose the right breathing tests, and keep them safe for you.",
  readBy: "the lung function team",
  minutes: 5,
  readWithin: 2,
};

const flag = [{ operator: ">=", answer: 12, advice: "call-111" }] as const;

/** Every kind of question, two answers that cannot wait; the second version has other words, other options and one question more. */
export const breathing: readonly HospitalForm[] = [
  {
    ...about,
    groups: [
      symptoms(allWorse),
      {
        id: "life",
        kind: "group",
        text: "Your work and home",
        items: [...work, ...home("How many cigarettes do you smoke a day?", flag)],
      },
    ],
  },
  {
    ...about,
    groups: [
      symptoms(allWorse.filter(({ code }) => code !== "animals")),
      {
        id: "life",
        kind: "group",
        text: "Your work and home",
        items: [
          ...work,
          ...home("How many cigarettes or vapes do you smoke a day?", flag),
          { id: "oxygen", kind: "boolean", text: "Do you use oxygen at home?", required: true },
        ],
      },
    ],
  },
];

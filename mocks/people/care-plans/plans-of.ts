import { abdulPlan } from "./abdul.ts";
import { line, type WrittenPlan } from "./written-plan.ts";

const yusuf = { author: "Dr Amina Yusuf", team: "Mill Lane Surgery" };
const marsh = { author: "Nurse Ellie Marsh", team: "Mill Lane Surgery" };
const diabetes = { author: "Priti Shah, dietitian", team: "Northfield diabetes team" };

const krisPlan: WrittenPlan = {
  title: "Care plan for type 2 diabetes",
  about: "Type 2 diabetes",
  suggestions: [
    {
      section: "contacts",
      words: "Please add my running coach, who knows what to do if I feel faint.",
      team: "Mill Lane Surgery",
      steps: [
        { at: "2028-05-15T18:05:00+01:00", stage: "sent", text: null },
        { at: "2028-05-16T09:15:00+01:00", stage: "looking", text: null },
      ],
    },
  ],
  versions: [
    {
      at: "2028-05-12T16:20:00+01:00",
      sections: [
        {
          kind: "emergency-summary",
          title: "Emergency summary",
          ...yusuf,
          lines: [
            line("Main conditions", "Type 2 diabetes, found in May", "Asthma"),
            line("In an emergency", "Has a blue inhaler for asthma. Takes no insulin."),
          ],
        },
        {
          kind: "what-matters",
          title: "What matters to me",
          ...marsh,
          lines: [line("Most important to me", "To keep on running with my club.")],
        },
        {
          kind: "medicines-at-home",
          title: "Medicines to have at home",
          ...marsh,
          lines: [line("For asthma", "Blue inhaler, always with me.")],
        },
        {
          kind: "contacts",
          title: "Contacts",
          ...marsh,
          lines: [line("Mill Lane Surgery", "01632 960102")],
        },
      ],
    },
    {
      at: "2028-05-15T09:10:00+01:00",
      sections: [
        {
          kind: "what-matters",
          title: "What matters to me",
          ...diabetes,
          lines: [
            line("Most important to me", "To keep on running with my club."),
            line("What I will try first", "Food and exercise for 3 months, then another HbA1c test."),
          ],
        },
      ],
    },
  ],
};

const pain = { author: "Sam Lowe, physiotherapist", team: "Northfield pain service" };
const hart = { author: "Dr Samuel Hart", team: "Elm Tree Surgery" };

const tomPlan: WrittenPlan = {
  title: "Care plan for long-term back pain",
  about: "Long-term back pain",
  suggestions: [],
  versions: [
    {
      at: "2028-02-07T14:00:00+00:00",
      sections: [
        {
          kind: "emergency-summary",
          title: "Emergency summary",
          ...hart,
          lines: [
            line("Main condition", "Back pain for a long time"),
            line(
              "Get help at once if",
              "Both legs feel weak or numb.",
              "You cannot pee, or you wet yourself.",
            ),
          ],
        },
        {
          kind: "about-me",
          title: "About me",
          ...pain,
          lines: [line("How to talk with me", "Short words. Show me. Reading is hard for me.")],
        },
        {
          kind: "what-matters",
          title: "What matters to me",
          ...pain,
          lines: [line("Most important to me", "To walk my dog each day.", "To work again.")],
        },
        {
          kind: "emergency-treatment",
          title: "When the pain is bad",
          ...pain,
          lines: [line("What helps", "Keep moving, a little at a time.", "A warm bottle on my back.")],
        },
        { kind: "contacts", title: "Contacts", ...pain, lines: [line("Pain service", "01632 960148")] },
      ],
    },
  ],
};

const written: Record<string, WrittenPlan> = { abdul: abdulPlan, kris: krisPlan, tom: tomPlan };

/** A person's shared plan, dates as written; null for somebody who has none. */
export const planOf = (key: string): WrittenPlan | null => written[key] ?? null;

import { line, type WrittenPlan } from "./written-plan.ts";

const hart = { author: "Dr Samuel Hart", team: "Elm Tree Surgery" };
const heartNurse = { author: "Nurse Grace Obi", team: "Northfield heart failure team" };
const community = { author: "Nurse ليلى حسن (Layla Hassan)", team: "Northfield community nursing team" };

/** A plan for somebody frail who wants to stay at home; three teams, two versions. */
export const abdulPlan: WrittenPlan = {
  title: "Care plan for living with heart failure and frailty",
  about: "Heart failure and frailty",
  suggestions: [],
  versions: [
    {
      at: "2027-11-09T11:00:00+00:00",
      sections: [
        {
          kind: "emergency-summary",
          title: "Emergency summary",
          ...hart,
          lines: [
            line("Main conditions", "Heart failure", "Kidney disease", "Frailty: walks with a stick"),
            line("Allergies", "Penicillin: severe reaction", "Shellfish"),
            line(
              "In an emergency",
              "Call his daughter Nadia first if there is time.",
              "Hospital if it can make him better.",
            ),
          ],
        },
        {
          kind: "about-me",
          title: "About me",
          ...community,
          lines: [
            line(
              "How I like to be spoken to",
              "Call me Mr Rahman. Speak slowly, I hear better on the right.",
            ),
            line("Who lives with me", "I live alone. Nadia comes every day."),
          ],
        },
        {
          kind: "what-matters",
          title: "What matters to me",
          ...community,
          lines: [
            line("Most important to me", "To stay in my own home.", "To pray on Fridays with my friends."),
            line("What worries me", "Long waits in hospital at night."),
            line("What I want to avoid", "A stay in hospital for something that can be treated at home."),
          ],
        },
        {
          kind: "emergency-treatment",
          title: "Emergency care and treatment",
          ...hart,
          lines: [
            line("What we aim for", "Treatment that helps me to feel well and to be at home."),
            line("Hospital", "Yes, for something that can be treated, such as an infection."),
          ],
        },
        {
          kind: "medicines-at-home",
          title: "Medicines to have at home",
          ...heartNurse,
          lines: [
            line(
              "If my ankles swell or I get short of breath",
              "Take one more water tablet, and call the heart nurse.",
            ),
          ],
        },
        {
          kind: "contacts",
          title: "Contacts",
          ...community,
          lines: [
            line("Nadia Rahman, daughter", "01632 960201"),
            line("Heart failure team, Monday to Friday, 9am to 5pm", "01632 960145"),
            line("Community nurses, every day, 8am to 8pm", "01632 960144"),
          ],
        },
      ],
    },
    {
      at: "2028-03-01T11:40:00+00:00",
      sections: [
        {
          kind: "emergency-summary",
          title: "Emergency summary",
          ...hart,
          lines: [
            line(
              "Main conditions",
              "Heart failure",
              "Kidney disease",
              "Frailty: walks with a frame since February",
            ),
            line("Allergies", "Penicillin: severe reaction", "Shellfish"),
            line("In his body", "Pacemaker (Northfield Hospital)", "Right hip replacement"),
            line(
              "In an emergency",
              "Call his daughter Nadia first if there is time.",
              "Hospital if it can make him better.",
            ),
            line(
              "If his heart stops",
              "He has decided not to have CPR. Written with him and Nadia on this day.",
            ),
          ],
        },
        {
          kind: "emergency-treatment",
          title: "Emergency care and treatment",
          ...hart,
          lines: [
            line("What we aim for", "Treatment that helps me to feel well and to be at home."),
            line("Hospital", "Yes, for something that can be treated, such as an infection."),
            line("If my heart stops", "I have decided not to have CPR. All my other care goes on."),
            line("Where I would like to be in my last days", "At home, with Nadia and the community nurses."),
          ],
        },
      ],
    },
  ],
};

import { aPage, type WrittenPage } from "./written-page.ts";

export const guides: readonly WrittenPage[] = [
  aPage({
    path: "symptoms/headaches",
    name: "Headaches",
    description: "What may ease a headache, and when to get help.",
    genre: "Condition",
    sections: [
      {
        aspect: "SelfCare",
        heading: "What may help",
        html: "<p>Sample text. Drink water, rest, and do not look at a screen for a while.</p>",
      },
      {
        aspect: "MedicalHelpUrgent",
        heading: "Ask for an urgent GP appointment or get help from 111 if",
        html: "<ul><li>the headache is bad and you feel sick</li><li>bright light hurts</li></ul>",
        care: true,
      },
    ],
  }),
  aPage({
    path: "tests-and-treatments/blood-tests",
    name: "Blood tests",
    description: "Why blood is tested, what happens, and how you get to know the result.",
    genre: "Test",
    sections: [
      {
        aspect: "Preparation",
        heading: "Before the test",
        html: "<p>Sample text. You may be asked not to eat for some hours. Keep drinking water.</p>",
      },
      {
        aspect: "WhatHappens",
        heading: "The test",
        html: "<p>Some blood is taken from a vein in your arm. It takes a few minutes.</p>",
      },
      {
        aspect: "Results",
        heading: "Getting your results",
        html: "<p>The surgery or hospital says when results are due and who tells you.</p>",
      },
    ],
  }),
  aPage({
    path: "mental-health/low-mood",
    name: "Low mood",
    description: "What may help when you feel sad, tired or not yourself.",
    genre: "Guide",
    modules: false,
    sections: [
      {
        aspect: "SelfCare",
        heading: "Things to try",
        html: "<p>Sample text. Talk to someone you trust, go outside, and keep to times of sleep.</p>",
      },
      {
        aspect: "GettingAccess",
        heading: "Talking therapies",
        html: "<p>You can refer yourself; you do not need to see a GP first.</p>",
      },
    ],
  }),
  aPage({
    path: "live-well/sleeping-better",
    name: "Sleeping better",
    description: "Simple habits that help people to fall asleep and to stay asleep.",
    genre: "Guide",
    modules: false,
    sections: [
      {
        aspect: "SelfCare",
        heading: "In the evening",
        html: "<ol><li>go to bed at the same time</li><li>leave the phone in another room</li><li>write down what worries you</li></ol>",
      },
    ],
  }),
  aPage({
    path: "pregnancy/your-appointments",
    name: "Your appointments in pregnancy",
    description: "Which appointments and scans you are offered, and when.",
    genre: "Guide",
    modules: false,
    sections: [
      {
        aspect: "UsageOrSchedule",
        heading: "Scans",
        html: "<table><thead><tr><th>When</th><th>What</th></tr></thead><tbody><tr><td>11 to 14 weeks</td><td>Dating scan</td></tr><tr><td>18 to 21 weeks</td><td>Scan for physical conditions</td></tr></tbody></table>",
      },
    ],
  }),
  aPage({
    path: "nhs-services/ordering-repeat-medicines",
    name: "Ordering repeat medicines",
    description: "How to order medicines that you take regularly, online or otherwise.",
    genre: "Guide",
    modules: false,
    sections: [
      {
        aspect: "GettingAccess",
        heading: "Online",
        html: "<p>Sample text. Order when you have about a week’s medicine left.</p>",
      },
    ],
  }),
];

import { aPage, type WrittenPage } from "./written-page.ts";

export const conditions: readonly WrittenPage[] = [
  aPage({
    path: "conditions/high-blood-pressure",
    name: "High blood pressure",
    also: ["Hypertension"],
    description: "What high blood pressure is, how it is found, and what can be done about it.",
    genre: "Condition",
    sections: [
      {
        aspect: "Overview",
        heading: "About high blood pressure",
        html: "<p>Sample text. High blood pressure means that blood presses harder than it should against the walls of your arteries. It is common, and most people notice nothing.</p>",
      },
      {
        aspect: "Diagnosis",
        heading: "Getting your blood pressure checked",
        html: "<p>You can have a check at a GP surgery or many pharmacies, or measure it at home.</p><ul><li>sit still for 5 minutes first</li><li>rest your arm at the height of your heart</li></ul>",
      },
      {
        aspect: "SelfCare",
        heading: "Things that help",
        html: "<ul><li>eat less salt</li><li>move more</li><li>cut down on alcohol</li><li>stop smoking</li></ul>",
      },
      {
        aspect: "Treatments",
        heading: "Medicines",
        html: '<p>If changes to how you live are not enough, medicines can help. See <a href="/nhs-website-content/medicines/amlodipine/">amlodipine</a>.</p>',
      },
      {
        aspect: "MedicalHelpEmergency",
        heading: "Call 999 if",
        html: "<ul><li>you have chest pain that does not go away</li><li>your face, arm or speech suddenly changes</li></ul>",
        care: true,
      },
    ],
  }),
  aPage({
    path: "conditions/type-2-diabetes",
    name: "Type 2 diabetes",
    description: "What type 2 diabetes is, which checks you should have, and how to live well with it.",
    genre: "Condition",
    sections: [
      {
        aspect: "Overview",
        heading: "About type 2 diabetes",
        html: "<p>Sample text. In type 2 diabetes there is too much sugar in the blood, because the body does not use insulin as it should.</p>",
      },
      {
        aspect: "Symptoms",
        heading: "Signs to look out for",
        html: "<ul><li>peeing more than usual</li><li>feeling thirsty or very tired</li><li>losing weight without trying</li></ul>",
      },
      {
        aspect: "LivingWith",
        heading: "Your checks",
        html: "<p>You should be offered a check of your HbA1c, feet and kidneys every year, and of your eyes every 1 or 2 years.</p>",
      },
      {
        aspect: "MedicalHelpNonurgent",
        heading: "See a GP if",
        html: "<p>You have signs of diabetes, or you worry that you may have a higher chance of it.</p>",
        care: true,
      },
    ],
  }),
  aPage({
    path: "conditions/asthma",
    name: "Asthma",
    description: "What asthma is, how inhalers help, and what to do in an attack.",
    genre: "Condition",
    sections: [
      {
        aspect: "Overview",
        heading: "About asthma",
        html: "<p>Sample text. Asthma makes the airways of the lungs narrow from time to time. It can start at any age.</p>",
      },
      {
        aspect: "Treatments",
        heading: "Inhalers",
        html: "<p>Most people use an inhaler every day to prevent symptoms, and some use one when they have them.</p>",
      },
      {
        aspect: "MedicalHelpEmergency",
        heading: "Call 999 in an asthma attack if",
        html: "<ul><li>your inhaler does not help</li><li>you are too breathless to speak</li></ul>",
        care: true,
      },
    ],
  }),
  aPage({
    path: "conditions/sore-throat",
    name: "Sore throat",
    description: "What to do about a sore throat, and when a pharmacist or a GP can help.",
    genre: "Condition",
    modules: false,
    sections: [
      {
        aspect: "Overview",
        heading: "About sore throats",
        html: "<p>Sample text. A sore throat is usually over within a week.</p>",
      },
      {
        aspect: "SelfCare",
        heading: "What you can do",
        html: "<ul><li>drink enough</li><li>rest</li><li>ask a pharmacist what may ease the pain</li></ul>",
      },
    ],
  }),
];

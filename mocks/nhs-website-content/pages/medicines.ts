import { aPage, type WrittenPage } from "./written-page.ts";

export const medicines: readonly WrittenPage[] = [
  aPage({
    path: "medicines/amlodipine",
    name: "Amlodipine",
    description: "A medicine for high blood pressure: how it is taken and what to look out for.",
    genre: "Medicine",
    sections: [
      {
        aspect: "Overview",
        heading: "About amlodipine",
        html: "<p>Sample text. Amlodipine relaxes the walls of the blood vessels, so that blood flows more easily.</p>",
      },
      {
        aspect: "UsageOrSchedule",
        heading: "How it is taken",
        html: "<p>Take it as the label says, mostly once a day.</p>",
      },
      {
        aspect: "SideEffects",
        heading: "Side effects",
        html: "<ul><li>swollen ankles</li><li>headache</li><li>feeling flushed</li></ul>",
      },
    ],
  }),
  aPage({
    path: "medicines/metformin",
    name: "Metformin",
    description: "A medicine for type 2 diabetes: how it works and how it is taken.",
    genre: "Medicine",
    sections: [
      {
        aspect: "Overview",
        heading: "About metformin",
        html: "<p>Sample text. Metformin lowers the amount of sugar that the liver lets into the blood.</p>",
      },
      {
        aspect: "UsageOrSchedule",
        heading: "How it is taken",
        html: "<p>Take it with a meal, so that it is kinder to your stomach.</p>",
      },
    ],
  }),
];

export const vaccinations: readonly WrittenPage[] = [
  aPage({
    path: "vaccinations/flu-vaccine",
    name: "Flu vaccine",
    description: "Who is offered a flu vaccine, when, and where.",
    genre: "Vaccine",
    sections: [
      {
        aspect: "Suitability",
        heading: "Who is offered it",
        html: "<ul><li>people aged 65 and over</li><li>people with some long-term conditions</li><li>pregnant women</li></ul>",
      },
      {
        aspect: "GettingAccess",
        heading: "Where to have it",
        html: "<p>Sample text. At a GP surgery, many pharmacies or a vaccination clinic, from autumn.</p>",
      },
      {
        aspect: "SideEffects",
        heading: "Side effects",
        html: "<p>A sore arm, or feeling tired for a day or two.</p>",
      },
    ],
  }),
  aPage({
    path: "vaccinations/mmr-vaccine",
    name: "MMR vaccine",
    description: "The vaccine against measles, mumps and rubella.",
    genre: "Vaccine",
    sections: [
      {
        aspect: "Overview",
        heading: "What it protects against",
        html: "<p>Sample text. Two doses protect nearly everyone against measles, mumps and rubella.</p>",
      },
    ],
  }),
];

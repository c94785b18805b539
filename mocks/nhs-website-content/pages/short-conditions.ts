import { aPage, type WrittenPage } from "./written-page.ts";

// One sentence each: enough of them that the A to Z has a second page.
const sentences: Readonly<Record<string, string>> = {
  Acne: "Spots on the face, back or chest that many people have in their teens.",
  "Athlete’s foot": "An itchy rash between the toes, caused by a fungus.",
  "Back pain": "Pain in the back that mostly gets better within weeks when you keep moving.",
  Bunions: "Bony lumps at the side of the foot, where the big toe joins it.",
  Chickenpox: "An illness with an itchy rash of spots that is common in children.",
  "Cold sores": "Small blisters around the mouth that heal within 10 days.",
  "Common cold": "A runny nose, sneezing and a sore throat that you can treat yourself.",
  Conjunctivitis: "Red, gritty or sticky eyes that mostly clear up without treatment.",
  Constipation: "Not pooing as often as usual, or finding it hard to.",
  Dandruff: "White or grey flakes of skin on the scalp.",
  Earache: "Pain in the ear that often goes away within 3 days.",
  Eczema: "Dry, itchy skin that comes and goes.",
  Fever: "A high temperature: the body’s way of fighting an infection.",
  Gout: "Sudden, severe joint pain, often in the big toe.",
  "Hay fever": "Sneezing and itchy eyes from pollen, in spring and summer.",
  "Head lice": "Tiny insects that live in hair and spread from head to head.",
  Heartburn: "A burning feeling in the chest, caused by acid from the stomach.",
  Hiccups: "Short, sudden spasms that mostly stop within minutes.",
  Indigestion: "Discomfort after eating that you can often ease yourself.",
  "Insect bites": "Itchy or sore lumps that mostly get better within days.",
  Migraine: "A bad headache, often on one side, that can make you feel sick.",
  "Mouth ulcers": "Small sores in the mouth that clear up within 2 weeks.",
  Shingles: "A painful rash that comes from the same virus as chickenpox.",
  Sunburn: "Hot, sore skin after too much sun.",
  "Tennis elbow": "Pain around the outside of the elbow after using the arm a lot.",
  "Urinary tract infection": "An infection that makes peeing painful.",
};

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll("’", "")
    .replaceAll(/[^a-z]+/g, "-");

export const shortConditions: readonly WrittenPage[] = Object.entries(sentences).map(
  ([name, description], index) =>
    aPage({
      path: `conditions/${slug(name)}`,
      name,
      description,
      genre: "Condition",
      modified: `2027-${String(1 + (index % 12)).padStart(2, "0")}-15T12:00:00+00:00`,
      modules: false,
      sections: [{ aspect: "Overview", heading: name, html: `<p>Sample text. ${description}</p>` }],
    }),
);

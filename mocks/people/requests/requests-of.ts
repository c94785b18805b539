import type { WrittenRequest } from "./written-request.ts";

const at = (day: string, time: string) => `2028-${day}T${time}:00+01:00`;

const written: Record<string, readonly WrittenRequest[]> = {
  kris: [
    {
      kind: "letter",
      words: "Please write a letter that says that I have diabetes, for my employer.",
      about: "Employer",
      steps: [
        { at: at("04-18", "20:14"), stage: "sent", by: "person", text: null },
        { at: at("04-19", "10:00"), stage: "received", by: "surgery", text: null },
        {
          at: at("04-27", "15:30"),
          stage: "granted",
          by: "surgery",
          text: "Your letter is ready. You can collect it from reception.",
        },
      ],
    },
    {
      kind: "correction",
      words: "My record says Miss in one place. My title is Mx.",
      about: "Title in my details",
      steps: [
        { at: at("05-09", "08:05"), stage: "sent", by: "person", text: null },
        { at: at("05-10", "10:00"), stage: "received", by: "surgery", text: null },
        {
          at: at("05-12", "11:45"),
          stage: "question",
          by: "surgery",
          text: "Thank you for telling us. Can you say where you saw it?",
        },
      ],
    },
  ],
  abdul: [
    {
      kind: "older-records",
      words: "I would like to see my records from before 2015, for my heart clinic.",
      about: null,
      steps: [
        { at: at("05-02", "09:40"), stage: "sent", by: "person", text: null },
        { at: at("05-03", "10:00"), stage: "received", by: "surgery", text: null },
        { at: at("05-05", "09:30"), stage: "in-progress", by: "surgery", text: null },
      ],
    },
  ],
  grace: [
    {
      kind: "correction",
      words: "It says that I smoke. I stopped in 1998.",
      about: "Current smoker, 12 January 2019",
      details: [
        { code: "is", value: "fact" },
        { code: "should-say", value: "Ex-smoker since 1998" },
      ],
      stalls: true,
      steps: [
        { at: at("04-11", "11:20"), stage: "sent", by: "person", text: null },
        { at: at("04-12", "10:00"), stage: "received", by: "surgery", text: null },
        { at: at("04-18", "09:30"), stage: "in-progress", by: "surgery", text: null },
      ],
    },
  ],
  nadia: [
    {
      kind: "correction",
      words: "I never had asthma. It was a chest infection.",
      about: "Asthma, 3 March 2011",
      details: [
        { code: "is", value: "opinion" },
        { code: "should-say", value: "I do not agree that this was asthma. It was a chest infection." },
      ],
      steps: [
        { at: at("03-01", "18:22"), stage: "sent", by: "person", text: null },
        { at: at("03-02", "10:00"), stage: "received", by: "surgery", text: null },
        {
          at: at("03-20", "16:10"),
          stage: "refused",
          by: "surgery",
          text: "The doctor’s notes of that day say asthma. We have added yours beside them.",
        },
      ],
    },
  ],
  tom: [
    {
      kind: "carer",
      words: "",
      about: null,
      details: [{ code: "cares-for", value: "My mother, who has dementia" }],
      steps: [{ at: at("05-15", "19:40"), stage: "sent", by: "person", text: null }],
    },
  ],
  joan: [
    {
      kind: "carer",
      words: "",
      about: null,
      steps: [
        { at: at("05-02", "09:12"), stage: "sent", by: "person", text: null },
        { at: at("05-03", "10:00"), stage: "received", by: "surgery", text: null },
        {
          at: at("05-05", "16:20"),
          stage: "refused",
          by: "surgery",
          text: "We need to talk to you about this first. Please call us.",
        },
      ],
    },
  ],
};

/** What a person has asked of their surgery, dates as written; someone without an entry here has asked nothing. */
export const requestsWrittenFor = (key: string): readonly WrittenRequest[] => written[key] ?? [];

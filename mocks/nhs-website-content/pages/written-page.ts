/** Aspects of health by which sections are marked, as schema.org names them (without `HealthAspect`). */
export type Aspect =
  | "Overview"
  | "Symptoms"
  | "Treatments"
  | "Causes"
  | "SelfCare"
  | "MedicalHelpNonurgent"
  | "MedicalHelpUrgent"
  | "MedicalHelpEmergency"
  | "Diagnosis"
  | "Prevention"
  | "SideEffects"
  | "LivingWith"
  | "Suitability"
  | "UsageOrSchedule"
  | "WhatHappens"
  | "Preparation"
  | "Results"
  | "GettingAccess";

/** `care` is set apart: when to get help, and how soon. */
export type WrittenSection = { aspect: Aspect; heading: string; html: string; care?: boolean };

/** A page in words of our own. Dates as on 16 May 2028. */
export type WrittenPage = {
  /** Section and name: `conditions/asthma`. */
  path: string;
  name: string;
  /** Other names under which it is listed. */
  also: readonly string[];
  description: string;
  genre: "Condition" | "Medicine" | "Vaccine" | "Guide" | "Test";
  modified: string;
  reviewed: string;
  nextReview: string;
  /** Its sections are offered one by one, too. */
  modules: boolean;
  sections: readonly WrittenSection[];
};

type Words = Pick<WrittenPage, "path" | "name" | "description" | "genre" | "sections"> & Partial<WrittenPage>;

/** A page with the dates of most, in sections that can be had one by one. */
export const aPage = (words: Words): WrittenPage => ({
  also: [],
  modified: "2028-01-20T09:30:00+00:00",
  reviewed: "2026-11-02",
  nextReview: "2029-11-02",
  modules: true,
  ...words,
});

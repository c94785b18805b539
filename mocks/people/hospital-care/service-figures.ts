import type { ServiceKey } from "./referral-destinations.ts";

/** What is published about a service: how long people wait, and what an inspector found. Null: nothing is. */
export type ServiceFigures = {
  wait: { weeks: number; of: string } | null;
  rating: { given: "outstanding" | "good" | "requires-improvement"; by: string; on: string } | null;
  /** How people are seen at the first appointment, in the order in which times are offered. */
  media: readonly ("FACE_TO_FACE" | "VIDEO_CONSULTATION" | "TELEPHONE")[];
};

const CENSUS = "2028-05-02";
const inspector = "Care Quality Commission";
const inspected = {
  northfield: { given: "good", by: inspector, on: "2027-03-09" },
  southquay: { given: "requires-improvement", by: inspector, on: "2026-11-24" },
  westmoor: { given: "outstanding", by: inspector, on: "2027-09-14" },
} as const;

const figures = (
  hospital: keyof typeof inspected,
  weeks: number | null,
  media: ServiceFigures["media"] = ["FACE_TO_FACE"],
): ServiceFigures => ({
  wait: weeks === null ? null : { weeks, of: CENSUS },
  rating: inspected[hospital],
  media,
});

/** The figures of every service in the referral directory, as written; westmoorHands has none of either kind. */
export const serviceFigures: Readonly<Record<ServiceKey, ServiceFigures>> = {
  northfieldDiabetes: figures("northfield", 9, ["FACE_TO_FACE", "VIDEO_CONSULTATION"]),
  northfieldTalkingTherapies: figures("northfield", 3, ["VIDEO_CONSULTATION", "TELEPHONE", "FACE_TO_FACE"]),
  northfieldHeart: figures("northfield", 11),
  northfieldElderlyCare: figures("northfield", 7),
  northfieldSurgery: figures("northfield", 26),
  northfieldEyes: figures("northfield", 6),
  northfieldHands: figures("northfield", 8),
  southquayEyes: figures("southquay", 14),
  southquayPhysiotherapy: figures("southquay", 5),
  southquaySkin: figures("southquay", 12, ["TELEPHONE"]),
  southquayDiabetes: figures("southquay", 5, ["FACE_TO_FACE", "TELEPHONE"]),
  southquayHands: figures("southquay", 31),
  southquaySurgery: figures("southquay", 10),
  southquayTalkingTherapies: figures("southquay", 6, ["TELEPHONE", "FACE_TO_FACE"]),
  westmoorHeart: figures("westmoor", 16),
  westmoorJoints: figures("westmoor", 13),
  westmoorDiabetes: figures("westmoor", 3),
  westmoorHands: { wait: null, rating: null, media: ["FACE_TO_FACE"] },
};

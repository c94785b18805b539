import type { PharmacyStatus } from "./prescription.ts";

/** A prescription on its way, written as on 16 May 2028 in London's wall clock. */
export type UnderWay = {
  person: string;
  ordered?: string;
  approved: string;
  received?: string;
  invalidated?: true;
  leftWaiting?: true;
  /** Medicines by key, with what the pharmacy last said of each, or when the prescriber cancelled it. */
  items: Record<string, { status: PharmacyStatus; at: string } | { cancelled: string } | null>;
};

/** Everyone whose prescription is on its way: each status that the nation knows, but for the tracker's own failure. */
export const underWay: readonly UnderWay[] = [
  {
    person: "abdul",
    ordered: "2028-05-10T09:15",
    approved: "2028-05-12T11:30",
    received: "2028-05-15T16:30",
    items: {
      "abdul-furosemide": null,
      "abdul-ramipril": { status: "Ready to Collect - Partial", at: "2028-05-15T17:10" },
      "abdul-bisoprolol": { status: "With Pharmacy - Preparing Remainder", at: "2028-05-15T17:10" },
      "abdul-aspirin": { status: "Ready to Collect", at: "2028-05-15T17:10" },
    },
  },
  {
    person: "abdul",
    ordered: "2028-05-10T09:15",
    approved: "2028-05-12T11:30",
    received: "2028-05-15T16:30",
    items: {
      "abdul-atorvastatin-20": { status: "Not Dispensed", at: "2028-05-15T17:20" },
      "abdul-allopurinol": { cancelled: "2028-05-12T15:05" },
    },
  },
  {
    person: "grace",
    ordered: "2028-05-10T19:40",
    approved: "2028-05-12T11:30",
    received: "2028-05-15T11:00",
    items: {
      "grace-ramipril": { status: "Ready to Collect", at: "2028-05-16T08:50" },
      "grace-latanoprost": { status: "Ready to Collect", at: "2028-05-16T08:50" },
    },
  },
  {
    person: "joan",
    ordered: "2028-05-09T12:00",
    approved: "2028-05-12T10:00",
    received: "2028-05-15T09:30",
    items: {
      "joan-alendronic-acid": { status: "Ready to Dispatch", at: "2028-05-15T15:00" },
      "joan-calcium": { status: "Ready to Dispatch - Partial", at: "2028-05-15T15:00" },
    },
  },
  {
    person: "joan",
    approved: "2028-05-05T10:00",
    received: "2028-05-09T09:30",
    items: { "joan-amlodipine": { status: "Dispatched", at: "2028-05-11T10:30" } },
  },
  {
    person: "kris",
    ordered: "2028-05-11T08:40",
    approved: "2028-05-15T17:50",
    items: { "kris-omeprazole": null },
  },
  {
    person: "kris",
    approved: "2028-04-17T11:30",
    received: "2028-04-18T11:00",
    invalidated: true,
    items: { "kris-nasal-spray": null },
  },
  {
    person: "kyle",
    ordered: "2028-05-04T21:05",
    approved: "2028-05-08T11:30",
    received: "2028-05-09T11:00",
    items: { "kyle-emollient": { status: "Collected", at: "2028-05-11T12:15" } },
  },
  {
    person: "leah",
    ordered: "2028-05-11T22:15",
    approved: "2028-05-15T12:00",
    items: { "leah-desogestrel": null },
  },
  {
    person: "nadia",
    ordered: "2028-04-25T07:50",
    approved: "2028-04-27T11:30",
    received: "2028-04-28T11:00",
    items: { "nadia-sumatriptan": { status: "Dispatched", at: "2028-05-02T10:30" } },
  },
  {
    person: "priya",
    ordered: "2028-05-11T08:00",
    approved: "2028-05-15T17:40",
    items: { "priya-levothyroxine": null },
  },
  {
    person: "sarah",
    approved: "2028-05-05T16:30",
    received: "2028-05-06T11:00",
    leftWaiting: true,
    items: { "sarah-iron": { status: "Ready to Collect", at: "2028-05-06T15:00" } },
  },
  {
    person: "tom",
    ordered: "2028-04-28T10:00",
    approved: "2028-05-02T11:30",
    received: "2028-05-03T11:00",
    items: { "tom-atorvastatin": null },
  },
];

/** Requests that became no prescription: not decided yet, or rejected. */
export const requested: readonly {
  person: string;
  medicine: string;
  ordered: string;
  note?: string;
  rejected?: { at: string; reason: string };
}[] = [
  {
    person: "kris",
    medicine: "kris-salbutamol",
    ordered: "2028-05-15T20:10",
    note: "I am nearly out of it.",
  },
  {
    person: "kris",
    medicine: "kris-nasal-spray",
    ordered: "2028-03-02T18:30",
    rejected: {
      at: "2028-03-06T11:30",
      reason: "The hay fever season has not begun. Please ask again from April.",
    },
  },
  { person: "maya", medicine: "maya-reliever", ordered: "2028-05-12T18:00" },
  {
    person: "tom",
    medicine: "tom-amlodipine",
    ordered: "2028-05-08T10:20",
    rejected: { at: "2028-05-10T11:30", reason: "Your medicine review is overdue. Please book a review." },
  },
];

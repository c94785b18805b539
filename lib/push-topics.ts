/** What somebody can be pushed of: each device has its own choice. */
export const pushTopics = ["messages", "appointments", "results", "prescriptions", "people"] as const;

export type PushTopic = (typeof pushTopics)[number];

/** The topic of a page of this service, by its path: what a sender's notification opens, or a message leads to. */
export function topicOfPath(path: string): PushTopic {
  const [, , place = ""] = path.split(/[/?#]/);
  if (["appointments", "book", "reminders", "waiting-lists", "referrals"].includes(place))
    return "appointments";
  if (place === "test-results") return "results";
  if (["prescriptions", "medicines"].includes(place)) return "prescriptions";
  return ["care-updates", "family", "notices"].includes(place) ? "people" : "messages";
}

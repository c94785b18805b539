import type { Clinician, Site, Template } from "./template.ts";

const WEEKDAYS = [1, 2, 3, 4, 5];

type Session = Partial<Template> & Pick<Template, "clinician">;

/** Ten-minute surgeries that open two weeks ahead and fill up. */
export const routine = (site: Site, more: Session): Template => ({
  key: "routine",
  session: "Routine surgery",
  appointment: "GP appointment",
  site,
  channel: "In-person",
  weekdays: WEEKDAYS,
  from: "09:00",
  until: "11:30",
  minutes: 10,
  releasedDaysBefore: 14,
  quiet: 0.15,
  spare: ["10:20", "10:30"],
  ...more,
});

/** What is released at 8am for the same day, and nearly all gone an hour later. */
export const sameDay = (site: Site, more: Session): Template =>
  routine(site, {
    key: "same-day",
    session: "Same-day surgery",
    appointment: "Same-day GP appointment",
    from: "14:00",
    until: "16:30",
    releasedDaysBefore: 0,
    quiet: 0.05,
    spare: ["14:30", "15:40"],
    ...more,
  });

/** The practice nurse's general clinic. */
export const nurse = (site: Site, more: Session): Template =>
  routine(site, {
    key: "nurse",
    session: "Nurse clinic",
    appointment: "Nurse appointment",
    from: "09:00",
    until: "12:00",
    minutes: 20,
    releasedDaysBefore: 42,
    quiet: 0.3,
    spare: ["11:20", "11:40"],
    ...more,
  });

/** Short appointments in the early morning. */
export const bloods = (site: Site, more: Session): Template =>
  routine(site, {
    key: "bloods",
    session: "Blood test clinic",
    appointment: "Blood test",
    from: "08:10",
    until: "10:10",
    releasedDaysBefore: 56,
    quiet: 0.4,
    spare: ["08:40", "09:10"],
    ...more,
  });

/** Yearly reviews of long-term conditions. */
export const reviews = (site: Site, more: Session): Template =>
  routine(site, {
    key: "reviews",
    session: "Long-term conditions clinic",
    appointment: "Long-term condition review",
    weekdays: [2, 4],
    from: "13:30",
    until: "16:30",
    minutes: 30,
    releasedDaysBefore: 56,
    quiet: 0.4,
    spare: ["14:30"],
    ...more,
  });

/** A clinic of the practice nurse that is held once a week for one thing. */
const weekly = (site: Site, more: Session & Pick<Template, "key" | "session" | "appointment">): Template =>
  routine(site, {
    minutes: 20,
    from: "14:00",
    until: "16:00",
    releasedDaysBefore: 42,
    quiet: 0.3,
    spare: ["14:40"],
    ...more,
  });

/** Cervical screening, asthma and diabetes: what practices offer beside the nurse's general clinic. */
export const nurseLed = (site: Site, clinicianThere: Clinician): Template[] => [
  weekly(site, {
    ...{ key: "smears", session: "Cervical screening clinic", appointment: "Cervical screening" },
    ...{ clinician: clinicianThere, weekdays: [1] },
  }),
  weekly(site, {
    ...{ key: "asthma", session: "Asthma clinic", appointment: "Asthma review" },
    ...{ clinician: clinicianThere, weekdays: [3] },
  }),
  weekly(site, {
    ...{ key: "diabetes", session: "Diabetes clinic", appointment: "Diabetes review" },
    ...{ clinician: clinicianThere, weekdays: [5] },
  }),
];

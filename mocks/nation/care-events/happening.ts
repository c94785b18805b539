import type {
  WrittenAlert,
  WrittenDevice,
  WrittenDischarge,
  WrittenHappening,
} from "#mocks/people/care-events/written-care.ts";

/** Something that happened in somebody's care, as it is kept: plain JSON, instants in UTC. */
export type Happening = Omit<WrittenHappening, "key" | "discharge"> & {
  id: string;
  discharge: (WrittenDischarge & { letter: string | null; planChanged: boolean }) | null;
};

export type Device = Omit<WrittenDevice, "key"> & { id: string };

/** `device` is the id of the device. */
export type Alert = Omit<WrittenAlert, "key"> & { id: string };

export type Telecare = {
  centre: { name: string; telephone: string };
  devices: Device[];
  alerts: Alert[];
};

/** What is kept of one person. */
export type PersonsCare = { happenings: Happening[]; telecare: Telecare | null };

/** One line of what applications are told: of whom, which event, and the roles under which someone may be told of it. */
export type Told = { event: string; person: string; at: string; relationships: string[] };

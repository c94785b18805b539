/** Who made a booking: as sent with it. */
export type BookedBy = { odsCode: string; name: string; telephone: string; type: string | null };

export type AppointmentStatus = "booked" | "fulfilled" | "noshow" | "cancelled";

/** An appointment that somebody of the sandbox has or had. */
export type Appointment = {
  id: string;
  /** Rises by one with each change. */
  version: number;
  nhsNumber: string;
  odsCode: string;
  /** Ids of the slots that it fills, in order. */
  slots: string[];
  /** ISO 8601 with London's offset. */
  start: string;
  end: string;
  /** A booked one whose end has passed counts as fulfilled: see `statusOf`. */
  status: AppointmentStatus;
  created: string;
  description: string | null;
  comment: string | null;
  /** The patient's words; never given back to patients. */
  reason: string | null;
  cancellationReason: string | null;
  bookedBy: BookedBy;
  /** Plays an entry of which too much is missing to make a resource of it. */
  damaged: boolean;
};

/** An appointment of the surgery's as far as a look at it remembers it. */
export interface SurgeryTime {
  /** The id of addresses. */
  readonly id: string;
  /** ISO instant. */
  readonly start: string;
  readonly called: "on" | "off";
  /** The reason that the surgery keeps is one that is sent from here: the person called it off. */
  readonly ofPerson: boolean;
}

/** What the surgery did with one of its appointments, as far as that is known here. */
export interface SurgeryChange {
  /** When it was at an earlier look (ISO instant); null where it stands as it stood, or nobody looked before. */
  readonly movedFrom: string | null;
  /** Who called it off: "surgery" where the person did not do so here; null where it stands, or nobody knows. */
  readonly cancelledBy: "surgery" | "person" | null;
  /** The person has not opened it since: it waits for them. */
  readonly unread: boolean;
}

/** What is remembered of it from one look to the next. */
export interface SeenSurgeryTime extends Pick<SurgeryTime, "start" | "called"> {
  /** When it was before the surgery moved it; null where it stands as it stood. */
  readonly before: string | null;
  /** The person has not opened it since it was moved or called off. */
  readonly unread: boolean;
}

/** By the id of addresses. */
export type SurgeryMemory = Readonly<Record<string, SeenSurgeryTime>>;

/** What a look at an appointment makes of what was remembered. A time that nobody remembers has not moved. */
export function lookedAt(
  { start, called }: Pick<SurgeryTime, "start" | "called">,
  kept: SeenSurgeryTime | undefined,
  opened: boolean,
): SeenSurgeryTime {
  const moved = kept !== undefined && Date.parse(kept.start) !== Date.parse(start);
  const calledOff = called === "off" && kept?.called !== "off";
  return {
    ...{ start, called },
    before: moved ? kept.start : (kept?.before ?? null),
    unread: !opened && (moved || calledOff || (kept?.unread ?? false)),
  };
}

/** The surgery's appointments ahead, as they were just read. */
export interface LookAtSurgery {
  readonly appointments: readonly Omit<SurgeryTime, "ofPerson">[];
  /** Everything ahead was told: what is not among these is forgotten. */
  readonly complete: boolean;
  /** The one whose page was opened; null for a list. */
  readonly openedId: string | null;
}

/** What to remember after a look; null where that is what is remembered already. */
export function rememberTimes(
  memory: SurgeryMemory,
  { appointments, complete, openedId }: LookAtSurgery,
): SurgeryMemory | null {
  const told = appointments.map(
    (one) => [one.id, lookedAt(one, memory[one.id], one.id === openedId)] as const,
  );
  const next: SurgeryMemory = { ...(complete ? {} : memory), ...Object.fromEntries(told) };
  const lines = (of: SurgeryMemory) =>
    Object.entries(of)
      .map(([id, { start, called, before, unread }]) => [id, start, called, before, unread].join(" "))
      .toSorted()
      .join("\n");
  return lines(next) === lines(memory) ? null : next;
}

import written from "#content/explanations/en/waiting-lists.json" with { type: "json" };

/** Advice and signs, as written and reviewed beforehand. No text is ever generated. */
interface Advice {
  readonly keepWell: readonly string[];
  /** Call 999 now. */
  readonly emergency: readonly string[];
  /** Call 111 now. */
  readonly urgent: readonly string[];
}

const specialties: Readonly<Record<string, Advice | undefined>> = written.specialties;

/** What helps while waiting, and the signs that cannot wait: those of the department first, then everybody's. */
export function adviceFor(specialty: string | null): Advice {
  const key = (specialty ?? "").toLowerCase();
  const own = Object.hasOwn(specialties, key) ? specialties[key] : undefined;
  const { general } = written;
  return {
    keepWell: [...(own?.keepWell ?? []), ...general.keepWell],
    emergency: [...(own?.emergency ?? []), ...general.emergency],
    urgent: [...(own?.urgent ?? []), ...general.urgent],
  };
}

/** Version and dates of the advice. */
export const reviewed = written.meta;

import type { AppointmentList } from "#lib/domain/appointments/model.ts";
import { failed, type Result } from "#lib/result.ts";

/** Nobody answered: then an empty list would say what is not known. What may pass weighs more than a refusal. */
export function shownList(list: Result<AppointmentList>): Result<AppointmentList> {
  if (!list.ok || list.value.gathered.answered.length > 0) return list;
  const failures = list.value.gathered.missing.map(({ failure }) => failure);
  const heaviest =
    failures.find(({ kind }) => kind === "unavailable" || kind === "unreadable") ?? failures[0];
  return failed(heaviest === undefined || heaviest.kind === "not-found" ? { kind: "unavailable" } : heaviest);
}

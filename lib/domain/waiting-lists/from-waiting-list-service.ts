import type { ListChange, ListPlace } from "#lib/gateways/waiting-list-service/schema.ts";
import { openDaysOf } from "#lib/opening-hours.ts";
import {
  reasonsShut,
  whatChanged,
  type Department,
  type Office,
  type Option,
  type ToldChange,
  type WaitingPlace,
} from "./model.ts";

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function officeOf({ contact }: ListPlace): Office {
  const week = days.map((name) =>
    contact.hours
      .filter(({ day }) => day === name)
      .map(({ opens, closes }) => ({ from: opens, until: closes })),
  );
  return { name: contact.name, telephone: contact.telephone, hours: openDaysOf(week) };
}

const toOption = ({ open, because }: ListPlace["withdraw"]): Option =>
  open ? { open: true } : { open: false, because: reasonsShut.find((one) => one === because) ?? "other" };

/** A message as its department has it. Codes that nobody published here are left out; the person's words are not. */
const toToldChange = (change: ListChange, idOf: (own: string) => string): ToldChange => {
  const { id, reference, status, what, words, sentAt, lookedAt, answer, answerBy } = change;
  return {
    ...{ reference, words, sentAt, lookedAt, answer, answerBy },
    id: idOf(id),
    stage: status,
    what: whatChanged.filter((one) => what.includes(one)),
  };
};

const toDepartment = (place: ListPlace, idOf: (own: string) => string): Department => ({
  version: place.version,
  office: officeOf(place),
  tell: toOption(place.tellChange),
  withdraw: toOption(place.withdraw),
  withdrawn: place.withdrawn,
  changes: place.changes
    .map((change) => toToldChange(change, idOf))
    .toSorted((a, b) => b.sentAt.localeCompare(a.sentAt)),
});

/** A place with what its department says for itself, where it is among those that do. */
export function withDepartment(
  place: WaitingPlace,
  told: readonly ListPlace[],
  idOf: (own: string) => string,
): WaitingPlace {
  const found = told.find(({ pathway }) => pathway === place.own);
  if (found === undefined) return place;
  const date = found.date && { at: found.date.start, appointment: found.date.appointment };
  return { ...place, date: place.waiting ? date : null, department: toDepartment(found, idOf) };
}

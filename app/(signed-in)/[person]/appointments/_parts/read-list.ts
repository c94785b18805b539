import { cache } from "react";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { requireAsker } from "#lib/access/request.ts";
import { getTakingPart } from "#lib/access/taking-part.ts";
import type { When } from "#lib/domain/appointments/model.ts";
import { listAppointments } from "#lib/domain/appointments/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { shownList } from "./shown-list.ts";

/** Appointments of one stretch of time, read once for title and page together. */
export const readAppointments = cache(async (person: PersonHandle, when: When) =>
  shownList(await listAppointments(await requireAsker(), person, { when, all: true })),
);

/** The surgery with its telephone and hours, what it lets people do online, and which hospitals take part. */
export const readTakingPart = cache(async (person: PersonHandle) => {
  const asker = await requireAsker();
  const asked = whoToAsk(asker, person);
  const code = asked.then(({ surgery }) => surgery?.odsCode ?? null);
  const [{ surgery }, takingPart] = await Promise.all([asked, getTakingPart(asker, code)]);
  return { surgery, place: takingPart.place, takingPart };
});

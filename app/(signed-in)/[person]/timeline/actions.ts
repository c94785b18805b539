"use server";

import { listAddress } from "#components/timeline/list-address.ts";
import { searchForm, searchFormName } from "#lib/domain/timeline/form.ts";
import { keepSearch } from "#app/(signed-in)/[person]/_parts/kept-search.ts";

/** Keeps what was searched for, right or wrong, and shows the timeline with it; after a time-out once logged in again. */
export async function searchTimelineAction(boundPerson: string, sent: FormData): Promise<void> {
  await keepSearch({
    form: searchForm,
    formName: searchFormName,
    boundPerson,
    sent,
    address: (person, formKey, said) =>
      listAddress(person, { kind: said?.kind ?? null, setting: said?.setting ?? null, formKey }),
  });
}

"use server";

import { keepSearch } from "#app/(signed-in)/[person]/_parts/kept-search.ts";
import { inboxAddress } from "#components/messages/list-address.ts";
import { searchForm, searchFormName } from "#lib/domain/messages/form.ts";

/** Keeps what was searched for, right or wrong, and shows the inbox with it; after a time-out once logged in again. */
export async function searchMessagesAction(boundPerson: string, sent: FormData): Promise<void> {
  await keepSearch({
    form: searchForm,
    formName: searchFormName,
    boundPerson,
    sent,
    address: (person, formKey, said) =>
      inboxAddress(person, { show: said?.show ?? "all", from: said?.from || null, formKey }),
  });
}

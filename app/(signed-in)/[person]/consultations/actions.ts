"use server";

import { listAddress } from "#components/consultations/list-address.ts";
import { searchForm, searchFormName } from "#lib/domain/consultations/form.ts";
import { keepSearch } from "#app/(signed-in)/[person]/_parts/kept-search.ts";

/** Keeps what was searched for, right or wrong, and shows the list with it; after a time-out once logged in again. */
export async function searchConsultationsAction(boundPerson: string, sent: FormData): Promise<void> {
  await keepSearch({
    form: searchForm,
    formName: searchFormName,
    boundPerson,
    sent,
    address: (person, formKey) => listAddress(person, formKey),
  });
}

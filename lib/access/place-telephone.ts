import "server-only";
import { within } from "#lib/deadline.ts";
import { searchServices } from "#lib/gateways/service-search-dohs/client.ts";
import type { Asker } from "./asker.ts";
import { requirePublicPermit } from "./gate.ts";

/** A telephone number is a way on, and no page waits long for it. */
const patienceMs = 1_500;

/** The number of a hospital or another place, from the public directory of services; null where it gives none in time. */
export async function placeTelephone(asker: Asker, odsCode: string | null): Promise<string | null> {
  if (odsCode === null) return null;
  const asked = searchServices(requirePublicPermit(asker.correlationId), { types: [], odsCode, top: 1 });
  const found = await within<Awaited<typeof asked> | null>(patienceMs, asked, () => null);
  if (!found?.ok) return null;
  const place = found.value.organisations.find(({ ODSCode }) => ODSCode === odsCode);
  const contact = place?.Contacts.find(({ ContactMethodType }) => ContactMethodType === "Telephone");
  return contact?.ContactValue ?? null;
}

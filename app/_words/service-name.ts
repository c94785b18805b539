import { getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import { cache } from "react";
import { cookieName, nameCookie, neutralName } from "#lib/access/cookies.ts";
import { requireAsker } from "#lib/access/request.ts";
import { brand } from "#lib/brand.ts";

async function saysSession(): Promise<boolean | null> {
  try {
    const found = await (await requireAsker()).session();
    if (found.state !== "live") return null;
    const { plain, claims } = found.session;
    // Who has not proved who they are may have chosen it: nobody can tell.
    return plain || claims.nhsNumber !== null ? plain : null;
  } catch {
    return null;
  }
}

/**
 * Whether pages have the neutral name: as the person has chosen who is logged in, and where nobody is or that cannot be
 * known, as on this device when safety mode was last turned on or off.
 */
export const isPlain = cache(async (): Promise<boolean> => {
  const jar = await cookies();
  const chosen = jar.has(cookieName("sid")) ? await saysSession() : null;
  return chosen ?? jar.get(nameCookie)?.value === neutralName;
});

/** By what name pages call the service, in their titles and on the device. */
export async function serviceName(): Promise<string> {
  return (await isPlain()) ? (await getTranslations("shell.away"))("heading") : brand.productName;
}

import { ContactNote } from "#components/safety/contact-note.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { getSafety } from "#lib/domain/safety/queries.ts";
import { me } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

interface HowContactedProps {
  person: PersonHandle;
  /** `told`: what the person has said goes with what they send. `staff`: it does not, and they say it themselves. */
  who: "told" | "staff";
}

/**
 * On a journey after which somebody would contact the person: how they have said that it is safe. Nothing where they have
 * not said it, and nothing for who acts for them, who must not learn it.
 */
export async function HowContacted({ person, who }: HowContactedProps) {
  if (person !== me) return null;
  const safety = await getSafety(await requireAsker());
  if (!safety.ok || safety.value.contact === null) return null;
  return <ContactNote contact={safety.value.contact} who={who} />;
}

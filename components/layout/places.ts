import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** The main places of someone who is logged in. Messages joins when it works. */
export function placesOf(person: PersonHandle) {
  return [
    { name: "home", href: paths.home(person), under: [paths.testResults(person)] },
    {
      name: "profile",
      href: paths.profile(person),
      under: [paths.whoLooked(person), paths.proveWhoYouAre(person)],
    },
  ] as const;
}

import { expect, test } from "./support/house.ts";
import { endSessions } from "./support/end-sessions.ts";
import { pages } from "./support/pages.ts";
import type { State } from "./support/pages/state.ts";
import { prepare } from "./support/visit.ts";

test.describe.configure({ mode: "parallel" });

/** Who the first state of a route is about: their list at the pretend NHS login is by name. */
const names: Readonly<Record<string, string>> = {
  kris: "Kris Lindqvist",
  abdul: "Abdul Rahman",
  femi: "Femi Adebayo",
  grace: "Grace Bello",
  joan: "Joan Penrose",
  kyle: "Kyle Okafor",
  leah: "Leah Moss",
  nadia: "Nadia Rahman",
  omar: "Omar Haddad",
  priya: "Priya Shah",
  sarah: "Sarah Okafor",
  tom: "Tom Reed",
  wendy: "Wendy Bright",
};

/** Somebody who is not in the list would be looked for in vain for a minute. */
function nameOf({ person }: { readonly person: string }): string {
  const name = names[person];
  if (name === undefined) throw new Error(`What is ${person} called at the pretend NHS login?`);
  return name;
}

/** Where a page leads by itself; "…" stands for the address that was found on the way, without what was put after it. */
const endOf = ({ endsAt, way }: State, address: string): string => {
  const after = way !== undefined && "then" in way ? way.then.length : 0;
  return endsAt?.replace("…", address.slice(0, address.length - after)) ?? address;
};

const behindLogIn = Object.entries(pages).filter(([, { signedIn }]) => signedIn === true);

const nounOf = (route: string): string => route.split("/")[2] ?? route;

/** One page of each noun, and every page that leads elsewhere than most, are followed back after logging in. */
const followed = new Set(
  behindLogIn
    .filter(([route, { states, loggedOutGoesTo }], place, all) => {
      const first = all.findIndex(([other]) => nounOf(other) === nounOf(route)) === place;
      const [state] = states;
      return first || loggedOutGoesTo !== undefined || state?.status === 404 || state?.endsAt !== undefined;
    })
    .map(([route]) => route),
);

for (const [route, { states, loggedOutGoesTo }] of behindLogIn) {
  const [state] = states;
  if (state?.loggedIn === undefined) throw new Error(`${route} has no state with somebody logged in.`);
  const { loggedIn } = state;

  test(`${route} tells who is not logged in so, and nothing else`, async ({
    page,
    house,
    controlRoom,
    someone,
  }) => {
    const address = await prepare(page, house, controlRoom, { ...state, faults: [] });
    await endSessions(house.ownerDatabaseUrl);
    await page.goto(address);
    const over = loggedOutGoesTo === "log-in-for-good" ? "Log in" : "You have been logged out";
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(over);

    await page.context().clearCookies();
    const asked = address.replace(house.origin, "");
    const answer = await page.request.get(asked, { maxRedirects: 0 });
    expect(answer.status()).toBe(307);
    const comesBack = `/api/turned-away?to=${encodeURIComponent(asked)}`;
    const leadsTo = loggedOutGoesTo === "log-in-for-good" ? "/log-in" : comesBack;
    expect(answer.headers()["location"]).toBe(leadsTo);
    expect(await answer.text()).not.toContain(nameOf(loggedIn).split(" ").at(-1));
    if (!followed.has(route)) return;

    const they = someone(nameOf(loggedIn));
    await they.opens(address);
    await they.seesPage("Log in");
    await they.continuesToNhsLogin();
    await they.choosesThemselves(loggedIn.level === undefined ? undefined : /not proven \(P5\)/);
    // Whether a thing is there is told only to who has logged in.
    const there = state.status === 404 ? "/page/not-found" : endOf(state, address);
    const backAt = loggedOutGoesTo === "log-in-for-good" ? "/me" : there;
    await expect(page).toHaveURL(new URL(backAt, house.origin).href);
    if (backAt === there) await they.seesPage(state.heading);
  });
}

import { Shell, type ShellProps } from "#components/layout/shell.tsx";
import { me, paths } from "#lib/paths.ts";
import type { Part, Say } from "./part.ts";

const frame = (props: (say: Say) => Omit<ShellProps, "children">) => (say: Say) => (
  <Shell {...props(say)}>
    <div className="nhsuk-width-container">
      <p>{say("The page stands here.")}</p>
    </div>
  </Shell>
);

const loggedIn = { person: me, logOut: paths.logOut() };

/** What stands round a page of somebody who is not logged in. */
export const frameLoggedOut: Part = {
  title: "Frame, logged out",
  examples: [{ name: "Header and footer", draw: frame(() => ({})) }],
};

/** What stands round a page of somebody who is logged in. */
export const frameLoggedIn: Part = {
  title: "Frame, logged in",
  examples: [{ name: "Header, footer and bottom bar", draw: frame(() => loggedIn) }],
};

/** What stands round a page of somebody who acts for another person. */
export const frameActing: Part = {
  title: "Frame, acting for someone",
  examples: [
    {
      name: "Header, banner, footer and bottom bar",
      draw: frame((say) => ({
        ...loggedIn,
        acting: { name: say("Kyle Okafor"), age: say("aged 5"), switchBack: { href: paths.home(me) } },
      })),
    },
  ],
};

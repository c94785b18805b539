import { LogOutForm } from "#components/layout/log-out-form.tsx";
import { SessionWarning, type SessionWords } from "#components/layout/session-warning.tsx";
import { Progress } from "#components/ui/patterns/progress.tsx";
import type { Part, Say } from "./part.ts";

const stop = (say: Say) => ({ text: say("Stop"), to: { action: "/design/progress" } });
const refresh = (say: Say) => ({ text: say("Look again"), href: "/design/progress" });

/** Long work, and how far it has come. */
export const progress: Part = {
  title: "Progress of long work",
  examples: [
    {
      name: "Begun, with ways to look again and to stop",
      draw: (say) => (
        <Progress
          id="begun"
          label={say("Getting your letters")}
          status={say("2 of 5 letters")}
          value={2}
          max={5}
          refresh={refresh(say)}
          stop={stop(say)}
        />
      ),
    },
    {
      name: "Done",
      draw: (say) => (
        <Progress
          id="done"
          label={say("Getting your letters")}
          status={say("All 5 letters are here")}
          value={5}
          max={5}
        />
      ),
    },
    {
      name: "Nobody can tell how long it takes",
      draw: (say) => (
        <Progress
          id="unknown"
          label={say("Asking Northfield Hospital")}
          status={say("This can take a minute")}
          stop={{ text: say("Stop waiting"), to: { href: "/design/progress" } }}
        />
      ),
    },
  ],
};

const words = (say: Say): SessionWords => ({
  heading: say("You will be logged out soon"),
  idle: say("For security reasons, you will be logged out in 1 minute."),
  limit: say(
    "For security reasons, you will be logged out in 1 minute. You will need to log in again to carry on.",
  ),
  stay: say("Stay logged in"),
  close: say("Close"),
  problem: say("We could not keep you logged in. Check your connection and select the button again."),
});

const warning = (id: string, state: { atLimit?: boolean; problem?: boolean }) =>
  function draw(say: Say) {
    return (
      <SessionWarning
        id={id}
        words={words(say)}
        atLimit={state.atLimit ?? false}
        problem={state.problem ?? false}
        onShow
      >
        {id === "idle" ? (
          <LogOutForm action="/design/session" text={say("Log out")} look="link" />
        ) : (
          <button className="app-link-button" type="button">
            {say("Log out")}
          </button>
        )}
      </SessionWarning>
    );
  };

/** The dialog before the end of a session, drawn open. */
export const session: Part = {
  title: "Session time-out dialog",
  examples: [
    { name: "Nobody was here for too long", draw: warning("idle", {}) },
    { name: "Staying did not reach the server", draw: warning("problem", { problem: true }) },
    { name: "The visit reaches its limit", draw: warning("limit", { atLimit: true }) },
  ],
};

import { joan, kris, type Pages, type State } from "./state.ts";

const one = (path: string, heading: string, more: Partial<State> = {}): readonly State[] => [
  { name: "logged out", path, heading, ...more },
  { name: "logged in", path, heading, loggedIn: joan, ...more },
];

const problem = (reason: string, heading: string): State => ({
  name: reason,
  path: `/log-in/problem?reason=${reason}`,
  heading,
});

const loggedOut = (reason: string, heading: string, device = ""): State => ({
  name: reason + device,
  path: `/logged-out?reason=${reason}${device === "" ? "" : "&device=shared"}`,
  heading,
});

const continues = { path: "/log-in/continue", heading: "Continue to NHS login", goesOnTo: "/api/log-in" };

/** Pages that need no log in. */
export const publicPages: Pages = {
  "/": { states: one("/", "Your health and care in one place") },
  "/log-in": {
    states: [
      { name: "asked", path: "/log-in", heading: "Log in" },
      { name: "refused", path: "/log-in?problem=device", heading: "Log in", refused: true },
    ],
  },
  "/log-in/continue": {
    states: [
      { ...continues, name: "own device", path: "/log-in/continue?device=mine" },
      { ...continues, name: "shared device", path: "/log-in/continue?device=shared" },
      { name: "nothing chosen", path: "/log-in/continue", heading: "Log in", refused: true },
    ],
  },
  "/log-in/problem": {
    states: [
      problem("consent", "You cannot continue without sharing your information"),
      problem("unavailable", "There is a problem with NHS login"),
      problem("expired", "Logging in took too long"),
      problem("too-young", "You must be aged 13 or over to use this service"),
      problem("needs-more", "You need to prove who you are"),
      problem("other", "There is a problem logging in"),
      { name: "no reason", path: "/log-in/problem", heading: "There is a problem logging in" },
    ],
  },
  "/logged-out": {
    states: [
      loggedOut("chosen", "You have logged out"),
      loggedOut("chosen", "You have logged out", " on a shared device"),
      loggedOut("forgotten", "You have logged out"),
      loggedOut("idle", "You have been logged out"),
      loggedOut("idle", "You have been logged out", " on a shared device"),
      loggedOut("limit", "You have been logged out"),
      loggedOut("elsewhere", "You have been logged out"),
    ],
  },
  "/help": { states: one("/help", "App help") },
  "/accessibility": { states: one("/accessibility", "Accessibility") },
  "/privacy": { states: one("/privacy", "Privacy") },
  "/contact": { states: one("/contact", "Contact") },
  "/languages": { states: one("/languages", "Languages") },
  "/reading": { states: one("/reading", "Text size, contrast and listening") },
  "/glossary": { states: one("/glossary", "What words mean") },
  "/notes": {
    states: [{ name: "after a page was hidden", path: "/notes", heading: "Notes", title: "Notes" }],
  },
  "/urgent": { states: one("/urgent", "Get urgent medical advice") },
  "/safety": {
    states: one("/safety", "Support", { onlyWithScript: ["You can also press the Esc key 3 times."] }),
  },
};

const missing = { heading: "Page not found", status: 404 };

/** Addresses that no page has; they belong to no route. */
export const notFound: readonly State[] = [
  { ...missing, name: "an address that leads nowhere", path: "/me/nothing-is-here", loggedIn: kris },
  { ...missing, name: "a person of the wrong shape", path: "/nobody" },
  { ...missing, name: "a result that is not there", path: "/me/test-results/gnothing", loggedIn: kris },
];

import { markApp } from "./app-mark.ts";

/** So many presses of the key, and all of them within this time. */
const pressesNeeded = 3;
const within = 5_000;

export interface ExitKeys {
  /** A press was counted, and so many are missing. */
  missing: (presses: number) => void;
  /** The presses came too slowly: they count no more. */
  forgotten: () => void;
  leave: () => void;
}

const openThings = () =>
  CSS.supports("selector(:popover-open)") ? "dialog[open], :popover-open" : "dialog[open]";

/** How much is on the page that Esc could close or empty: dialogs, popovers, letters in the search in use. */
function whatEscCanTake(): number {
  const field = document.activeElement;
  const letters = field instanceof HTMLInputElement && field.type === "search" ? field.value.length : 0;
  return document.querySelectorAll(openThings()).length + letters;
}

/**
 * Counts presses of Esc as somebody in a hurry makes them: three within five seconds leave the page (GOV.UK's pattern
 * "Exit a page quickly" with another key; a key held down is one press). Esc has work of its own, so a press that
 * closed a dialog or a popover, or emptied a search field, does not count. Gives what ends the counting.
 */
export function watchExitKeys({ missing, forgotten, leave }: ExitKeys): () => void {
  const listening = new AbortController();
  let presses: readonly number[] = [];
  let forgetting: number | undefined;
  const count = () => {
    const now = performance.now();
    presses = [...presses.filter((before) => now - before < within), now];
    window.clearTimeout(forgetting);
    if (presses.length >= pressesNeeded) {
      leave();
      return;
    }
    missing(pressesNeeded - presses.length);
    forgetting = window.setTimeout(forgotten, within - (now - (presses[0] ?? now)));
  };
  const pressed = ({ key, repeat, isComposing }: KeyboardEvent) => {
    if (key !== "Escape" || repeat || isComposing) return;
    const before = whatEscCanTake();
    if (before === 0) {
      count();
      return;
    }
    // What the key does itself, the browser does after telling us.
    window.setTimeout(() => {
      if (!listening.signal.aborted && whatEscCanTake() >= before) count();
    });
  };
  // Before anything else on the page can stop the key: a dialog may be open.
  document.addEventListener("keydown", pressed, { capture: true, signal: listening.signal });
  return () => {
    window.clearTimeout(forgetting);
    listening.abort();
  };
}

const hidden = "hide";

/** In this tab alone. */
function hideThis(address: string, emptyTitle: string): void {
  document.title = emptyTitle;
  document.body.hidden = true;
  window.location.replace(address);
  markApp(false);
}

/**
 * Shows nothing more of the page at once, neither in it nor on its tab, and takes its place in the history, so that
 * "back" does not return to it. The other tabs of this browser do the same.
 */
export function hideAndReplace(address: string, emptyTitle: string): void {
  const tabs = new BroadcastChannel(hidden);
  tabs.postMessage(hidden);
  tabs.close();
  hideThis(address, emptyTitle);
}

/** Hides this page too when one is hidden in another tab. Gives what ends the listening. */
export function hideWithOtherTabs(address: string, emptyTitle: string): () => void {
  const tabs = new BroadcastChannel(hidden);
  tabs.addEventListener("message", () => {
    // The tab that tells the others hears itself too.
    if (!document.body.hidden) hideThis(address, emptyTitle);
  });
  return () => tabs.close();
}

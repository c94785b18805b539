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

/**
 * Counts presses of Esc as somebody in a hurry makes them: three within five seconds leave the page. (GOV.UK's
 * pattern "Exit a page quickly", with a key that no field needs; a key held down is one press.) Gives what ends it.
 */
export function watchExitKeys({ missing, forgotten, leave }: ExitKeys): () => void {
  const listening = new AbortController();
  let presses: readonly number[] = [];
  let forgetting: number | undefined;
  const pressed = ({ key, repeat, isComposing }: KeyboardEvent) => {
    if (key !== "Escape" || repeat || isComposing) return;
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
  // Before anything else on the page can stop the key: a dialog may be open.
  document.addEventListener("keydown", pressed, { capture: true, signal: listening.signal });
  return () => {
    window.clearTimeout(forgetting);
    listening.abort();
  };
}

/** Shows nothing more of the page at once, and takes its place in the history, so that "back" does not return to it. */
export function hideAndReplace(address: string): void {
  document.body.hidden = true;
  window.location.replace(address);
}

/** The most that something may weigh after gzip, in bytes, by the name that the measure gives it. */
export const budgets: Readonly<Record<string, number>> = {
  "style sheet of every page": 20_000,
  // Every rule of both packages and ours; nobody but a developer loads it.
  "style sheet of the gallery": 45_000,

  // nhsuk-frontend's own modules, each with the base that they share: a tenth above what release 10.6 weighs.
  "behaviour button": 2_800,
  "behaviour character-count": 5_100,
  "behaviour checkboxes": 3_400,
  "behaviour file-upload": 5_100,
  "behaviour notification-banner": 2_700,
  "behaviour password-input": 4_000,
  "behaviour radios": 3_000,
  "behaviour scroll": 2_900,
  "behaviour table": 4_900,
  "behaviour tabs": 4_000,

  "the framework's link": 4_000,
  // Hiding a page: the keys, the other tabs, and the mark on the app's sign.
  "layout/exit-link.tsx": 1_100,
  // The watch over a session in every tab, and the warning with its buttons.
  "layout/session-dialog.tsx": 4_200,
  // Not a page of the framework: it brings React and every view of a record with it.
  "offline document, HTML": 2_500,
  "offline document, first scripts": 140_000,
  // What every browser fetches in the background when the service worker is installed.
  "offline document, all scripts": 320_000,
  // For the gallery: a button that draws a component anew.
  "ui/behaviour/drawn-again.tsx": 2_100,
};

/** A file that runs in the browser and has no budget of its own. */
export const smallFile = 1_000;

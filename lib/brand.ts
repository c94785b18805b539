/**
 * Who we are, in one place. An organisation that is allowed to use another identity changes this file, the tokens
 * `--color-brand*` in `app/globals.css`, the icons in `public/icons` and `public/manifest.webmanifest`; a test keeps
 * the four in step.
 */
export const brand = {
  productName: "Front Door",
  /** Said on every page, in the language of the page; the words are `shell.disclaimer`. */
  showsDisclaimer: true,
  colours: {
    /** Bars, chosen filters, graphs: 12 to 1 against white. */
    ink: "#0f3b45",
    /** The light that falls through the door. */
    light: "#ffd35c",
    page: "#f0f4f5",
  },
  icons: {
    svg: "/icons/icon.svg",
    apple: "/icons/icon-180.png",
    manifest: "/manifest.webmanifest",
  },
  /** Another name's icons, for who has chosen safety mode; the name itself is a word: `shell.away.heading`. */
  neutralIcons: {
    svg: "/icons/notes.svg",
    apple: "/icons/notes-180.png",
    manifest: "/notes.webmanifest",
  },
  /** The mark beside the neutral name: a sheet with lines. */
  neutralMark: {
    sheet: "M7 2h13l6 6v22H7Z",
    lines: "M11 12h11v2H11Zm0 5h11v2H11Zm0 5h7v2h-7Z",
  },
  /** The mark beside the name, in a square of 32: frame, room behind, leaf and handle of the door. */
  mark: {
    frame: "M4 30V15a12 12 0 0 1 24 0v15Z",
    opening: "M15 30V10.6c4.6 0 8 2.4 8 6.4v13Z",
    handle: "M12.2 18.5a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6Z",
  },
} as const;

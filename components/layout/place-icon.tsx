import type { Place } from "./places.ts";

/** Outline, and filled for the place where one is; the style sheet shows one of the two. */
const shapes: Record<Place["name"], { outline: string; filled: string }> = {
  home: {
    outline:
      "M11.4 2.6a1 1 0 0 1 1.2 0l9 7a1 1 0 0 1-1.2 1.6L20 10.9V21a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V10.9l-.4.3a1 1 0 1 1-1.2-1.6ZM6 9.3V20h3v-6a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v6h3V9.3l-6-4.65ZM11 15v5h2v-5Z",
    filled:
      "M11.4 2.6a1 1 0 0 1 1.2 0l9 7a1 1 0 0 1-1.2 1.6L20 10.9V21a1 1 0 0 1-1 1h-4v-7a1 1 0 0 0-1-1h-4a1 1 0 0 0-1 1v7H5a1 1 0 0 1-1-1V10.9l-.4.3a1 1 0 1 1-1.2-1.6Z",
  },
  profile: {
    outline:
      "M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm0 2a8 8 0 0 0-6 13.3A6 6 0 0 1 10 14.5h4a6 6 0 0 1 4 2.8A8 8 0 0 0 12 4Zm0 2.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Zm0 2a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z",
    filled:
      "M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm0 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Zm-2 8a6 6 0 0 0-4 2.8 8 8 0 0 0 12 0 6 6 0 0 0-4-2.8Z",
  },
};

/** The sign above the name of a place. */
export function PlaceIcon({ name }: { name: Place["name"] }) {
  return (
    <svg className="app-place-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path className="app-place-icon__outline" fillRule="evenodd" d={shapes[name].outline} />
      <path className="app-place-icon__filled" fillRule="evenodd" d={shapes[name].filled} />
    </svg>
  );
}

import { AppIcon, type AppIconName } from "../ui/app-icon.tsx";

/** Outline, and filled for the place where one is. */
const icons = {
  home: ["home", "home-filled"],
  messages: ["messages", "messages-filled"],
  record: ["record", "record-filled"],
  profile: ["account", "account-filled"],
} as const satisfies Record<string, readonly [outline: AppIconName, filled: AppIconName]>;

export type PlaceName = keyof typeof icons;

/** The sign above the name of a place; the style sheet shows one of the two. */
export function PlaceIcon({ name }: { name: PlaceName }) {
  const [outline, filled] = icons[name];
  return (
    <>
      <AppIcon name={outline} classes="app-place-icon app-place-icon--outline" />
      <AppIcon name={filled} classes="app-place-icon app-place-icon--filled" />
    </>
  );
}

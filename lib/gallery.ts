import { env } from "./env.ts";

/** Whether `/design` is there for visitors: only where the setting GALLERY says "on". */
export const galleryIsOpen = (): boolean => env().GALLERY === "on";

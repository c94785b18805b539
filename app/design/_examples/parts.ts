import { tags } from "./tags.tsx";
import type { Part } from "./part.ts";

/** Every page of the gallery, by the last word of its address. */
export const parts: Readonly<Record<string, Part>> = {
  tags,
};

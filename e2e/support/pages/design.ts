import type { Pages } from "./state.ts";

/** The gallery, which e2e/design looks at in every state. */
export const designPages: Pages = {
  "/design": { states: [{ name: "open", path: "/design", heading: "Design system" }] },
  "/design/[part]": { states: [{ name: "one component", path: "/design/tags", heading: "Tags" }] },
};

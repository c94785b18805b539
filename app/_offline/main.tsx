import { createRoot } from "react-dom/client";
import { Document } from "./door.tsx";
import { Words } from "./words.tsx";

// As the first script of every online page does: styles and behaviour for pages with script apply.
document.body.classList.add("js-enabled", "nhsuk-frontend-supported");

/** Trusted Types: the one thing that a script may be loaded from by its name is our service worker. */
interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string | null }) => unknown;
}
(window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("default", {
  createScriptURL: (address) => (address === "/sw.js" ? address : null),
});

const root = document.getElementById("document");
if (root !== null)
  createRoot(root).render(
    <Words>
      <Document />
    </Words>,
  );

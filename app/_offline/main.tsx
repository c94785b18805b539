import { createRoot } from "react-dom/client";
import { Document } from "./door.tsx";
import { Words } from "./words.tsx";

// As the first script of every online page does: styles and behaviour for pages with script apply.
document.body.classList.add("js-enabled", "nhsuk-frontend-supported");

const root = document.getElementById("document");
if (root !== null)
  createRoot(root).render(
    <Words>
      <Document />
    </Words>,
  );

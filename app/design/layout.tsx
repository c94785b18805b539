import type { ReactNode } from "react";
import "./gallery.css";

/** The gallery is in every build, with a sheet of its own; its pages ask themselves whether they are there. */
export default function GalleryLayout({ children }: { children: ReactNode }) {
  return (
    <main className="app-main" id="maincontent" tabIndex={-1}>
      <div className="nhsuk-width-container">{children}</div>
    </main>
  );
}

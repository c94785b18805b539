import type { ReactNode } from "react";
import { notFound } from "next/navigation";
import { galleryIsOpen } from "#lib/gallery.ts";
import "./gallery.css";

/** The gallery is in every build, and is there for visitors only where GALLERY=on. */
export default function GalleryLayout({ children }: { children: ReactNode }) {
  if (!galleryIsOpen()) notFound();
  return (
    <main className="app-main" id="maincontent" tabIndex={-1}>
      <div className="nhsuk-width-container">{children}</div>
    </main>
  );
}

import { notFound } from "next/navigation";
import { galleryIsOpen } from "#lib/gallery.ts";

/**
 * Ends a page of the gallery as "not found" where the gallery is closed. Every page and every title asks it by
 * itself: a browser that asks for a part of a page is given it without its layout.
 */
export function requireOpenGallery(): void {
  if (!galleryIsOpen()) notFound();
}

import type { Metadata } from "next";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { paths } from "#lib/paths.ts";
import { parts } from "./_examples/parts.ts";
import { requireOpenGallery } from "./open-gallery.ts";

export function generateMetadata(): Metadata {
  requireOpenGallery();
  return { title: "Design system" };
}

/** Never prerendered: whether it is there is decided at run time. */
export const dynamic = "force-dynamic";

/** Every component of the product, in every state. */
export default function GalleryPage() {
  requireOpenGallery();
  return (
    <>
      <Heading level={1} size="xl" text="Design system" />
      <p>Every component of Front Door, in every state. Nothing here is about a real person.</p>
      <p>
        The size of text and the contrast are those that you chose in{" "}
        <Link href={paths.reading()}>Text size, contrast and listening</Link>.
      </p>
      <ul className="nhsuk-list">
        {Object.entries(parts).map(([name, { title }]) => (
          <li key={name}>
            <Link className="app-alone" href={`/design/${name}`}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

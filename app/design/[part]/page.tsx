import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "#components/ui/back-link.tsx";
import { FilterPills } from "#components/ui/filter-pills.tsx";
import { Heading } from "#components/ui/heading.tsx";
import type { Example, Part } from "../_examples/part.ts";
import { parts } from "../_examples/parts.ts";
import { sayIn, wordingOf, wordings, type Wording } from "../_examples/say.ts";
import { requireOpenGallery } from "../open-gallery.ts";

interface PartPageProps {
  readonly params: Promise<{ part: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function partOf({ params }: PartPageProps): Promise<{ name: string; part: Part }> {
  const { part: name } = await params;
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  return part === undefined ? notFound() : { name, part };
}

export async function generateMetadata(props: PartPageProps): Promise<Metadata> {
  requireOpenGallery();
  return { title: (await partOf(props)).part.title };
}

const labels: Record<Wording, string> = { plain: "Plain words", long: "Long words", arabic: "Right to left" };

function Stage({ example, wording }: { example: Example; wording: Wording }) {
  return (
    <section className="app-gallery__example">
      <h2 className="app-gallery__name">{example.name}</h2>
      <div
        className={example.dark ? "app-gallery__stage app-gallery__stage--dark" : "app-gallery__stage"}
        data-stage={example.name}
        {...(wording === "arabic" && { dir: "rtl", lang: "ar" })}
      >
        {example.draw(sayIn(wording))}
      </div>
    </section>
  );
}

/** One component in all its states. `?words=long` and `?words=arabic` show it with other words. */
export default async function PartPage(props: PartPageProps) {
  requireOpenGallery();
  const { name, part } = await partOf(props);
  const wording = wordingOf((await props.searchParams)["words"]);
  const items = wordings.map((one) => ({
    href: `/design/${name}${one === "plain" ? "" : `?words=${one}`}`,
    text: labels[one],
    current: one === wording,
  }));
  return (
    <>
      <p className="app-back" data-not-read>
        <BackLink href="/design" text="Design system" />
      </p>
      <Heading level={1} size="xl" text={part.title} />
      <FilterPills label="Words" items={items} />
      {part.examples.map((example) => (
        <Stage key={example.name} example={example} wording={wording} />
      ))}
    </>
  );
}

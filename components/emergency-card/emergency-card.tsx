import { useTranslations } from "next-intl";
import { CallLink } from "#components/ui/call-link.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Digits } from "#components/ui/time-text.tsx";
import type { EmergencyCard as Card } from "#lib/domain/emergency-card/model.ts";
import { cardWords, type CardBlock } from "./card-blocks.ts";
import type { CardLine } from "./card-drawings.ts";
import { sizeOf, type CardSize } from "./card-size.ts";

/** As plain text on paper: 13 points. */
const onScreen = "not-print:text-[1.1875rem]/[1.75rem]";

/** On paper 17, 15, 13 or 11 points; on a screen never smaller than 19 pixels. */
const text: Readonly<Record<CardSize, string>> = {
  large: "nhsuk-u-font-size-26",
  medium: "nhsuk-u-font-size-22",
  small: onScreen,
  smallest: `${onScreen} print:text-[11pt]`,
  over: `${onScreen} print:text-[11pt]`,
};

function Line({ line }: { line: CardLine }) {
  const words = line.figures ? <Digits>{line.text}</Digits> : <bdi>{line.text}</bdi>;
  return (
    <>
      {line.label !== undefined && (
        <strong>
          <bdi>{line.label}</bdi>
          {line.text !== "" && ": "}
        </strong>
      )}
      {line.loud ? <strong>{words}</strong> : words}
      {line.telephone !== undefined && (
        <>
          {" "}
          <CallLink phone={line.telephone} />
        </>
      )}
    </>
  );
}

function Block({ block, size }: { block: CardBlock; size: CardSize }) {
  const { heading, items, lines } = block;
  return (
    <section className="break-inside-avoid">
      {heading !== null && (
        <Heading
          level={2}
          size={size === "large" ? "m" : "s"}
          text={heading}
          classes="nhsuk-u-margin-bottom-1"
        />
      )}
      {items.length > 0 && (
        <ul className={classNames("nhsuk-list nhsuk-list--bullet nhsuk-u-margin-bottom-2", text[size])}>
          {items.map((line, index) => (
            <li className="nhsuk-u-margin-bottom-1" key={index}>
              <Line line={line} />
            </li>
          ))}
        </ul>
      )}
      {lines.map((line, index) => (
        <p
          className={classNames(
            index === lines.length - 1 ? "nhsuk-u-margin-bottom-3" : "nhsuk-u-margin-bottom-1",
            text[size],
          )}
          key={index}
        >
          <Line line={line} />
        </p>
      ))}
    </section>
  );
}

/**
 * The card itself, for a screen, paper and a phone without signal: in large print, whose it is first, then what whoever
 * comes to help must know, and when the record said so. It brings no h1.
 */
export function EmergencyCard({ card }: { card: Card }) {
  const t = useTranslations("emergency-card.card");
  const words = cardWords(t, card);
  const size = sizeOf(words);
  const isLarge = size === "large" || size === "medium";
  return (
    <section className="app-paper app-sheet" aria-label={t("title")}>
      {words.name !== null && (
        <Heading level={2} size="l" text={<bdi>{words.name}</bdi>} classes="nhsuk-u-margin-bottom-1" />
      )}
      <div className={isLarge ? undefined : "print:columns-2"}>
        {words.blocks.map((block) => (
          <Block key={block.fact} block={block} size={size} />
        ))}
      </div>
      {words.under.map((line) => (
        <p className={classNames("nhsuk-u-margin-bottom-1 nhsuk-u-padding-top-1", text[size])} key={line}>
          {line}
        </p>
      ))}
    </section>
  );
}

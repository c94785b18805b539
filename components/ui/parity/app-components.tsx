import { AppIcon, type AppIconName } from "../app-icon.tsx";
import { BadgeSmall } from "../badge-small.tsx";
import { Badge } from "../badge.tsx";
import { CardGroup } from "../card-group.tsx";
import { Card, type CardProps } from "../card.tsx";
import { Tag, type TagProps } from "../tag.tsx";
import { Timeline } from "../timeline.tsx";
import type { Context } from "./fixtures.ts";
import { textOf } from "./given.ts";
import type { LeftOut, OurWay, ParityOf } from "./parity-of.ts";

const hasAttributes = (context: Context): boolean =>
  Object.entries(context).some(
    ([name, value]) =>
      name === "attributes" || (value !== null && typeof value === "object" && hasAttributes(value)),
  );

const attributes: LeftOut = {
  reason: "attributes: a component takes what it needs by name, so that every page uses it alike",
  is: hasAttributes,
};

/** Given to a badge, whose hidden first words nhsapp-frontend does not leave to its caller. */
const before = "You have";

const badgeOf = (c: Context) => ({ ...c, before, count: Number(c.count), label: String(c.label) });

/** The name of the link in one piece, whichever way it is put together. */
const wholeName: OurWay = {
  reason:
    "linkAriaLabel: hidden text after the title instead of a label in its place, so that what is seen is always part of " +
    "what is spoken, and is translated with it",
  change: (html) =>
    html
      .replace(/<a aria-label="([^"]*)" (.*)>\n( *).*/g, "<a $2>\n$3$1")
      .replace(/(<a .*>\n.*)\n *<span class="nhsuk-u-visually-hidden">\n *"( .*)"/g, "$1$2"),
};

const lazyPicture: OurWay = {
  reason: "a picture is fetched when it comes near the window: phones pay for what they load",
  change: (html) => html.replace(/(<img .*) loading="lazy"/g, "$1"),
};

/** All facts as the macro takes them are the title and then what we say after it. */
const hiddenAfter = (title: string, whole: string | undefined) =>
  whole?.startsWith(title) ? whole.slice(title.length).trim() : whole;

function cardOf(c: Context): CardProps {
  const { aboveContent, footer, descriptionHtml, badgeLarge, linkAriaLabel, ...rest } = c;
  return {
    ...rest,
    title: c.title,
    above: aboveContent && textOf(aboveContent),
    footer: footer && textOf(footer),
    children: descriptionHtml && textOf(descriptionHtml),
    badge: badgeLarge && badgeOf(badgeLarge),
    hiddenText: hiddenAfter(c.title, linkAriaLabel),
  };
}

/** Without the lines of the element that starts with this, and of all that stands inside it. */
function without(html: string, start: string): string {
  const kept: string[] = [];
  let depth = Infinity;
  for (const line of html.split("\n")) {
    const indent = line.length - line.trimStart().length;
    if (indent <= depth) depth = line.trimStart().startsWith(start) ? indent : Infinity;
    if (depth === Infinity) kept.push(line);
  }
  return kept.join("\n");
}

const stateOf = (item: Context) => (item.active ? "now" : item.isPastItem ? "done" : "next");

const colourOf = (classes = "") => /^nhsapp-tag--(\S+)$/.exec(classes)?.[1] as TagProps["colour"];

/** How the options of each macro read as our props. */
export const appParity: Readonly<Record<string, ParityOf>> = {
  "badge large": { draw: (c) => <Badge {...badgeOf(c)} />, leftOut: [attributes] },
  "badge small": { draw: (c) => <BadgeSmall {...c} text={textOf(c)} />, leftOut: [attributes] },
  card: { draw: (c) => <Card {...cardOf(c)} />, leftOut: [attributes], inOurWay: [wholeName, lazyPicture] },
  "card group": {
    draw: ({ headingHtml, descriptionHtml, isListItem, ...c }) => (
      <>
        {headingHtml && textOf(headingHtml)}
        <CardGroup {...c} list={isListItem} cards={c.cards.map(cardOf)}>
          {descriptionHtml && textOf(descriptionHtml)}
        </CardGroup>
      </>
    ),
    leftOut: [
      attributes,
      {
        reason: "the id of a card in a group: the macro of 5.0.3 has the option and draws nothing of it",
        is: (c) => c.cards.some(({ id }: Context) => id !== undefined),
      },
    ],
    inOurWay: [wholeName, lazyPicture],
  },
  tag: {
    draw: ({ classes, ...c }) => {
      const colour = colourOf(classes);
      return (
        <Tag {...c} text={textOf(c)} colour={colour} classes={colour === undefined ? classes : undefined} />
      );
    },
    leftOut: [attributes],
  },
  timeline: {
    draw: (c) => (
      <Timeline
        {...c}
        items={c.items.map((item: Context) => ({
          state: stateOf(item),
          stateText: "State:",
          heading: item.headingText,
          ...(item.wasHtml ? { children: item.text } : { text: item.text }),
        }))}
      />
    ),
    leftOut: [
      {
        reason: "attributes: the macro of 5.0.3 writes them inside its class, which no browser can read",
        is: hasAttributes,
      },
    ],
    inOurWay: [
      {
        reason:
          "marks of our own: their shape says the state too, where theirs differ by colour and size alone",
        change: (html) => without(html, "<svg"),
      },
      {
        reason:
          "the state of a step in hidden words before its heading: nhsapp-frontend says it to the eye only",
        change: (html) => without(html, '<span class="nhsuk-u-visually-hidden">'),
      },
    ],
  },
};

const usedIcons: readonly string[] = [
  "account",
  "chevron-right",
  "home",
  "home-filled",
  "messages",
  "messages-filled",
  "switch-profile",
] satisfies AppIconName[];

/** The icons: those that we draw, and why not the others. */
export const iconParity: ParityOf = {
  draw: (c) => <AppIcon name={c.name} />,
  leftOut: [
    {
      reason:
        "an icon that no page of ours draws: meanings are said in words, and unread messages by their number",
      is: (c) => !usedIcons.includes(c.name),
    },
  ],
};

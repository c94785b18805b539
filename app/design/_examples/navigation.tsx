import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { ContentsList } from "#components/ui/contents-list.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { Part, Say } from "./part.ts";

const trail = (say: Say) => [
  { href: "/help", text: say("Start") },
  { href: "/help", text: say("Help") },
  { href: "/help", text: say("Urgent help") },
];

const chapters = (say: Say) => [
  { href: "/help", text: say("Overview"), current: true },
  { href: "/help", text: say("Before the test") },
  { href: "/help", text: say("What happens after the test and when results come") },
];

const pageOf = (say: Say) => (number: number, current?: boolean) => ({
  number,
  href: "/help",
  ariaLabel: say(`Page ${number}`),
  current,
});

/** The way through trees of pages, guides and long lists. */
export const navigation: Part = {
  title: "Navigation",
  examples: [
    {
      name: "Breadcrumb; on a phone, the way back",
      draw: (say) => (
        <Breadcrumb
          ariaLabel={say("Breadcrumb")}
          items={trail(say)}
          backLink={{ visuallyHiddenText: say("Back to") }}
        />
      ),
    },
    {
      name: "Breadcrumb with another way back",
      draw: (say) => (
        <Breadcrumb
          ariaLabel={say("Breadcrumb of a search")}
          items={trail(say).slice(0, 2)}
          backLink={{ visuallyHiddenText: say("Back to"), text: say("Search results"), href: "/help" }}
        />
      ),
    },
    {
      name: "Breadcrumb on a dark surface",
      dark: true,
      draw: (say) => (
        <Breadcrumb
          ariaLabel={say("Breadcrumb on dark")}
          items={trail(say)}
          variant="reverse"
          backLink={{ visuallyHiddenText: say("Back to") }}
        />
      ),
    },
    {
      name: "Contents list",
      draw: (say) => (
        <ContentsList
          ariaLabel={say("Pages in this guide")}
          visuallyHiddenText={say("Contents")}
          headingLevel={3}
          items={chapters(say)}
        />
      ),
    },
    {
      name: "Contents list with parts",
      draw: (say) => (
        <ContentsList
          ariaLabel={say("Parts of this page")}
          visuallyHiddenText={say("Parts")}
          headingLevel={3}
          items={[
            { href: "/help", text: say("Symptoms"), items: chapters(say).slice(1) },
            { href: "/help", text: say("Treatment") },
          ]}
        />
      ),
    },
    {
      name: "Pagination of a guide",
      draw: (say) => (
        <Pagination
          ariaLabel={say("Pages of a guide")}
          previous={{
            href: "/help",
            text: say("Previous"),
            visuallyHiddenText: say("page"),
            label: say("Treatment"),
          }}
          next={{
            href: "/help",
            text: say("Next"),
            visuallyHiddenText: say("page"),
            label: say("Recovery at home"),
          }}
        />
      ),
    },
    {
      name: "Pagination of a guide, first page",
      draw: (say) => (
        <Pagination
          ariaLabel={say("First page of a guide")}
          next={{ href: "/help", text: say("Next"), label: say("Symptoms") }}
        />
      ),
    },
    {
      name: "Pagination with numbers",
      draw: (say) => (
        <Pagination
          ariaLabel={say("Pages of a list")}
          previous={{ href: "/help", text: say("Previous"), visuallyHiddenText: say("page") }}
          next={{ href: "/help", text: say("Next"), visuallyHiddenText: say("page") }}
          items={[pageOf(say)(1), pageOf(say)(2, true), pageOf(say)(3)]}
        />
      ),
    },
    {
      name: "Pagination with pages left out",
      draw: (say) => (
        <Pagination
          ariaLabel={say("Pages of a long list")}
          previous={{ href: "/help", text: say("Previous"), visuallyHiddenText: say("page") }}
          items={[
            pageOf(say)(1),
            { ellipsis: true },
            pageOf(say)(9),
            pageOf(say)(10, true),
            pageOf(say)(11),
            { ellipsis: true },
            pageOf(say)(40),
          ]}
        />
      ),
    },
  ],
};

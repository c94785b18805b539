import type { AnchorHTMLAttributes, ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { Button } from "./button.tsx";
import { Card } from "./card.tsx";
import { Link } from "./link.tsx";
import { Step } from "./patterns/step.tsx";

type RouterLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { prefetch?: boolean };

vi.mock("next/link", () => ({
  default: ({ prefetch, children, ...rest }: RouterLinkProps) => (
    <a data-router={String(prefetch)} {...rest}>
      {children}
    </a>
  ),
}));

const isOfRouter = (element: ReactElement) =>
  renderToStaticMarkup(element).includes('<a data-router="false"');
const kyle = "/p-kyle";

test.each([
  ["a link", (switchesPerson: boolean) => <Link href={kyle} {...{ switchesPerson }} />],
  ["a button", (switchesPerson: boolean) => <Button href={kyle} text="Open" {...{ switchesPerson }} />],
  ["a card", (switchesPerson: boolean) => <Card href={kyle} title="Kyle" {...{ switchesPerson }} />],
  [
    "a step",
    (switchesPerson: boolean) => (
      <Step to={{ href: kyle }} text="Back" className="s" {...{ switchesPerson }} />
    ),
  ],
])(
  "%s to another person's pages is a full navigation, and one of the same person's is not",
  (_what, draw) => {
    expect([isOfRouter(draw(false)), isOfRouter(draw(true))]).toEqual([true, false]);
    expect(renderToStaticMarkup(draw(true)).replaceAll(' data-router="false"', "")).toBe(
      renderToStaticMarkup(draw(false)).replaceAll(' data-router="false"', ""),
    );
  },
);

test("addresses that are no page of ours are never the router's", () => {
  for (const href of ["/api/log-in", "//elsewhere.example", "https://www.nhs.uk", "tel:111", "#top"])
    expect(isOfRouter(<Link href={href} />)).toBe(false);
});

import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Abbreviation } from "./abbreviation.tsx";
import { Listen } from "./live-listen.tsx";
import { Term } from "./term.tsx";

const words = {
  label: "Listen",
  start: "Listen to this page",
  pause: "Pause",
  goOn: "Go on",
  stop: "Stop",
  slower: "Slower",
  states: { reading: "Reading", paused: "Paused", stopped: "Stopped" },
};

test("a term opens and closes its own explanation, and two of them do not mix", () => {
  const html = renderToStaticMarkup(
    <p>
      <Term title="Usual range" meaning="What most people have." close="Close">
        usual range
      </Term>
      <Term title="GP" meaning="A doctor." close="Close">
        GP
      </Term>
    </p>,
  );
  const ids = [...html.matchAll(/ id="([^"]+)" popover/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(2);
  const targets = [...html.matchAll(/popoverTarget="([^"]+)"/gi)].map(([, id]) => id);
  expect(targets).toEqual([ids[0], ids[0], ids[1], ids[1]]);
  expect(html).not.toMatch(/<(?:p|div|h\d)[ >].*<(?:p|div|h\d)[ >]/);
});

test("a short form has its full form after it", () => {
  expect(renderToStaticMarkup(<Abbreviation short="GP" long="general practitioner" />)).toBe(
    "<abbr>GP</abbr> (general practitioner)",
  );
});

test("without script there is no button to listen, because it could do nothing", () => {
  const html = renderToStaticMarkup(
    <Listen of="main" words={words} sayAs={{ units: {}, figureByFigure: [] }} />,
  );
  expect(html).toBe('<div class="app-listen"></div>');
});

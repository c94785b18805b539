import type { Page } from "@playwright/test";

/**
 * What several checks ask about an element. These functions run in the page: they go there as text, so each may use
 * nothing but `tools` and the browser.
 */
const tools = {
  /** A picture later, when what the page does by itself has been done. */
  settled(): Promise<unknown> {
    return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  },

  /** Drawn at all. */
  shown(element: Element): boolean {
    return element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  },

  /** Shrunk to a pixel on purpose: words for screen readers only, or a skip link that waits for the focus. */
  forEarsOnly(element: Element): boolean {
    for (let one: Element | null = element; one !== null; one = one.parentElement) {
      const { position, overflow, clipPath, clip } = getComputedStyle(one);
      const { width, height } = one.getBoundingClientRect();
      const clipped = overflow !== "visible" || clipPath !== "none" || clip !== "auto";
      if (position === "absolute" && clipped && width <= 1 && height <= 1) return true;
    }
    return false;
  },

  /** A link or a button that is one part of a sentence: it looks like a word, and other words stand beside it. */
  inSentence(element: Element): boolean {
    const { display, backgroundColor, borderTopWidth } = getComputedStyle(element);
    const bare = /^rgba\(.*, 0\)$/.test(backgroundColor) && borderTopWidth === "0px";
    const flows = element.tagName === "A" ? display === "inline" : element.tagName === "BUTTON" && bare;
    if (!flows) return false;
    let block = element.parentElement;
    while (block !== null && getComputedStyle(block).display === "inline") block = block.parentElement;
    return (block?.textContent ?? "").trim() !== (element.textContent ?? "").trim();
  },

  /** How a report calls it: `a.nhsuk-back-link "Home"`. */
  name(element: Element): string {
    const classes = [...element.classList].slice(0, 2).map((one) => `.${one}`);
    const words = (element.getAttribute("aria-label") ?? element.textContent ?? "")
      .replace(/\s+/g, " ")
      .trim();
    const quoted = words === "" ? "" : ` "${words.slice(0, 40)}"`;
    return `${element.tagName.toLowerCase()}${element.id === "" ? "" : `#${element.id}`}${classes.join("")}${quoted}`;
  },

  /** Everything that takes the focus by Tab, in the order of the document; of a group of radios the one that does. */
  stops(): HTMLElement[] {
    const asked = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], iframe";
    const scrolls = [...document.querySelectorAll<HTMLElement>("body *")].filter((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      const across = /auto|scroll/.test(overflowX) && one.scrollWidth > one.clientWidth;
      const down = /auto|scroll/.test(overflowY) && one.scrollHeight > one.clientHeight;
      return (across || down) && one.querySelector(asked) === null;
    });
    const entered = (one: HTMLElement): boolean => {
      if (!(one instanceof HTMLInputElement) || one.type !== "radio") return true;
      const group = [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")].filter(
        ({ name, form }) => name === one.name && form === one.form,
      );
      return one === (group.find(({ checked }) => checked) ?? group[0]);
    };
    return [...document.querySelectorAll<HTMLElement>("body *")].filter(
      (one) =>
        (one.matches(asked) || scrolls.includes(one)) &&
        (one.tabIndex >= 0 || scrolls.includes(one)) &&
        !one.matches(":disabled") &&
        tools.shown(one) &&
        entered(one),
    );
  },

  /** What a finger may hit: a card when the link's `::after` covers it, a radio together with its label. */
  target(element: HTMLElement): DOMRect {
    const { content, position } = getComputedStyle(element, "::after");
    if (content !== "none" && position === "absolute") {
      let card: HTMLElement | null = element;
      while (card !== null && getComputedStyle(card).position === "static") card = card.parentElement;
      if (card !== null) return card.getBoundingClientRect();
    }
    const own = element.getBoundingClientRect();
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    if (!label || !/radio|checkbox/.test((element as HTMLInputElement).type)) return own;
    const { left, top, right, bottom } = label.getBoundingClientRect();
    const [x, y] = [Math.min(own.left, left), Math.min(own.top, top)];
    return new DOMRect(x, y, Math.max(own.right, right) - x, Math.max(own.bottom, bottom) - y);
  },

  /** What covers an element that has the focus: something that stays while the page scrolls, or the window's edge. */
  cover(element: HTMLElement): string | null {
    const { left, top, right, bottom, width, height } = tools.target(element);
    const [wide, high] = [window.innerWidth, window.innerHeight];
    const points: [number, number][] = [
      [left + 2, top + 2],
      [left + width / 2, top + height / 2],
      [right - 2, bottom - 2],
    ];
    const lies = (x: number, y: number): string | null => {
      if (x < 0 || y < 0 || x >= wide || y >= high) return height > high ? null : "the edge of the window";
      for (let over = document.elementFromPoint(x, y); over !== null; over = over.parentElement)
        if (/fixed|sticky/.test(getComputedStyle(over).position))
          return over.contains(element) || element.contains(over) ? null : tools.name(over);
      return null;
    };
    // A browser shows the line of a text where one writes, not all of its box.
    const asked = element.tagName === "TEXTAREA" ? points.slice(0, 1) : points;
    return asked.map(([x, y]) => lies(x, y)).find((one) => one !== null) ?? null;
  },

  /** How far an element's words stand out from its own ground (WCAG 2.2, 1.4.3); null where it has no words or no ground. */
  contrast(element: HTMLElement): number | null {
    const { color, backgroundColor } = getComputedStyle(element);
    const [ink, ground] = [color, backgroundColor].map((one) => /^rgb\((\d+), (\d+), (\d+)\)$/.exec(one));
    if (!ink || !ground || (element.textContent ?? "").trim() === "") return null;
    const light = (one: RegExpExecArray): number => {
      const [red = 0, green = 0, blue = 0] = one.slice(1).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const [one, other] = [light(ink), light(ground)];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  },

  /** Everything by which the focus may show on or round an element, one line for each; what is transparent is left out. */
  marks(element: HTMLElement): string {
    const seen = (colour: string) => !/^rgba\(.*, 0\)$|\/ 0\)$|^transparent$/.test(colour);
    const round: Element[] = [element];
    for (let one = element.parentElement; one !== null && round.length < 5; one = one.parentElement)
      round.push(one);
    if (element instanceof HTMLInputElement) round.push(...(element.labels ?? []));
    const lines = round.flatMap((one) =>
      [null, "::before", "::after"].map((part) => {
        const style = getComputedStyle(one, part);
        if (part !== null && style.content === "none") return "";
        const outline =
          style.outlineStyle !== "none" && style.outlineWidth !== "0px" && seen(style.outlineColor)
            ? `${style.outlineColor} ${style.outlineWidth}`
            : "";
        const borders = ["top", "right", "bottom", "left"].map((side) => {
          const colour = style.getPropertyValue(`border-${side}-color`);
          const width = style.getPropertyValue(`border-${side}-width`);
          return width !== "0px" && seen(colour) ? `${colour} ${width}` : "";
        });
        const ground = seen(style.backgroundColor) ? style.backgroundColor : "";
        return [outline, ...borders, ground, style.boxShadow].join("|");
      }),
    );
    return lines.join("\n");
  },
};

export type Tools = typeof tools;

const written = Object.values(tools)
  .map((tool) => String(tool))
  .join(",\n");

/** Runs a check in the page, with the tools above. The check is sent as text: it may use nothing of its file. */
export async function inPage<Answer, Argument = null>(
  page: Page,
  check: (tools: Tools, argument: Argument) => Answer,
  argument: Argument | null = null,
): Promise<Answer> {
  const script = `(() => { const tools = {${written}}; return (${String(check)})(tools, ${JSON.stringify(argument)}); })()`;
  return page.evaluate<Answer>(script);
}

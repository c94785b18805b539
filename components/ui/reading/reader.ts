import { sentencesOf, type Piece, type Sentence } from "./sentences.ts";
import { spoken, type SayAs } from "./spoken.ts";
import { languageAt, voiceFor } from "./voices.ts";

export type Reading = "stopped" | "reading" | "paused";

/** What says so, ways elsewhere, drawings that the text says as well, and what is opened or pressed. */
const notRead =
  "nav, svg, script, style, select, textarea, [popover], [aria-hidden=true], [data-not-read], .app-listen, button:not([popovertarget])";

const highlight = "app-listen";
const slowly = 0.7;

const display = (element: Element) => getComputedStyle(element).display;

function blockOf(node: Node): Element | null {
  let block = node.parentElement;
  while (block && /^(inline|contents)/.test(display(block))) block = block.parentElement;
  return block;
}

/** The text below an element that is to be read, in order. A line break ends what is read in one breath. */
function textsOf(root: Element): { nodes: Text[]; pieces: Piece[] } {
  const nodes: Text[] = [];
  const pieces: Piece[] = [];
  let breaks: object | undefined;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element &&
    (node.matches(notRead) || (display(node) !== "contents" && !node.checkVisibility()))
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  let block: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeName === "BR") breaks = {};
    if (!(node instanceof Text)) continue;
    const own = blockOf(node);
    if (own !== block) [block, breaks] = [own, undefined];
    nodes.push(node);
    pieces.push({ text: node.data, block: breaks ?? own, language: languageAt(node) });
  }
  return { nodes, pieces };
}

const inView = ({ top, bottom }: DOMRect) => top >= 0 && bottom <= window.innerHeight;

/**
 * Reads a part of the page aloud with voices of this device, sentence by sentence, and marks the sentence that is read
 * without a change to the page. A pause goes back to the start of its sentence: not every device can pause within.
 */
export class Reader {
  readonly #sayAs: SayAs;
  readonly #onChange: (reading: Reading) => void;
  #sentences: readonly (Sentence & { range: Range })[] = [];
  #next = 0;
  #rate = 1;
  /** Held here, or some browsers forget it before it ends. */
  #now: SpeechSynthesisUtterance | undefined;

  constructor(sayAs: SayAs, onChange: (reading: Reading) => void) {
    this.#sayAs = sayAs;
    this.#onChange = onChange;
  }

  start(root: Element): void {
    const { nodes, pieces } = textsOf(root);
    this.#next = 0;
    this.#sentences = sentencesOf(pieces).flatMap((sentence) => {
      const [from, to] = [nodes[sentence.from.piece], nodes[sentence.to.piece]];
      if (!from || !to || !voiceFor(sentence.language)) return [];
      const range = new Range();
      range.setStart(from, sentence.from.at);
      range.setEnd(to, sentence.to.at);
      return [{ ...sentence, range }];
    });
    this.goOn();
  }

  pause(): void {
    this.#silence();
    this.#onChange("paused");
  }

  goOn(): void {
    this.#onChange("reading");
    this.#read();
  }

  stop(): void {
    if (this.#sentences.length > 0) this.#end();
  }

  readSlowly(slow: boolean): void {
    this.#rate = slow ? slowly : 1;
    if (this.#now === undefined) return;
    this.#silence();
    this.#read();
  }

  #end(): void {
    this.#silence();
    this.#mark(undefined);
    this.#sentences = [];
    this.#onChange("stopped");
  }

  #silence(): void {
    if (this.#now !== undefined) window.speechSynthesis.cancel();
    this.#now = undefined;
  }

  #read(): void {
    const sentence = this.#sentences[this.#next];
    const voice = sentence && voiceFor(sentence.language);
    if (!sentence || !voice) {
      this.#end();
      return;
    }
    const now = new SpeechSynthesisUtterance(spoken(sentence.text, this.#sayAs));
    now.voice = voice;
    now.lang = voice.lang;
    now.rate = this.#rate;
    now.onend = () => {
      if (this.#now !== now) return;
      this.#next += 1;
      this.#read();
    };
    now.onerror = () => {
      if (this.#now === now) this.stop();
    };
    this.#now = now;
    this.#mark(sentence.range);
    window.speechSynthesis.speak(now);
  }

  /** Who follows with their eyes is brought along; who has scrolled away is left alone. */
  #mark(range: Range | undefined): void {
    const before = this.#sentences[this.#next - 1]?.range.getBoundingClientRect();
    if (range && !inView(range.getBoundingClientRect()) && (!before || inView(before)))
      range.startContainer.parentElement?.scrollIntoView({ block: "center" });
    if (!("highlights" in CSS)) return;
    if (range) CSS.highlights.set(highlight, new Highlight(range));
    else CSS.highlights.delete(highlight);
  }
}

import "server-only";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { followAccess, followersOf } from "#lib/store/access-changes.ts";
import { nameOnChannel } from "#lib/store/acting.ts";
import { keyedHash } from "#lib/store/sealing.ts";
import type { Asker } from "./asker.ts";
import { describeNamedPerson } from "./named-person.ts";

/**
 * What an open page about another person is told. `look`: something has happened, show nothing until the next word.
 * `same`: it may be shown as it was drawn. `changed`: not this page, perhaps another. `over`: nothing of this person.
 */
type Word = "look" | "same" | "changed" | "over";

/** So often, in milliseconds, a page is told how it stands though nothing has happened: time ends access too. */
const everyMs = 25_000;

/** More pages of one session than anybody looks at. */
const mostPages = 20;

/**
 * Tells one grant from another on a page about another person, and says nothing of what is in it. Null on one's own
 * pages, and where the asker does not act for the person. Rejects when the store does not answer.
 */
export async function accessMark(asker: Asker, segment: string): Promise<string | null> {
  const [named, found] = [await describeNamedPerson(asker, segment), await asker.session()];
  if (!named.ok || found.state !== "live" || named.value.actedFor === null) return null;
  const codes = [...named.value.actedFor.access].sort().join();
  const { idHash } = found.session;
  return keyedHash(env().HANDLE_KEY, "access-mark", idHash, named.value.person, codes).slice(0, 16);
}

/** How a page stands that was drawn with this mark. What cannot be known is over. Never rejects. */
async function wordFor(asker: Asker, segment: string, mark: string): Promise<Word> {
  try {
    const now = await accessMark(asker, segment);
    if (now === null) return "over";
    return now === mark ? "same" : "changed";
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("warn", "access-not-known", { correlationId: asker.correlationId, reason });
    return "over";
  }
}

/** Streams that are open in this process: they end when it is asked to, for it waits for them. */
const open = new Set<() => void>();

let awaitsEnd = false;

function endWithProcess(): void {
  if (awaitsEnd) return;
  awaitsEnd = true;
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => {
      for (const close of open) close();
    });
}

interface Page {
  /** Who asks, each time anew. */
  readonly asks: () => Asker;
  readonly segment: string;
  readonly mark: string;
}

const encoder = new TextEncoder();

/** Tells one page how it stands, at once, whenever something happens, and from time to time. */
class Telling {
  readonly #page: Page;
  readonly #stream: ReadableStreamDefaultController<Uint8Array>;
  readonly #timer: NodeJS.Timeout;
  #stop: (() => void) | undefined;
  #closed = false;
  #last: Promise<void> = Promise.resolve();

  constructor(page: Page, stream: ReadableStreamDefaultController<Uint8Array>) {
    this.#page = page;
    this.#stream = stream;
    this.#timer = setInterval(() => this.#look(), everyMs);
    this.#timer.unref();
    open.add(this.close);
    endWithProcess();
  }

  async begin(): Promise<void> {
    const found = await this.#page.asks().session();
    if (found.state === "live") {
      const name = nameOnChannel(found.session.idHash);
      if (followersOf(name) < mostPages)
        this.#stop = await followAccess(name, () => {
          this.#say("look");
          this.#look();
        });
    }
    // Closed while it began.
    if (this.#closed) this.#stop?.();
    this.#look();
  }

  readonly close = (): void => {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#timer);
    open.delete(this.close);
    this.#stop?.();
    try {
      this.#stream.close();
    } catch {
      // Whoever read it has gone.
    }
  };

  #say(word: Word): void {
    if (!this.#closed) this.#stream.enqueue(encoder.encode(`data: ${word}\n\n`));
  }

  /** One after the other: the last word is the truth. */
  #look(): void {
    const { asks, segment, mark } = this.#page;
    this.#last = this.#last.then(async () => {
      if (this.#closed) return;
      const word = await wordFor(asks(), segment, mark);
      this.#say(word);
      if (word === "over") this.close();
    });
  }
}

/**
 * A stream of server-sent events for one open page about another person: how it stands now, and whenever that may have
 * changed, until it is over or `left` is aborted. It counts as no activity of the person.
 */
export function accessEvents(page: Page, left: AbortSignal): ReadableStream<Uint8Array> {
  let telling: Telling | undefined;
  return new ReadableStream({
    start: (stream) => {
      const one = new Telling(page, stream);
      telling = one;
      left.addEventListener("abort", one.close);
      one.begin().catch((error: unknown) => {
        log("warn", "access-not-told", { reason: error instanceof Error ? error.name : "unknown" });
        // The browser asks again by itself.
        one.close();
      });
    },
    cancel: () => telling?.close(),
  });
}

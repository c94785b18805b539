import type { Worker } from "node:worker_threads";
import { join } from "node:path";
import { largestFile } from "./attached-file.ts";
import type { Drawn } from "./picture-codec.ts";

/** For one picture, from its thread's start: 50 megapixels take about 5 seconds on a slow core. */
const limitMs = 30_000;
/** 50 megapixels as pixels are 200 MB, and a codec holds them up to four times. */
const mostMemory = 900_000_000;
/** V8's own part of the thread, in MB; pixels are not in it. */
const resourceLimits = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };
/** Who would wait longer hears that it is busy. */
const mostWaiting = 4;

/** `damaged`: the codec could not make a picture of it, in its time and memory; `too-big`: the picture that it made is. */
export type DrawnAgain =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: "damaged" | "too-big" | "busy" };

/** Node starts it as it stands: no bundler may take it apart, because the codecs load their WebAssembly from beside them. */
const codecFile = (): string => join(process.cwd(), "lib", "picture-codec.ts");

function startCodec(drawn: Drawn): Worker {
  const threads = process.getBuiltinModule("node:worker_threads");
  return new threads.Worker(codecFile(), {
    workerData: drawn,
    resourceLimits,
    // Nothing of ours goes along: no settings, no keys, no flags.
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
}

function drawIn(drawn: Drawn): Promise<DrawnAgain> {
  return new Promise((resolve) => {
    const worker = startCodec(drawn);
    const end = (became: DrawnAgain) => {
      clearTimeout(timer);
      resolve(became);
      void worker.terminate();
    };
    const timer = setTimeout(() => {
      end({ ok: false, why: "damaged" });
    }, limitMs);
    worker.once("message", (bytes: Uint8Array) => {
      end(bytes.length > largestFile ? { ok: false, why: "too-big" } : { ok: true, bytes });
    });
    for (const event of ["error", "exit"])
      worker.once(event, () => {
        end({ ok: false, why: "damaged" });
      });
  });
}

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Decodes a picture and encodes its pixels anew, in a thread with limits of time and memory: nothing else of the file is
 * left. One at a time in a process, so that pictures cannot take the memory of everybody else. Its size must have been
 * read from its head before.
 */
export async function drawAgain(type: Drawn["type"], bytes: Uint8Array): Promise<DrawnAgain> {
  if (waiting >= mostWaiting) return { ok: false, why: "busy" };
  waiting += 1;
  // A copy of exactly this: what a Buffer stands in may be shared with others.
  const copy = new Uint8Array(bytes).buffer;
  const mine = last.then(() => drawIn({ type, bytes: copy, mostMemory, largest: largestFile }));
  last = mine;
  try {
    return await mine;
  } finally {
    waiting -= 1;
  }
}

/**
 * Ends this process when nobody hears its output any more, because whoever started it is gone. Without it the failure
 * to write is reported by another write, for ever.
 */
export function endWhenUnheard(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", ({ code }: NodeJS.ErrnoException) => {
      if (code === "EPIPE") process.exit(1);
    });
}

import { setTimeout as after } from "node:timers/promises";

/** Fewer a second than one sender may send. */
const together = 8;
const everyMs = 500;

async function send(sandbox: string, key: string): Promise<boolean> {
  const answer = await fetch(`${sandbox}/control-room/events/send-a-message`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ choice: key }),
  });
  if (!answer.ok) throw new Error(`The surgery sent nothing: ${String(answer.status)}`);
  const { happened } = (await answer.json()) as { happened: string };
  return happened.includes(" 201");
}

/** Lets the surgery write so many messages to somebody who has logged in before, as fast as it may. */
export async function writeMany(sandbox: string, key: string, count: number): Promise<void> {
  for (let taken = 0, empty = 0; taken < count;) {
    const [sent] = await Promise.all([
      Promise.all(Array.from({ length: Math.min(together, count - taken) }, () => send(sandbox, key))),
      after(everyMs),
    ]);
    const now = sent.filter(Boolean).length;
    taken += now;
    empty = now === 0 ? empty + 1 : 0;
    if (empty > 20) throw new Error("No message is taken any more.");
  }
}

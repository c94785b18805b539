import { readdirSync, readFileSync } from "node:fs";
import { Agent, get } from "node:http";

export interface Target {
  readonly name: string;
  readonly address: string;
  /** The process whose CPU is counted, with all that it started. */
  readonly pid: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Measured {
  readonly perSecond: number;
  /** CPU milliseconds a request, user and system. */
  readonly cpuMs: number;
}

const warmUp = 150;
const sequential = 150;
const parallelMs = 4_000;
const connections = 10;
const tickMs = 10;

function request(target: Target, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(target.address, { agent, headers: { "accept-encoding": "gzip", ...target.headers } }, (answer) => {
      answer.resume();
      answer.once("end", () =>
        answer.statusCode === 200
          ? resolve()
          : reject(new Error(`${target.address} answered ${String(answer.statusCode)}`)),
      );
    }).once("error", reject);
  });
}

/** The process and its descendants: Linux tells of each who started it. */
function family(pid: number): number[] {
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, "utf8"))?.[1]) === pid;
      } catch {
        return false;
      }
    });
  return [pid, ...children.flatMap((child) => family(Number(child)))];
}

/** CPU milliseconds that a process and its descendants have used so far, user and system; 0 where it is gone. */
export function cpuOf(pid: number): number {
  return family(pid).reduce((sum, member) => {
    const fields = readFileSync(`/proc/${String(member)}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return sum + (Number(fields[11]) + Number(fields[12])) * tickMs;
  }, 0);
}

/** Warms a page up, then measures CPU with one connection and throughput with ten, for a bounded time. */
export async function measure(target: Target): Promise<Measured> {
  const one = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let count = 0; count < warmUp; count += 1) await request(target, one);
  const before = cpuOf(target.pid);
  for (let count = 0; count < sequential; count += 1) await request(target, one);
  const cpuMs = (cpuOf(target.pid) - before) / sequential;
  one.destroy();
  const many = new Agent({ keepAlive: true, maxSockets: connections });
  const end = Date.now() + parallelMs;
  let done = 0;
  const began = Date.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (Date.now() < end) {
        await request(target, many);
        done += 1;
      }
    }),
  );
  many.destroy();
  return { perSecond: (done * 1_000) / (Date.now() - began), cpuMs };
}

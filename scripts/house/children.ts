import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";

export interface Child {
  readonly name: string;
  readonly pid: number;
  /** Resolves with one sentence when the process ends without being asked to. */
  readonly died: Promise<string>;
  readonly stop: () => Promise<void>;
}

export interface Order {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Where its output goes, line by line; nowhere by default. */
  readonly heard?: (line: string) => void;
}

const patience = 8_000;

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once("exit", () => resolve()));
}

/** Ends a process and all that it started; a process that ignores SIGTERM is killed after 8 seconds. */
async function stop(child: ChildProcess): Promise<void> {
  const signal = (name: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(process.platform === "win32" ? child.pid : -child.pid, name);
    } catch {
      // It is gone already.
    }
  };
  const end = ended(child);
  signal("SIGTERM");
  const late = setTimeout(() => signal("SIGKILL"), patience);
  await end;
  clearTimeout(late);
}

function listen(child: ChildProcess, heard: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = "";
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) heard(line);
    });
  }
}

/** What every process needs of ours, and nothing that could be a secret of the shell's. */
function inherited(): Record<string, string> {
  const wanted =
    /^(PATH|HOME|USER|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|SystemRoot|NODE_OPTIONS|VERBOSE|GALLERY|SERVICE_WORKER|SANDBOX_CROWD(_SEED)?)$/i;
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value !== undefined && wanted.test(name) ? [[name, value]] : [],
    ),
  );
}

/** Starts a process in a group of its own, so that Ctrl-C reaches it through us and in our order. */
export function start(order: Order): Child {
  const child = spawn(order.command, order.args, {
    cwd: order.cwd,
    env: { ...inherited(), ...order.environment } as NodeJS.ProcessEnv,
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
  let asked = false;
  let last = "";
  listen(child, (line) => {
    if (line.trim() !== "") last = line.trim();
    order.heard?.(line);
  });
  const died = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(`The ${order.name} could not start: ${error.message}.`));
    child.once("exit", () => {
      if (!asked) resolve(`The ${order.name} stopped by itself${last === "" ? "." : `: ${last}`}`);
    });
  });
  return {
    name: order.name,
    pid: child.pid ?? 0,
    died,
    stop: async () => {
      asked = true;
      await stop(child);
    },
  };
}

/** Waits until an address answers 200. Throws one sentence when the process dies or 60 seconds are over. */
export async function healthy(child: Child, address: string): Promise<void> {
  let dead: string | undefined;
  void child.died.then((reason) => (dead = reason));
  for (let tries = 0; tries < 600; tries += 1) {
    if (dead !== undefined) throw new Error(dead);
    try {
      if ((await fetch(address, { signal: AbortSignal.timeout(2_000) })).ok) return;
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The ${child.name} did not answer in 60 seconds.`);
}

/** A free port of this machine. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** Is a port free, on every address that a browser may try for localhost? */
export async function portIsFree(port: number): Promise<boolean> {
  for (const host of ["127.0.0.1", "::1", "0.0.0.0"]) {
    const free = await new Promise<boolean>((resolve) => {
      const probe = createServer().once("error", (error: NodeJS.ErrnoException) =>
        resolve(error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT"),
      );
      probe.listen(port, host, () => probe.close(() => resolve(true)));
    });
    if (!free) return false;
  }
  return true;
}

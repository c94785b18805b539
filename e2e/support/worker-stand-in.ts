import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/** What is answered for /sw.js instead of what the house answers. */
export interface StandIn {
  readonly status?: number;
  readonly type?: string;
  readonly body: string;
}

/** Stands in front of a house as its address, and answers for /sw.js as it is told: what can go wrong on the way. */
export class WorkerStandIn {
  readonly origin: string;
  private readonly server: Server;
  private readonly to: URL;
  private instead: StandIn | null = null;
  private times = 0;

  private constructor(server: Server, to: URL) {
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("It has no port.");
    this.origin = `http://localhost:${String(address.port)}`;
    this.server = server;
    this.to = to;
    server.on("request", (asked: IncomingMessage, answer: ServerResponse) => this.answers(asked, answer));
  }

  static async before(origin: string): Promise<WorkerStandIn> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, "localhost", done));
    return new WorkerStandIn(server, new URL(origin));
  }

  /** From now on; null: what the house answers. */
  answersWith(instead: StandIn | null): void {
    this.instead = instead;
  }

  /** How often its stand-in was given. */
  get timesGiven(): number {
    return this.times;
  }

  /** A worker of ours as the house has it, or the one that ends it. */
  async script(path: "/sw.js" | "/sw-off.js"): Promise<string> {
    return (await fetch(new URL(path, this.to))).text();
  }

  private answers(asked: IncomingMessage, answer: ServerResponse): void {
    if (asked.url === "/sw.js" && this.instead !== null) {
      this.times += 1;
      const { status = 200, type = "application/javascript", body } = this.instead;
      answer.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
      return;
    }
    const passed = request(
      {
        host: this.to.hostname,
        port: this.to.port,
        path: asked.url,
        method: asked.method,
        headers: asked.headers,
      },
      (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
      },
    );
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

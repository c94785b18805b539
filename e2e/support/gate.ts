import { connect, createServer, type Server, type Socket } from "node:net";

/** Stands in front of a house as its address on the network, and can be shut: then nobody reaches it, whatever the browser. */
export class Gate {
  readonly port: number;
  private readonly server: Server;
  private readonly sockets: Set<Socket>;
  private target = 0;

  private constructor(server: Server, port: number, sockets: Set<Socket>) {
    this.server = server;
    this.port = port;
    this.sockets = sockets;
  }

  /** A gate on a free port, shut until it is opened. */
  static async stand(): Promise<Gate> {
    const sockets = new Set<Socket>();
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, "localhost", done));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("The gate has no port.");
    const gate = new Gate(server, address.port, sockets);
    server.on("connection", (from) => gate.pass(from));
    return gate;
  }

  private pass(from: Socket): void {
    if (this.target === 0) return void from.destroy();
    const to = connect(this.target, "localhost");
    for (const socket of [from, to]) {
      this.sockets.add(socket);
      socket.on("close", () => this.sockets.delete(socket));
      socket.on("error", () => {
        from.destroy();
        to.destroy();
      });
    }
    from.pipe(to).pipe(from);
  }

  /** Lets everybody through to this port. */
  open(target: number): void {
    this.target = target;
  }

  /** Ends every connection, and takes no other. */
  shut(): void {
    this.target = 0;
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.shut();
    await new Promise((done) => this.server.close(done));
  }
}

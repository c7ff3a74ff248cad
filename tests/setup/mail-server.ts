import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

// A mail server on this machine, for tests.

/** A message that was taken: the list that it is for, and what a mail program reads in it. */
export interface TakenMessage {
  to: string;
  email: Email;
  raw: string;
}

export interface TestServer {
  port: number;
  /** What it took, in order. */
  taken: TakenMessage[];
  /** Ends every connection at once, in the middle of a word. */
  drop(): void;
  close(): Promise<void>;
}

/**
 * Starts a mail server at a free port, with the options of smtp-server. `answer` is asked once a message is there,
 * before the server says that it has it: what it gives is said instead, and while it waits nothing is.
 */
export async function startMailServer({
  answer,
  ...options
}: SMTPServerOptions & {
  answer?: (message: TakenMessage) => Promise<Error | undefined>;
} = {}): Promise<TestServer> {
  const taken: TakenMessage[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onData(stream, session, done) {
      void buffer(stream).then(async (bytes) => {
        const [to] = session.envelope.rcptTo.map(({ address }) => address);
        const message = { to: to ?? "", email: await PostalMime.parse(bytes), raw: bytes.toString() };
        const refusal = await answer?.(message);
        if (refusal) return done(refusal);
        taken.push(message);
        done();
      });
    },
    ...options,
  });
  const sockets = new Set<Socket>();
  server.server.on("connection", (socket: Socket) => sockets.add(socket));
  // A client that ends in between is meant.
  server.on("error", () => {});
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    drop: () => sockets.forEach((socket) => socket.destroy()),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

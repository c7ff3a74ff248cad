import { createTransport, type SendMailOptions } from "nodemailer";
import { UserError } from "../../src/lib/user-error.ts";
import type { MailServer } from "../../src/settings.ts";

/** What became of a message: `unsure` where it was on its way when the connection ended. */
export type Handed = { state: "taken" } | { state: "refused" | "unsure"; why: string };

/** A mail server that takes messages. */
export interface MailService {
  /**
   * Asks whether it can be reached and would take messages.
   * @throws {UserError} where it can't, or wouldn't.
   */
  greet(): Promise<void>;
  hand(message: SendMailOptions): Promise<Handed>;
}

const safe = { disableFileAccess: true, disableUrlAccess: true };

/** The mail server of the settings. Unless they say otherwise, nothing is said to it without TLS. */
export function openMailService({ host, port, user, password, tls }: MailServer): MailService {
  const service = createTransport({
    host,
    port,
    secure: tls === "implicit",
    requireTLS: tls === "starttls",
    ignoreTLS: tls === "none",
    ...(user === undefined ? {} : { auth: { user, pass: password ?? "" } }),
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    socketTimeout: 120_000,
    ...safe,
  });
  return {
    async greet() {
      await service.verify().catch((error: unknown) => {
        throw new UserError(`The mail server ${host}:${port} can’t be used: ${getReason(error)}`);
      });
    },
    async hand(message) {
      try {
        await service.sendMail({ ...message, ...safe });
        return { state: "taken" };
      } catch (error) {
        return { state: wasRefused(error) ? "refused" : "unsure", why: getReason(error) };
      }
    },
  };
}

/**
 * A server that answers with a number from 400 on has not taken the message (RFC 5321, 4.2.1), and one that was never
 * reached has not either. Of all else nobody can say it.
 */
function wasRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("responseCode" in error && Number(error.responseCode) >= 400) return true;
  return ("syscall" in error && error.syscall === "connect") || ("code" in error && error.code === "EDNS");
}

function getReason(error: unknown): string {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

/** A message as a file that mail programs open, ready to be sent (`X-Unsent`, which Outlook asks for). */
export async function makeMessageFile(message: SendMailOptions): Promise<Buffer> {
  const maker = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const { message: bytes } = await maker.sendMail({
    ...message,
    ...safe,
    headers: { ...(message.headers as Record<string, string>), "X-Unsent": "1" },
  });
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from("");
}

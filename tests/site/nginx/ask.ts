import { Agent, request, type RequestOptions } from "node:https";
import type { IncomingHttpHeaders } from "node:http";
import { buffer } from "node:stream/consumers";

/** What a server answered. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** The bytes as they came, compressed where they are. */
  body: Buffer;
}

// The certificate of a local server is its own.
const agent = new Agent({ keepAlive: true, rejectUnauthorized: false });

/**
 * Asks a local server for an address, and takes the answer as it is: no redirect is followed.
 * @throws {Error} where the answer doesn't come, or ends before its time.
 */
export async function ask(
  address: string,
  how: Pick<RequestOptions, "method" | "headers"> = {},
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  request(address, { agent, ...how }, (response) => {
    const { statusCode: status = 0, headers } = response;
    buffer(response).then((body) => resolve({ status, headers, body }), reject);
  })
    .on("error", reject)
    .end();
  return promise;
}

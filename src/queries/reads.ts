import { AsyncLocalStorage } from "node:async_hooks";
import { bodyOf } from "./body-of.ts";

/** The header of a made page that tells which texts it holds: ids as in `goals/falls`, with spaces between. */
export const readsHeader = "x-reads";

const reads = new AsyncLocalStorage<Set<string>>();

/** Notes that what is being made holds something of an entry's text. */
export function noteRead(collection: string, id: string): void {
  reads.getStore()?.add(encodeURI(`${collection}/${id}`));
}

/** Makes a page whole, and notes on it which texts it holds. */
export function withReads(make: () => Promise<Response>): Promise<Response> {
  const noted = new Set<string>();
  return reads.run(noted, async () => {
    const response = await make();
    // A page is made while it is read. Its pieces go on as they are: some data would be much as a copy too.
    const pieces = response.body && (await Array.fromAsync(response.body));
    const headers = new Headers(response.headers);
    headers.set(readsHeader, [...noted].toSorted().join(" "));
    return new Response(pieces && bodyOf(pieces), { status: response.status, headers });
  });
}

/** Makes something for several pages, and gives it to whoever asks with the notes of what it holds. */
export function notedOnEach<Value>(make: () => Promise<Value>): () => Promise<Value> {
  const noted = new Set<string>();
  const made = reads.run(noted, make);
  return async () => {
    const asking = reads.getStore();
    const value = await made;
    for (const text of noted) asking?.add(text);
    return value;
  };
}

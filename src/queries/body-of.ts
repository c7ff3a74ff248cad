/** The body of a response whose pieces are made, or handed on, as it is read: what is large is in memory once. */
export function bodyOf(pieces: Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  const next = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = next.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

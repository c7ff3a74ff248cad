/**
 * What a reader may have to wait for, at most. A page over budget is found by the tests of the built
 * site; the build says how near its heaviest page is.
 */
export const budgets = {
  /**
   * Bytes of a page's first view, compressed with gzip: its HTML and all that its browser must have
   * before it shows anything. A server sends this many before it first waits for an answer (ten packets
   * of 1,460 bytes, RFC 6928).
   */
  firstView: 14_600,
  /** Requests that a browser must have an answer to before it shows anything, beside the page itself. */
  blockingRequests: 0,
  /**
   * Bytes of all that is asked for from the first key in a search field to the first results, compressed with
   * gzip, on the project's own content. Most of it is Pagefind's: its program has 60,000, its worker 12,000.
   */
  searchBytes: 100_000,
  /** Requests from the first key in a search field to the first results. */
  searchRequests: 22,
  /** Requests to other hosts. */
  foreignRequests: 0,
} as const;

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
  /** Requests to other hosts. */
  foreignRequests: 0,
} as const;

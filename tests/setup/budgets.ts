/**
 * What a reader may have to wait for, at most, of what the site adds to texts. The tests measure it on fixed
 * content: how long a text is, is for its editors to say.
 */
export const budgets = {
  /** Bytes of a page without what is in its main part, compressed with gzip: its head, styles, header and footer. */
  shell: 9_500,
  /** Requests that a browser must have an answer to before it shows anything, beside the page itself. */
  blockingRequests: 0,
  /**
   * Bytes of all that is asked for from the first key in a search field to the first results, compressed with
   * gzip. Most of it is Pagefind's: its program has 60,000, its worker 12,000.
   */
  searchBytes: 100_000,
  /** Requests from the first key in a search field to the first results. */
  searchRequests: 22,
  /** Requests to other hosts. */
  foreignRequests: 0,
} as const;

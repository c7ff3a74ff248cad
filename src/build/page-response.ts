/**
 * A response whose page is at hand. To read one from the stream that a response makes of it takes a copy, and
 * longer than to find a page that was kept. One of a page that is written already has no body: Astro then writes
 * nothing.
 */
export class PageResponse extends Response {
  readonly page: Uint8Array<ArrayBuffer>;

  constructor(page: Uint8Array<ArrayBuffer>, init?: ResponseInit, isWritten = false) {
    super(isWritten ? null : page, init);
    this.page = page;
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } = this.page;
    return byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
  }
}

/** The same response with its page at hand. */
export async function atHand(response: Response): Promise<PageResponse> {
  if (response instanceof PageResponse) return response;
  return new PageResponse(new Uint8Array(await response.arrayBuffer()), response);
}

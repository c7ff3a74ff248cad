/** A content security policy: what each directive allows (CSP Level 3, https://www.w3.org/TR/CSP3/). */
type Policy = Readonly<Record<string, string>>;

/** What a page may do, and nothing else. docs/security.md has the reason of each line. */
const page: Policy = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self'",
  "connect-src": "'self'",
  "form-action": "'self'",
  "base-uri": "'none'",
};

// Only a header can say it: browsers ignore it in a page.
const frames: Policy = { "frame-ancestors": "'none'" };

/**
 * The policy that each page carries in itself. It is whole but for `frame-ancestors`, for hosts that can't
 * send headers, and it alone can name the styles inside the page: a build puts their hashes in.
 */
export const policyInPage = written(page);

/** The policy of every address but the worker's, where headers come from the same build as pages. */
export const pagePolicy = written({ ...page, ...frames });

const { "default-src": _, "style-src": __, ...others } = page;

/**
 * The policy of pages on a server that reads its headers now and then, and so may have those of another
 * build: it leaves styles to the page, and names what `default-src` would have stopped.
 */
export const policyBesidePage = written({
  ...others,
  ...Object.fromEntries(
    ["font-src", "frame-src", "manifest-src", "media-src", "object-src"].map((name) => [name, "'none'"]),
  ),
  ...frames,
});

/**
 * The policy of the worker that searches: it runs WebAssembly. A worker has the policy of its own
 * address and not of the page that starts it (HTML, 10.2.4), so that no page needs to allow that.
 */
export const workerPolicy = written({
  "default-src": "'none'",
  "script-src": "'wasm-unsafe-eval'",
  "connect-src": "'self'",
});

/**
 * The policy of every address on a host that adds up what several rules say of one header, and so can't
 * have another one for the worker. Pages there don't run WebAssembly either: they carry `policyInPage`.
 */
export const hostPolicy = written({ ...page, "script-src": "'self' 'wasm-unsafe-eval'", ...frames });

function written(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}

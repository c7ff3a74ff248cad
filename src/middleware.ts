import { defineMiddleware } from "astro:middleware";
import { withReads } from "./queries/reads.ts";

/** Tells the build which texts a page holds, so that it makes the page again when one of them changes. */
export const onRequest = defineMiddleware((_context, next) =>
  import.meta.env.DEV ? next() : withReads(next),
);

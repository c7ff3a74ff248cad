/// <reference types="astro/client" />

declare namespace App {
  /** What a page, or the rendering of an entry's body, tells the components in it. */
  interface Locals {
    /** The day of the update that is rendered, YYYY-MM-DD; nothing elsewhere. */
    published?: string | undefined;
  }
}

import { createHash } from "node:crypto";

const ownFiles = "style-src 'self'";

/**
 * A page or a server's file with the security policy in it, which then allows some styles inside pages, by
 * their hashes, and no others (https://www.w3.org/TR/CSP3/#grammardef-hash-source).
 */
export function allowStyles(text: string, styles: Iterable<string>): string {
  return text.replaceAll(ownFiles, [ownFiles, ...[...styles].map(hashOf)].join(" "));
}

function hashOf(style: string): string {
  return `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
}

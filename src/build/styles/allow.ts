const ownFiles = "style-src 'self'";

/**
 * A page or a server's file with the security policy in it, which then allows some styles inside pages, by
 * their hashes, and no others (https://www.w3.org/TR/CSP3/#grammardef-hash-source).
 */
export function allowStyles(text: string, styles: readonly { hash: string }[]): string {
  return text.replaceAll(ownFiles, [ownFiles, ...styles.map(({ hash }) => `'sha256-${hash}'`)].join(" "));
}

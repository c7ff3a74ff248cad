/** A link that opens a mail about a page, with the page's address in it. `to` is the address for problems with the site. */
export function getProblemMail(to: string, page: string): string {
  return getMail(to, "Problem with a page", `Page: ${page}\r\n\r\nWhat is wrong:\r\n`);
}

/** As RFC 6068 writes it, where a space is never a plus. */
function getMail(to: string, subject: string, body: string): string {
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

/** What is wrong with the address of a link or picture, and what to write instead; nothing where it is right. */
export function findAddressFault(
  address: string,
  kind: "link" | "picture",
): { message: string; fix: string } | undefined {
  const { protocol = "" } = /^[/#]/.test(address) ? {} : (URL.parse(address, "https://example.org/") ?? {});
  const allowed = kind === "link" ? /^(?:https?|mailto|tel):$/ : /^https?:$/;
  if (/^[/#]/.test(address) || allowed.test(protocol)) return undefined;
  return {
    message: `The link “${address.slice(0, 40)}” may run code.`,
    fix: "Link to an address that begins with https:// or /.",
  };
}

/**
 * What is on the page that is open that could run a program or reach another host, whether or not it has.
 * Runs in the page: it can use nothing from outside itself.
 */
export function dangersOnPage(): string[] {
  const schemes = ["http:", "https:", "mailto:", "tel:"];
  const found: string[] = [];
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    if (
      ["iframe", "frame", "object", "embed", "base", "template", "foreignObject", "parsererror"].includes(
        name,
      )
    ) {
      found.push(`has <${name}>`);
    }
    if (name === "script" && element.getAttribute("type") === "application/ld+json") {
      JSON.parse(element.textContent);
    } else if (name === "script" && !/^\/(?:_astro|pagefind)\//.test(element.getAttribute("src") ?? "")) {
      found.push(`has a script: ${element.outerHTML.slice(0, 80)}`);
    }
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith("on") || attribute === "srcdoc" || attribute === "ping") {
        found.push(`has ${attribute} on <${name}>`);
      }
      if (!/^(?:href|src|xlink:href|action|formaction|poster|data|cite|background)$/.test(attribute))
        continue;
      const base = document.URL.startsWith("http") ? document.URL : "https://example.org/";
      const scheme = URL.parse(value, base)?.protocol ?? "none";
      if (!schemes.includes(scheme)) found.push(`has ${attribute}="${value.slice(0, 60)}" on <${name}>`);
    }
  }
  return found;
}

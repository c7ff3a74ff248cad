/** The language of the site’s own words. */
export const ownLanguage = "en-GB";

/** Which way a language is written (HTML, the dir attribute), by the script that most write it in (CLDR). */
export function getDirection(language: string): "ltr" | "rtl" {
  // Node has it as a method or, before, as a value; TypeScript knows neither yet.
  const locale = new Intl.Locale(language) as Intl.Locale & {
    getTextInfo?: () => { direction: "ltr" | "rtl" };
    textInfo?: { direction: "ltr" | "rtl" };
  };
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? "ltr";
}

/** The attributes of an element whose words are in another language than what is around it; none for the same. */
export function setLanguage(
  language: string | undefined,
  around: string | undefined,
): { lang?: string; dir?: string } {
  const [own, other] = [language ?? ownLanguage, around ?? ownLanguage];
  return own === other ? {} : { lang: own, dir: getDirection(own) };
}

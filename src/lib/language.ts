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

const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const letters = Array.from("abcdefghijklmnopqrstuvwxyz");

/** British Sign Language, which isn’t among the names that programs know; bsl is an African language (ISO 639-3). */
const signed = "bfi";

/** True for the code of a language (BCP 47). Of those with three letters programs don’t know all. */
export function isLanguage(code: string): boolean {
  if (!/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/.test(code) || code === "bsl") return false;
  try {
    const { language } = new Intl.Locale(code);
    return language.length === 3 || names.of(language) !== undefined;
  } catch {
    // Parts that no code has: two ways of writing, or one twice.
    return false;
  }
}

/** The code of a language from its English name, or from a code with other signs or capitals. */
export function findLanguage(written: string): string | undefined {
  const name = written.toLowerCase().replace(/\s*\(.*\)/, "");
  if (/^(?:bsl|british sign language)$/.test(name)) return signed;
  const code = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?$/.exec(name);
  if (code) return [code[1], code[2]?.toUpperCase()].filter(Boolean).join("-");
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .find((one) => names.of(one)?.toLowerCase() === name);
}

/** The attributes of an element whose words are in another language than what is around it; none for the same. */
export function setLanguage(
  language: string | undefined,
  around: string | undefined,
): { lang?: string; dir?: string } {
  const [own, other] = [language ?? ownLanguage, around ?? ownLanguage];
  return own === other ? {} : { lang: own, dir: getDirection(own) };
}

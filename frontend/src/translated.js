// Sentences in the page's language. The site's catalog brings `gettext`; an English page has none and needs none.
export const gettext = globalThis.gettext ?? ((sentence) => sentence);

/** What CodeMirror itself says. */
export const PHRASES = {
  Completions: gettext("Completions"),
  Diagnostics: gettext("Diagnostics"),
  "No diagnostics": gettext("No diagnostics"),
  close: gettext("close"),
};

// <code-editor> around a <textarea>: the textarea stays the form's field and works alone without JavaScript.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit, LanguageSupport } from "@codemirror/language";
import { Annotation, EditorState, Prec } from "@codemirror/state";
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";

import { completion } from "./completion.js";
import { Draft } from "./draft.js";
import { LineNotes, notesEffect, notesField } from "./notes.js";
import { SetAside } from "./set_aside.js";
import { syntax, syntaxErrors } from "./syntax_errors.js";
import { theme } from "./theme.js";
import { gettext, PHRASES } from "./translated.js";

const HINT = gettext("Tab indents. To leave the editor press Escape, then Tab. Ctrl or ⌘ with Enter submits.");
const PRACTICE_HINT = gettext("With Shift too it runs the visible cases.");

const fromOutside = Annotation.define(); // another tab wrote it, not somebody in this editor

class CodeEditor extends HTMLElement {
  connectedCallback() {
    if (this.view) return;
    this.textarea = this.querySelector("textarea");
    this.form = this.textarea.form;
    this.draft = new Draft(this.page(), () => this.form.elements.csrfmiddlewaretoken.value, {
      text: (text) => this.replace(text, fromOutside.of(true)),
      state: (word) => this.tell(word),
      aside: (texts) => this.aside.show(texts),
    });
    this.addParts();
    this.view = new EditorView({ doc: this.draft.open(), extensions: this.extensions() });
    this.textarea.before(this.view.dom);
    this.textarea.value = this.value;
    this.textarea.hidden = true;
    this.textarea.required = false; // a hidden field cannot show the browser's own complaint
    this.form?.addEventListener("htmx:afterRequest", ({ detail }) => detail.successful && this.draft.known());
  }

  /** What the page says of the draft; see README.md. */
  page() {
    const { draftOwner: owner, exercise, draftVersion, draftUrl: url, isKnown, starter } = this.dataset;
    const text = this.textarea.value;
    return { owner, exercise, text, version: Number(draftVersion ?? 0), url, isKnown: isKnown === "true", starter: starter ?? text };
  }

  extensions() {
    const submit = () => this.press(this.form?.querySelector(".button-primary"));
    const practise = () => this.press(this.form?.querySelector("[data-practice]"));
    return [
      Prec.highest(keymap.of([{ key: "Mod-Enter", run: submit, shift: practise }])),
      EditorView.cspNonce.of(document.querySelector('meta[name="csp-nonce"]')?.content ?? ""),
      EditorView.contentAttributes.of(this.contentAttributes()),
      EditorView.updateListener.of((update) => update.docChanged && this.changed(update)),
      EditorState.phrases.of(PHRASES),
      lineNumbers(),
      history(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      indentUnit.of("    "),
      EditorState.tabSize.of(4),
      indentOnInput(),
      bracketMatching(),
      new LanguageSupport(pythonLanguage),
      completion(JSON.parse(this.dataset.arguments ?? "[]")),
      syntax,
      notesField,
      theme,
      keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
    ];
  }

  contentAttributes() {
    const label = this.textarea.labels[0];
    label?.addEventListener("click", () => this.view.focus());
    return { "aria-label": label?.textContent.trim() || gettext("Code"), "aria-describedby": this.hint.id, spellcheck: "false", tabindex: "0" };
  }

  addParts() {
    const canPractise = this.form?.querySelector("[data-practice]");
    this.hint = element("p", "hint", canPractise ? `${HINT} ${PRACTICE_HINT}` : HINT);
    this.hint.id = `${this.textarea.id || "editor"}-hint`;
    this.state = element("span", "draft-state");
    this.over = element("button", "button button-quiet button-small", gettext("Start over"));
    this.over.type = "button";
    this.over.addEventListener("click", () => this.startOver());
    const row = element("p", "editor-state");
    row.append(this.state, this.over);
    this.aside = new SetAside({ swap: (text) => this.draft.swap(text), forget: (text) => this.draft.forget(text) });
    this.append(row, this.hint, this.aside.element);
  }

  changed({ transactions }) {
    this.textarea.value = this.value;
    if (transactions.some((transaction) => transaction.annotation(fromOutside))) return;
    this.draft.changed(this.value);
    this.dispatchEvent(new CustomEvent("code-change", { bubbles: true }));
  }

  tell(word) {
    this.state.textContent = word;
    this.over.hidden = this.draft.isStarter;
  }

  startOver() {
    this.draft.startOver();
    this.view.focus();
  }

  press(button) {
    button?.click();
    return Boolean(button);
  }

  showNotes(notes) {
    this.view.dispatch({ effects: notesEffect(notes) });
  }

  /** Whether the text can be Python, as far as the editor can tell. */
  get isComplete() {
    return Boolean(this.value.trim()) && !syntaxErrors(this.view.state).length;
  }

  get value() {
    return this.view.state.doc.toString();
  }

  set value(text) {
    this.replace(text);
  }

  /** Changes only what differs, so that the cursor stays where it is; notes were about the other text. */
  replace(text, annotation) {
    const before = this.value;
    let from = 0;
    while (from < Math.min(before.length, text.length) && before[from] === text[from]) from += 1;
    let end = 0;
    const most = Math.min(before.length, text.length) - from;
    while (end < most && before.at(-1 - end) === text.at(-1 - end)) end += 1;
    const changes = { from, to: before.length - end, insert: text.slice(from, text.length - end) };
    this.view.dispatch({ changes, effects: notesEffect([]), annotations: annotation ? [annotation] : [] });
  }
}

function element(tag, className, text = "") {
  return Object.assign(document.createElement(tag), { className, textContent: text });
}

customElements.define("code-editor", CodeEditor);
customElements.define("line-notes", LineNotes);

// <code-editor> around a <textarea>: the textarea stays the form's field and works alone without JavaScript.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit, LanguageSupport } from "@codemirror/language";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";

import { Draft } from "./draft.js";
import { errorLine, showError } from "./error_line.js";
import { theme } from "./theme.js";

const HINT = "Tab indents. To leave the editor press Escape, then Tab. Ctrl or ⌘ with Enter submits.";

class CodeEditor extends HTMLElement {
  static observedAttributes = ["data-error-line", "data-error-message"];

  connectedCallback() {
    if (this.view) return;
    this.textarea = this.querySelector("textarea");
    this.draft = new Draft(this.dataset.draftKey, this.textarea.value);
    const restored = this.draft.read();
    this.addHint();
    this.view = new EditorView({ doc: restored ?? this.textarea.value, extensions: this.extensions() });
    this.textarea.before(this.view.dom);
    this.textarea.value = this.view.state.doc.toString();
    this.textarea.hidden = true;
    this.textarea.required = false; // a hidden field cannot show the browser's own complaint
    if (restored !== null) this.offerDiscard();
    this.showError();
  }

  attributeChangedCallback() {
    if (this.view) this.showError();
  }

  extensions() {
    return [
      Prec.highest(keymap.of([{ key: "Mod-Enter", run: () => this.submit() }])),
      EditorView.cspNonce.of(document.querySelector('meta[name="csp-nonce"]')?.content ?? ""),
      EditorView.contentAttributes.of(this.contentAttributes()),
      EditorView.updateListener.of((update) => update.docChanged && this.changed()),
      lineNumbers(),
      history(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      indentUnit.of("    "),
      EditorState.tabSize.of(4),
      indentOnInput(),
      bracketMatching(),
      new LanguageSupport(pythonLanguage),
      errorLine,
      theme,
      keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
    ];
  }

  contentAttributes() {
    const label = this.textarea.labels[0];
    label?.addEventListener("click", () => this.view.focus());
    return { "aria-label": label?.textContent.trim() || "Code", "aria-describedby": this.hint.id, spellcheck: "false", tabindex: "0" };
  }

  addHint() {
    const row = document.createElement("div");
    row.className = "editor-hint hint";
    this.hint = document.createElement("span");
    this.hint.id = `${this.textarea.id || "editor"}-hint`;
    this.hint.textContent = HINT;
    this.state = document.createElement("span");
    this.state.className = "draft-state";
    this.state.setAttribute("role", "status");
    row.append(this.hint, this.state);
    this.append(row);
  }

  changed() {
    this.textarea.value = this.view.state.doc.toString();
    this.draft.write(this.textarea.value);
  }

  offerDiscard() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-quiet button-small";
    button.textContent = "Discard the draft";
    button.addEventListener("click", () => {
      this.value = this.draft.saved;
      this.state.replaceChildren();
      this.view.focus();
    });
    this.state.append("Your draft in this browser is back. ", button);
  }

  showError() {
    const { errorLine: line, errorMessage: message } = this.dataset;
    showError(this.view, line ? { line: Number(line), message } : null);
  }

  submit() {
    this.textarea.form?.requestSubmit();
    return true;
  }

  get value() {
    return this.view.state.doc.toString();
  }

  set value(text) {
    this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text } });
  }
}

/** Stands in a result that arrives later: tells the page's editor where the error is, for as long as the result stands. */
class ErrorLine extends HTMLElement {
  connectedCallback() {
    this.editor = document.querySelector("code-editor");
    if (!this.editor) return;
    this.editor.markedBy = this;
    this.editor.dataset.errorMessage = this.dataset.message ?? "";
    this.editor.dataset.errorLine = this.dataset.line;
  }

  disconnectedCallback() {
    // htmx puts the new result in before it takes the old one out: only the latest may clear the mark.
    if (this.editor?.markedBy === this) delete this.editor.dataset.errorLine;
  }
}

customElements.define("code-editor", CodeEditor);
customElements.define("error-line", ErrorLine);

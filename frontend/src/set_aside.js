// The texts that gave way to the one in the editor, each to be taken back or forgotten.
import { gettext } from "./translated.js";

export class SetAside {
  /** `swap(text)` and `forget(text)` are called by the buttons. */
  constructor({ swap, forget }) {
    Object.assign(this, { swap, forget });
    this.element = document.createElement("div");
    this.element.className = "set-aside";
  }

  show(texts) {
    const shown = texts.map(({ text }) => text).join("\0");
    if (shown === this.shown) return;
    this.shown = shown;
    this.element.replaceChildren(...texts.map((each) => this.panel(each)));
  }

  panel({ text, why }) {
    const panel = made("section", "callout tone-warn");
    panel.setAttribute("aria-label", gettext("Another text of yours"));
    const code = made("pre", "code scroll-x", text);
    Object.assign(code, { tabIndex: 0, role: "group", ariaLabel: gettext("The other text") });
    const buttons = made("p", "form-actions");
    buttons.append(button(gettext("Exchange with the editor"), () => this.swap(text)), button(gettext("Forget it"), () => this.forget(text)));
    panel.append(made("p", "callout-title", gettext("Another text of yours")), made("p", "", why), code, buttons);
    return panel;
  }
}

function made(tag, className, text = "") {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function button(text, action) {
  const element = made("button", "button button-small", text);
  element.type = "button";
  element.addEventListener("click", action);
  return element;
}

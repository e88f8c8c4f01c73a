// What was typed, kept in this browser: a reload, a crash or a lost connection costs no code.

export class Draft {
  /** `saved` is the text the page came with. Without a key nothing is kept. */
  constructor(key, saved) {
    this.key = key && `draft:${key}`;
    this.saved = saved;
  }

  /** The text kept, or null where it is none or the same as the page's. */
  read() {
    const text = this.key ? localStorage.getItem(this.key) : null;
    return text === this.saved ? null : text;
  }

  write(text) {
    if (!this.key) return;
    if (text === this.saved) localStorage.removeItem(this.key);
    else localStorage.setItem(this.key, text);
  }
}

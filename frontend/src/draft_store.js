// The browser's own copy of a draft: written with every keystroke, shared by its tabs, there after a crash.
import { DraftJournal } from "./draft_journal.js";

export class DraftStore {
  /** `name` is one text's, such as `guest:softmax`. Without a name nothing is kept. */
  constructor(name) {
    this.key = name && `draft:${name}`;
    this.journal = new DraftJournal(this.key);
  }

  /** `{text, base, saved, at}`: the text, the site's version it is built on, whether the site has it, since when; or null. */
  read() {
    return this.parsed(this.key);
  }

  write(entry) {
    const dated = { ...entry, at: Date.now() };
    this.written = this.journal.write(dated);
    return this.put(this.key, dated);
  }

  /** What is on the disk and did not get into the store, because the browser ended in between; or null. */
  async recovered() {
    const kept = await this.journal.read();
    return kept && kept.at > (this.read()?.at ?? 0) ? kept : null;
  }

  forget() {
    this.journal.forget();
    if (this.key) localStorage.removeItem(this.key);
  }

  /** Texts that gave way to another: `{text, why}` each. They stay until somebody forgets them. */
  get aside() {
    return this.parsed(`${this.key}:aside`) ?? [];
  }

  set aside(texts) {
    if (texts.length) this.put(`${this.key}:aside`, texts);
    else localStorage.removeItem(`${this.key}:aside`);
  }

  /** Calls back when another tab has written. */
  watch(callback) {
    addEventListener("storage", (event) => event.key?.startsWith(this.key) && callback());
  }

  parsed(key) {
    const text = this.key ? localStorage.getItem(key) : null;
    return text === null ? null : JSON.parse(text);
  }

  put(key, value) {
    if (!this.key) return false;
    try {
      localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch (error) {
      if (error.name !== "QuotaExceededError") throw error;
      return false; // full: the site alone keeps the text, and the editor says so
    }
  }
}

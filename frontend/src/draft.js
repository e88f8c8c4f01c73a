// A draft in three places that must agree: this editor, the browser's other tabs, the site. Where they do not, none is lost.
import { DraftSite } from "./draft_site.js";
import { DraftStore } from "./draft_store.js";
import { gettext } from "./translated.js";

const GUEST = "guest";
const PATIENCE_MS = 10_000;
const WHY = {
  elsewhere: gettext("This was saved elsewhere, while you wrote what is in the editor."),
  tab: gettext("This was written in another tab, while you wrote what is in the editor."),
  crash: gettext("This was in the editor when the browser ended."),
  guest: gettext("This is from before you signed in."),
  over: gettext("This was in the editor before you started over."),
  swap: gettext("This was in the editor before you exchanged the two."),
};

export class Draft {
  /**
   * `page` is what the page came with: `{owner, exercise, text, version, starter, url, isKnown}`.
   * `show` holds callbacks: `text(text)` for a text from outside, `state(word)`, `aside(texts)`.
   */
  constructor(page, token, show) {
    Object.assign(this, { page, show, base: page.version, isSaved: true, text: page.text });
    this.store = new DraftStore(page.owner && `${page.owner}:${page.exercise}`);
    this.isKnown = page.isKnown;
    this.site = new DraftSite(page.url, token, { save: () => this.unsaved(), done: (answer, text) => this.answered(answer, text) });
    this.store.watch(() => this.follow());
    addEventListener("pageshow", () => this.follow());
  }

  /** The text to open with: the browser's if the site has not got it, else the page's. */
  open() {
    this.store.recovered().then((kept) => kept && this.recover(kept));
    const mine = this.ofGuest() ?? this.store.read();
    if (mine && mine.text !== this.text) this.reconcile(mine);
    if (mine) this.keep();
    this.tell();
    this.show.aside(this.store.aside);
    if (!this.isSaved) this.site.soon(0);
    return this.text;
  }

  /** After a crash. Whoever was quick enough to type in between keeps that, and finds the other beside it. */
  recover(kept) {
    if (kept.text === this.text) return;
    if (this.hasChanged) return this.putAside(kept.text, WHY.crash);
    this.reconcile(kept);
    this.show.text(this.text);
    this.keep();
    this.tell();
    if (this.isKnown && !this.isSaved) this.site.soon(0);
  }

  reconcile(mine) {
    if (mine.saved && mine.base !== this.base) return; // the site went on from it
    if (mine.saved) return this.putAside(mine.text, WHY.elsewhere);
    if (mine.base === null && this.text !== this.page.starter) return this.putAside(mine.text, WHY.guest);
    if (mine.base !== this.base) this.putAside(this.text, WHY.elsewhere);
    this.text = mine.text;
    this.isSaved = false;
  }

  /** What was written before signing in belongs to whoever signs in here. */
  ofGuest() {
    if (this.page.owner === GUEST) return null;
    const guest = new DraftStore(`${GUEST}:${this.page.exercise}`);
    const left = guest.read();
    if (left === null) return null;
    guest.forget();
    const own = this.store.read();
    if (own && !own.saved && own.text !== left.text) this.putAside(own.text, WHY.elsewhere);
    return { text: left.text, base: null, saved: false };
  }

  /** Called with each keystroke, before anything else can happen. */
  changed(text) {
    const kept = this.store.read();
    if (kept && kept.text !== this.text && kept.text !== text) this.putAside(kept.text, WHY.tab);
    this.text = text;
    this.hasChanged = true;
    this.isSaved = false;
    this.keep();
    this.tell();
    if (this.isKnown) this.site.soon();
  }

  /** Takes over what another tab wrote: every keystroke there is in the store already. */
  follow() {
    const kept = this.store.read();
    this.show.aside(this.store.aside);
    if (!kept) return;
    this.base = kept.base;
    this.isSaved = kept.saved;
    this.tell();
    if (this.isKnown) this.site.soon(PATIENCE_MS); // should the other tab be closed before it has saved
    if (kept.text === this.text) return;
    this.text = kept.text;
    this.show.text(kept.text);
  }

  /** The visitor has sent something: from now on the site knows whom to keep drafts for. */
  known() {
    this.isKnown = true;
    if (!this.isSaved) this.site.soon(0);
  }

  unsaved() {
    return this.isKnown && !this.isSaved ? { text: this.text, base: this.base } : null;
  }

  answered(answer, text) {
    this.last = answer.state;
    if (answer.state === "conflict") this.putAside(answer.source, WHY.elsewhere);
    if (answer.version !== undefined) this.base = answer.version;
    if (answer.state === "saved" && text === this.text) this.isSaved = true;
    this.keep();
    this.tell();
  }

  startOver() {
    this.exchange(this.page.starter, WHY.over);
  }

  swap(text) {
    this.forget(text);
    this.exchange(text, WHY.swap);
  }

  exchange(text, why) {
    this.putAside(this.text, why);
    this.changed(text);
    this.show.text(text);
  }

  forget(text) {
    this.store.aside = this.store.aside.filter((each) => each.text !== text);
    this.show.aside(this.store.aside);
  }

  /** A starter, or nothing, is not worth keeping. */
  putAside(text, why) {
    if (text.trim() && text !== this.page.starter && !this.store.aside.some((each) => each.text === text)) {
      this.store.aside = [...this.store.aside, { text, why }];
    }
    this.show.aside(this.store.aside);
  }

  keep() {
    this.isKept = this.store.write({ text: this.text, base: this.base, saved: this.isSaved });
    const written = this.store.written;
    this.isOnDisk = false;
    written.then(() => {
      if (written !== this.store.written) return; // the next keystroke is on its way
      this.isOnDisk = true;
      this.tell();
    });
  }

  tell() {
    this.show.state(this.word());
  }

  get isStarter() {
    return this.text === this.page.starter;
  }

  word() {
    if (this.isStarter) return "";
    if (this.isSaved) return gettext("Saved");
    if (this.last === "refused" && !this.isKept) return gettext("Not saved: copy your code somewhere");
    if (this.last === "refused") return gettext("Saved in this browser only");
    if (this.last === "unreachable") return gettext("Saved in this browser; the site is not reached");
    if (!this.isKept && !this.isKnown) return gettext("Not saved: this browser keeps nothing");
    if (!this.isKnown && this.isOnDisk) return gettext("Saved in this browser");
    if (!this.isKnown) return gettext("Saving…");
    return this.isKept ? gettext("Saved in this browser…") : gettext("Saving…");
  }
}

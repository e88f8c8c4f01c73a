// Saving a draft on the site: after a pause, one request at a time, again when the connection is back.

const PAUSE_MS = 1000;
const RETRY_MS = [2000, 5000, 15000, 60000];

export class DraftSite {
  /** `save()` gives `{text, base}` or null when there is nothing to save; `done(answer, text)` takes what came of it. */
  constructor(url, token, { save, done }) {
    Object.assign(this, { url, token, save, done, failures: 0 });
    addEventListener("online", () => this.soon(0));
    addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.send({ keepalive: true }));
  }

  soon(pause = PAUSE_MS) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), pause);
  }

  async send({ keepalive = false } = {}) {
    clearTimeout(this.timer);
    const draft = this.save();
    if (!draft || this.isBusy) return;
    this.isBusy = true;
    const answer = await this.post(draft, keepalive);
    this.isBusy = false;
    this.failures = answer.state === "unreachable" ? this.failures + 1 : 0;
    this.done(answer, draft.text);
    this.again(answer);
  }

  /** Goes on where something is left to save, later and later while the site does not answer. */
  again({ state, seconds }) {
    if (state === "refused" || !this.save()) return;
    const pause = { unreachable: RETRY_MS[Math.min(this.failures, RETRY_MS.length) - 1], busy: seconds * 1000 };
    this.soon(pause[state]);
  }

  async post({ text, base }, keepalive) {
    const body = new URLSearchParams({ source: text, base });
    let response;
    try {
      response = await fetch(this.url, { method: "POST", body, keepalive, headers: { "X-CSRFToken": this.token() } });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // what fetch throws when nobody answers
      return { state: "unreachable" };
    }
    return read(response);
  }
}

async function read(response) {
  if (response.ok) return { state: "saved", ...(await response.json()) };
  if (response.status === 409) return { state: "conflict", ...(await response.json()) };
  if (response.status === 429) return { state: "busy", seconds: Number(response.headers.get("Retry-After")) };
  return { state: response.status >= 500 ? "unreachable" : "refused" };
}

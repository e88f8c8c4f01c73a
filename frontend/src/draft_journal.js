// The same copy once more, in the database that is on the disk at once: localStorage gets there seconds later,
// too late for a browser that is killed. Where the browser has no such database, localStorage stands alone.

const NAME = "drafts";

export class DraftJournal {
  /** `key` is the store's. */
  constructor(key) {
    this.key = key;
    this.opened = key ? open() : Promise.resolve(null);
  }

  async read() {
    const database = await this.opened;
    return database ? asked(database.transaction(NAME).objectStore(NAME).get(this.key)) : undefined;
  }

  /** Ends when it is on the disk, or when the browser refuses that. */
  async write(entry) {
    const database = await this.opened;
    if (!database) return;
    const transaction = database.transaction(NAME, "readwrite", { durability: "strict" });
    transaction.objectStore(NAME).put(entry, this.key);
    await ended(transaction);
  }

  async forget() {
    const database = await this.opened;
    database?.transaction(NAME, "readwrite").objectStore(NAME).delete(this.key);
  }
}

async function open() {
  const request = indexedDB.open(NAME, 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(NAME));
  try {
    return await asked(request);
  } catch (error) {
    console.warn(`Drafts are kept in localStorage alone: ${error}`); // refused, as in some private windows
    return null;
  }
}

function asked(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}

function ended(transaction) {
  return new Promise((resolve) => {
    transaction.addEventListener("complete", resolve);
    transaction.addEventListener("abort", resolve);
  });
}

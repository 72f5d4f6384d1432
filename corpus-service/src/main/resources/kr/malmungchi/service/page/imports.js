import { get, key, send } from "./api.js";
import { announce, documentLink, element, paged, trouble } from "./elements.js";
import { nameOf, say, told } from "./messages.js";

const ENDED = ["done", "cancelled", "failed"];
const PAUSE = 500;

/** Statuses that say nothing of the import: no connection, too many requests, a busy service. */
const PASSING = [0, 429, 503];

/** A browser opens six connections to a service, and a listener keeps one. */
const MOST_LISTENING = 2;

let listening = 0;
let offered = [];

/** Files that were dropped on another view; the view of imports takes them. */
export function offer(files) {
  offered = files;
}

/** Adds files: chosen or dropped, with progress, a way to cancel, and a report. What is still being added is shown too. */
export async function showImports(parameters, signal) {
  const { imports } = await get("imports", {}, signal);
  const view = new ImportView(signal);
  imports.filter(({ state }) => !ENDED.includes(state)).forEach((job) => view.goOn(job));
  return {
    title: say("view.imports"),
    elements: [view.column],
    shown: () => {
      if (offered.length) {
        view.send(offered.splice(0));
      }
    },
  };
}

class ImportView {
  constructor(signal) {
    this.signal = signal;
    this.field = element("input", { type: "file", multiple: true, id: "files", className: "unseen" });
    this.field.addEventListener("change", () => {
      const files = [...this.field.files];
      // The same file may be chosen again.
      this.field.value = "";
      this.send(files);
    });
    this.jobs = element("div", { className: "jobs" });
    this.column = element("div", { className: "column" },
      element("h1", { className: "title" }, say("view.imports")),
      element("div", { className: "drop" },
        element("p", {}, say("imports.about")),
        this.field, element("label", { htmlFor: "files" }, say("imports.choose"))),
      this.jobs);
  }

  async send(files) {
    const job = new Job(this.signal);
    this.jobs.prepend(job.panel);
    await job.start(files);
  }

  /** Shows an import that began before. */
  goOn(begun) {
    const job = new Job(this.signal);
    this.jobs.append(job.panel);
    job.follow(begun);
  }
}

/** One import from its files to its report. */
class Job {
  constructor(signal) {
    this.signal = signal;
    this.told = element("p", { className: "told" });
    this.bar = element("progress", { "aria-label": say("view.imports") });
    this.current = element("p", { className: "byline" });
    this.counts = element("p", { className: "counts" });
    this.cancel = element("button", { type: "button", className: "quiet", hidden: true }, say("imports.cancel"));
    this.cancel.addEventListener("click", () => this.stop());
    this.report = element("div");
    this.panel = element("section", { className: "summary job" }, this.told, this.bar, this.current, this.counts, this.cancel, this.report);
  }

  async start(files) {
    this.tell(say("imports.sending", files.length));
    const body = new FormData();
    files.forEach((file) => body.append("file", file, file.name));
    try {
      this.follow(await send("imports", { method: "POST", body }));
    } catch (error) {
      this.fail(error);
    }
  }

  /** Listens for progress; a lost connection is opened again by the browser itself. */
  follow(begun) {
    this.path = `imports/${encodeURIComponent(begun.id)}`;
    this.show(begun);
    if (key() || listening === MOST_LISTENING) {
      this.poll();
      return;
    }
    const events = new EventSource(`/api/v1/${this.path}/events`);
    listening++;
    const leave = () => {
      listening -= events.left ? 0 : 1;
      events.left = true;
      events.close();
    };
    this.signal.addEventListener("abort", leave);
    events.addEventListener("progress", (event) => this.show(JSON.parse(event.data)));
    events.addEventListener("end", () => {
      leave();
      this.end();
    });
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) {
        leave();
        this.poll();
      }
    });
  }

  /** Events cannot show a key, and only so many may listen: others ask again and again. */
  async poll() {
    while (!this.signal.aborted && !ENDED.includes(this.state)) {
      const pause = this.state === "waiting" ? 4 * PAUSE : PAUSE;
      await new Promise((resume) => setTimeout(resume, pause));
      try {
        this.show(await get(this.path, {}, this.signal));
      } catch (error) {
        if (!PASSING.includes(error.status)) {
          this.fail(error);
          return;
        }
      }
    }
    await this.end();
  }

  show({ state, total, done, added, replaced, unchanged, failed, current, problem }) {
    this.state = state;
    this.told.textContent = total === null ? nameOf("imports", state) : `${nameOf("imports", state)} · ${say("imports.progress", total, done)}`;
    this.current.textContent = problem ? told(problem) : current ?? "";
    this.counts.textContent = say("imports.counts", added, replaced, unchanged, failed);
    if (total === null) {
      this.bar.removeAttribute("value");
    } else {
      this.bar.max = Math.max(total, 1);
      this.bar.value = done;
    }
    this.cancel.hidden = ENDED.includes(state);
  }

  async end() {
    try {
      this.show(await get(this.path, {}, this.signal));
      const load = (cursor) => get(`${this.path}/files`, { cursor }, this.signal);
      const [list, more] = paged(await load(), load, ({ files }) => files.map(line));
      list.className = "files-added";
      this.bar.hidden = true;
      this.current.hidden = !this.current.textContent;
      this.report.replaceChildren(element("h2", {}, say("imports.report")), list, more);
      announce(this.told.textContent);
    } catch (error) {
      this.fail(error);
    }
  }

  async stop() {
    this.cancel.disabled = true;
    try {
      await send(this.path, { method: "DELETE" });
    } catch (error) {
      this.fail(error);
    }
  }

  tell(words) {
    this.told.textContent = words;
    announce(words);
  }

  fail(error) {
    if (!this.signal.aborted) {
      this.panel.replaceChildren(trouble(error));
    }
  }
}

function line({ origin, outcome, document: id, reason }) {
  return element("li", {},
    element("span", { className: "outcome" }, nameOf("imports.outcome", outcome)), " ",
    id ? element("a", { href: documentLink(id) }, origin) : origin,
    reason ? element("span", { className: "byline" }, ` ${told(reason)}`) : null);
}

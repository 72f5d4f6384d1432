import { get, key, send } from "./api.js";
import { announce, documentLink, element } from "./elements.js";
import { nameOf, say } from "./messages.js";

const ENDED = ["done", "cancelled", "failed"];
const PAUSE = 500;
let offered = [];

/** Files that were dropped on another view; the view of imports takes them. */
export function offer(files) {
  offered = files;
}

/** Adds files: chosen or dropped, with progress, a way to cancel, and a report. */
export async function showImports(parameters, signal) {
  const view = new ImportView(signal);
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
    this.field.addEventListener("change", () => this.send([...this.field.files]));
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
    this.field.value = "";
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
      const job = await send("imports", { method: "POST", body });
      this.id = job.id;
      this.cancel.hidden = false;
      this.show(job);
      this.follow();
    } catch (error) {
      this.fail(error.status === 404 ? say("imports.unavailable") : error.message || say("trouble.do"));
    }
  }

  /** Listens for progress; a lost connection is opened again by the browser itself. */
  follow() {
    if (key()) {
      this.poll();
      return;
    }
    const events = new EventSource(`/api/v1/imports/${encodeURIComponent(this.id)}/events`);
    this.signal.addEventListener("abort", () => events.close());
    events.addEventListener("progress", (event) => this.show(JSON.parse(event.data)));
    events.addEventListener("end", () => {
      events.close();
      this.end();
    });
  }

  /** Events cannot show a key, so a reader who has one asks again and again. */
  async poll() {
    while (!this.signal.aborted && !ENDED.includes(this.state)) {
      await new Promise((resume) => setTimeout(resume, PAUSE));
      try {
        this.show(await get(`imports/${encodeURIComponent(this.id)}`, {}, this.signal));
      } catch (error) {
        this.fail(error.message);
        return;
      }
    }
    await this.end();
  }

  show({ state, total, done, added, replaced, unchanged, failed, current, problem }) {
    this.state = state;
    this.told.textContent = total === null ? nameOf("imports", state) : `${nameOf("imports", state)} · ${say("imports.progress", total, done)}`;
    this.current.textContent = problem ?? current ?? "";
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
      const path = `imports/${encodeURIComponent(this.id)}`;
      this.show(await get(path, {}, this.signal));
      const { files } = await get(`${path}/files`, {}, this.signal);
      this.bar.hidden = true;
      this.current.hidden = !this.current.textContent;
      this.report.replaceChildren(element("h2", {}, say("imports.report")), element("ul", { className: "files-added" }, ...files.map(line)));
      announce(this.told.textContent);
    } catch (error) {
      if (!this.signal.aborted) {
        this.fail(error.message);
      }
    }
  }

  async stop() {
    this.cancel.disabled = true;
    try {
      await send(`imports/${encodeURIComponent(this.id)}`, { method: "DELETE" });
    } catch (error) {
      this.fail(error.message);
    }
  }

  tell(words) {
    this.told.textContent = words;
    announce(words);
  }

  fail(words) {
    this.bar.hidden = true;
    this.told.setAttribute("role", "alert");
    this.told.textContent = words;
  }
}

function line({ origin, outcome, document: id, reason }) {
  return element("li", {},
    element("span", { className: "outcome" }, nameOf("imports.outcome", outcome)), " ",
    id ? element("a", { href: documentLink(id) }, origin) : origin,
    reason ? element("span", { className: "byline" }, ` ${reason}`) : null);
}

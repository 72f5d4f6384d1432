import { say } from "./messages.js";

/** An answer other than success, with the detail that the service gave, and its faults. */
export class ApiError extends Error {
  constructor(status, detail, faults = []) {
    super(detail);
    this.status = status;
    this.faults = faults;
  }
}

/** Names with values as the end of an address; a list is repeated, what is undefined or empty left out. */
export function queryOf(parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of [value].flat()) {
      if (one !== undefined && one !== null && one !== "") {
        query.append(name, one);
      }
    }
  }
  return query.size ? `?${query}` : "";
}

/** Asks the service. */
export function get(path, parameters = {}, signal = undefined) {
  return send(path + queryOf(parameters), { signal });
}

/** The same for one document. */
export function getOf(id, part, parameters, signal) {
  return get(`documents/${encodeURIComponent(id)}${part}`, parameters, signal);
}

/** Changes a part of one document. */
export function putOf(id, part, value) {
  return sendJson(`documents/${encodeURIComponent(id)}${part}`, "PUT", value);
}

/** Adds a line to the user's dictionary. */
export function addRule(rule) {
  return sendJson("dictionary/rules", "POST", { rule });
}

export function removeRule(rule) {
  return send("dictionary/rules" + queryOf({ rule }), { method: "DELETE" });
}

/** Puts a whole dictionary in place of the one there is, or tells what that would change. */
export function putDictionary(text, preview) {
  return send("dictionary" + queryOf({ preview }), {
    method: "PUT",
    headers: { "Content-Type": "text/plain; charset=UTF-8" },
    body: text,
  });
}

function sendJson(path, method, value) {
  return send(path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(value) });
}

const KEY = "corpus-key";

/** The key that the reader showed in this window; empty where none was asked for. */
export function key() {
  return sessionStorage.getItem(KEY) ?? "";
}

export function useKey(secret) {
  sessionStorage.setItem(KEY, secret.trim());
}

/** Asks with the reader's key, if there is one. */
export function ask(address, request = {}) {
  const headers = { ...request.headers, ...(key() ? { Authorization: `Bearer ${key()}` } : {}) };
  return fetch(address, { ...request, headers });
}

export async function send(path, request) {
  let response;
  try {
    response = await ask(`/api/v1/${path}`, request);
  } catch (error) {
    if (request.signal?.aborted) {
      throw error;
    }
    throw new ApiError(0, say("trouble.0.do"));
  }
  const isJson = response.headers.get("Content-Type")?.includes("json");
  const answer = isJson ? await response.json() : {};
  if (!response.ok) {
    throw new ApiError(response.status, answer.detail ?? "", answer.faults);
  }
  return answer;
}

import { fetchWithKey } from "./access.js";

/** An answer other than success, with the detail that the service gave. */
export class ApiError extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

/** Asks the service; parameters that are undefined or empty are left out. */
export function get(path, parameters = {}, signal = undefined) {
  const query = new URLSearchParams(
    Object.entries(parameters).filter(([, value]) => value !== undefined && value !== ""));
  return send(`${path}?${query}`, { signal });
}

/** The same for one document. */
export function getOf(id, part, parameters, signal) {
  return get(`documents/${encodeURIComponent(id)}${part}`, parameters, signal);
}

/** Changes a part of one document. */
export function putOf(id, part, value) {
  return send(`documents/${encodeURIComponent(id)}${part}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(value),
  });
}

/** Adds a line to the user's dictionary. */
export function addRule(rule) {
  return send("dictionary/rules", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ rule }),
  });
}

async function send(path, request) {
  let response;
  try {
    response = await fetchWithKey(`/api/v1/${path}`, request);
  } catch (error) {
    if (request.signal?.aborted) {
      throw error;
    }
    throw new ApiError(0, "서비스가 켜져 있는지 확인해 주세요.");
  }
  const answer = await response.json();
  if (!response.ok) {
    throw new ApiError(response.status, answer.detail);
  }
  return answer;
}

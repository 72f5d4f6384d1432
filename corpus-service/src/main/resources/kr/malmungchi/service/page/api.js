/** An answer other than success, with the detail that the service gave. */
export class ApiError extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

/** Asks the service; parameters that are undefined or empty are left out. */
export async function get(path, parameters = {}, signal = undefined) {
  const query = new URLSearchParams(
    Object.entries(parameters).filter(([, value]) => value !== undefined && value !== ""));
  let response;
  try {
    response = await fetch(`/api/v1/${path}?${query}`, { signal });
  } catch (error) {
    if (signal?.aborted) {
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

/** The same for one document. */
export function getOf(id, part, parameters, signal) {
  return get(`documents/${encodeURIComponent(id)}${part}`, parameters, signal);
}

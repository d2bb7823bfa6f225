import { problemOf } from './problem';

/** Says to the server that a program asks: it then answers 499 to an expired session instead of a redirect, and refuses forged forms. */
export const asked = { 'X-Requested-With': 'JavaScript' };
const SESSION_EXPIRED = 499;

export function loginAddress(): string {
  return `/session/login?to=${encodeURIComponent(location.pathname + location.search)}`;
}

/** The answer when it is a success; leaves for the login when the session is over. */
export async function accepted(response: Response): Promise<Response> {
  if (response.status === SESSION_EXPIRED) {
    location.assign(loginAddress());
    return new Promise(() => undefined);
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response;
}
